package org.racetozero.registry.application;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.persistence.JobQueue;
import org.racetozero.registry.persistence.MemberRepository;

/** Judges every member anew when a release brings other criteria, so that no list shows a verdict of earlier ones. */
@ApplicationScoped
public class Reassessment implements Task {

    private static final int MEMBERS_A_STEP = 100;
    private static final Caller SERVICE = Caller.service("verdicts");

    private final CriteriaCatalogue catalogue;
    private final MemberRepository members;
    private final MemberLedger ledger;
    private final JobQueue queue;
    private final Now now;
    private final String release;

    public Reassessment(
            CriteriaCatalogue catalogue,
            MemberRepository members,
            MemberLedger ledger,
            JobQueue queue,
            Now now,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.catalogue = catalogue;
        this.members = members;
        this.ledger = ledger;
        this.queue = queue;
        this.now = now;
        this.release = release;
    }

    @Override
    public String kind() {
        return "reassessment";
    }

    /** Asks for it once for each release and book of criteria: rules are code, and another release may judge otherwise. */
    void askFor(@Observes StartupEvent started) {
        queue.ask(kind(), release + " " + CanonicalForm.sha256(catalogue.book()), now.instant());
    }

    @Override
    public Optional<String> step(String subject, String position) {
        UUID last = position.equals(JobQueue.START) ? new UUID(0, 0) : UUID.fromString(position);
        List<UUID> next = members.following(last, MEMBERS_A_STEP);
        next.forEach(member -> ledger.rejudge(SERVICE, member));
        ledger.forgetWritten();
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().toString());
    }
}
