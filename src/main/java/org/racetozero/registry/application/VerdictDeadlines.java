package org.racetozero.registry.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.racetozero.registry.persistence.BulkVerdicts.Reached;
import org.racetozero.registry.persistence.BulkVerdicts;

/**
 * Judges members anew at the first moment a date has passed that a verdict on them hangs on, which for a partner's view
 * is when the day begins where that partner is; no nightly scan of all.
 */
@ApplicationScoped
public class VerdictDeadlines {

    private static final Logger LOG = Logger.getLogger(VerdictDeadlines.class);
    private static final int MEMBERS_AT_A_TIME = 200;

    private final BulkVerdicts verdicts;
    private final BulkJudge judge;
    private final Requests requests;
    private final Now now;

    public VerdictDeadlines(BulkVerdicts verdicts, BulkJudge judge, Requests requests, Now now) {
        this.verdicts = verdicts;
        this.judge = judge;
        this.requests = requests;
        this.now = now;
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void judgeOvertaken() {
        judgeOvertaken(now.instant());
    }

    /** Judges whoever is overtaken at that moment, as things stand then. */
    void judgeOvertaken(Instant moment) {
        Set<UUID> judged = new HashSet<>();
        List<UUID> overtaken = verdicts.overtaken(moment, MEMBERS_AT_A_TIME);
        // A member that stays overtaken although it was judged must not keep this from ending.
        while (judged.addAll(overtaken)) {
            List<Reached> differing = judge.differing(judge.read(overtaken), moment);
            requests.inTransaction(() -> judge.keep(differing));
            LOG.infof("Judged %d members anew because a date has passed", overtaken.size());
            overtaken = verdicts.overtaken(moment, MEMBERS_AT_A_TIME);
        }
    }
}
