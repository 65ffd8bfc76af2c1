package org.racetozero.registry.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.racetozero.registry.persistence.VerdictRepository;

/** Judges members anew at the first moment a date has passed that their verdict hangs on; no nightly scan of all. */
@ApplicationScoped
public class VerdictDeadlines {

    private static final Logger LOG = Logger.getLogger(VerdictDeadlines.class);
    private static final int MEMBERS_AT_A_TIME = 200;
    private static final Caller SERVICE = Caller.service("verdicts");

    private final VerdictRepository verdicts;
    private final MemberLedger ledger;
    private final Requests requests;
    private final Now now;

    public VerdictDeadlines(VerdictRepository verdicts, MemberLedger ledger, Requests requests, Now now) {
        this.verdicts = verdicts;
        this.ledger = ledger;
        this.requests = requests;
        this.now = now;
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void judgeOvertaken() {
        Set<UUID> judged = new HashSet<>();
        List<UUID> overtaken = verdicts.overtaken(now.today(), MEMBERS_AT_A_TIME);
        // A member that stays overtaken although it was judged must not keep this from ending.
        while (judged.addAll(overtaken)) {
            for (UUID member : overtaken) {
                requests.inTransaction(() -> {
                    ledger.rejudge(SERVICE, member);
                    return null;
                });
            }
            LOG.infof("Judged %d members anew because a date has passed", overtaken.size());
            overtaken = verdicts.overtaken(now.today(), MEMBERS_AT_A_TIME);
        }
    }
}
