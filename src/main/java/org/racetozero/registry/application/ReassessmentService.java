package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.reassessment.ReassessmentReason;
import org.racetozero.registry.domain.reassessment.ReassessmentScope;
import org.racetozero.registry.domain.reassessment.ReassessmentState;
import org.racetozero.registry.domain.reassessment.RegisteredReassessment;
import org.racetozero.registry.persistence.JobQueue;
import org.racetozero.registry.persistence.Json;

/** Judging many members anew: asking for it, following it and calling it off. */
@ApplicationScoped
public class ReassessmentService {

    /**
     * What is asked for.
     *
     * @param partner code of the partner whose members alone are meant, those of its programmes included; null for all
     */
    public record Draft(ReassessmentScope scope, String partner) {
    }

    private final Reassessment reassessment;
    private final PartnerService partners;
    private final JobQueue queue;
    private final Json json;
    private final Now now;

    public ReassessmentService(
            Reassessment reassessment, PartnerService partners, JobQueue queue, Json json, Now now) {
        this.reassessment = reassessment;
        this.partners = partners;
        this.queue = queue;
        this.json = json;
        this.now = now;
    }

    /** Asks for it; it begins within seconds, behind whatever other background work waits already. */
    public RegisteredReassessment ask(Caller caller, Supplier<Draft> stated) {
        requireAllowed(caller);
        Draft draft = stated.get();
        if (draft.partner() != null) {
            partners.requireExisting(draft.partner(), "/partner");
        }
        return known(reassessment.askFor(ReassessmentReason.REQUESTED, draft.scope(), draft.partner()));
    }

    public RegisteredReassessment read(Caller caller, UUID id) {
        requireAllowed(caller);
        return known(id);
    }

    public Page<RegisteredReassessment> page(Caller caller, PageRequest request) {
        requireAllowed(caller);
        Page<JobQueue.Standing> page = queue.page(Reassessment.KIND, request);
        return new Page<>(
                page.state(),
                page.rows().stream().map(row -> new Page.Row<>(row.key(), row.id(), registered(row.item()))).toList(),
                page.more());
    }

    public long count(Caller caller) {
        requireAllowed(caller);
        return queue.count(Reassessment.KIND);
    }

    /** Calls it off: what was judged stays, and no further member is. What was called off before stays as it is. */
    public RegisteredReassessment cancel(Caller caller, UUID id) {
        requireAllowed(caller);
        boolean cancelled = queue.cancel(Reassessment.KIND, id, now.instant());
        RegisteredReassessment known = known(id);
        if (!cancelled && known.state() != ReassessmentState.CANCELLED) {
            throw new RefusedException(new Refusal.Closed(known.state().name(), Set.of()));
        }
        return known;
    }

    private static void requireAllowed(Caller caller) {
        AccessPolicy.require(caller, Operation.REASSESS, Subject.NONE);
    }

    private RegisteredReassessment known(UUID id) {
        return queue.find(Reassessment.KIND, id)
                .map(this::registered)
                .orElseThrow(() -> RefusedException.notFound("reassessment", id));
    }

    private RegisteredReassessment registered(JobQueue.Standing job) {
        Reassessment.Order order = json.read(job.parameters(), Reassessment.Order.class);
        return new RegisteredReassessment(
                job.id(),
                order.scope(),
                order.partner(),
                ReassessmentState.valueOf(job.state()),
                order.reason(),
                job.progress().done(),
                job.progress().changed(),
                job.progress().total(),
                job.worked(),
                job.createdAt(),
                job.updatedAt(),
                job.error() != null);
    }
}
