package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.MemberPartEntity;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.ReportEntity;

/** A member's year in one piece: everything that is handed in is recorded together, or nothing of it. */
@ApplicationScoped
public class SubmissionService {

    /**
     * What is handed in; a part that is null is left as it is.
     *
     * @param targets each new, or in the place of the one it names
     * @param actions each new, or in the place of the one it names
     * @param report  handed in with every partner it is still open for
     */
    public record Submission(
            Inventory inventory,
            List<Stated<Target>> targets,
            List<Stated<Action>> actions,
            Advocacy advocacy,
            AnnualReport report) {
    }

    /**
     * One of several.
     *
     * @param id    the one it takes the place of; null for a new one
     * @param facts makes the facts for the id they get
     */
    public record Stated<F>(UUID id, Function<UUID, F> facts) {
    }

    /** What became of one part. */
    public record Part(PartKind kind, Versioned<?> state, String key, Changed.Outcome outcome) {
    }

    /**
     * What became of all of them.
     *
     * @param before verdicts by partner, the campaign's under an empty code; empty for who may not see them
     */
    public record Outcome(UUID member, List<Part> parts, Map<String, Verdict> before, Map<String, Verdict> after) {
    }

    private final MemberLedger ledger;
    private final MemberQueries queries;
    private final StandingVerdicts verdicts;
    private final InventoryService inventories;
    private final TargetService targets;
    private final ActionService actions;
    private final AdvocacyService advocacy;
    private final ReportService reports;

    public SubmissionService(
            MemberLedger ledger,
            MemberQueries queries,
            StandingVerdicts verdicts,
            InventoryService inventories,
            TargetService targets,
            ActionService actions,
            AdvocacyService advocacy,
            ReportService reports) {
        this.ledger = ledger;
        this.queries = queries;
        this.verdicts = verdicts;
        this.inventories = inventories;
        this.targets = targets;
        this.actions = actions;
        this.advocacy = advocacy;
        this.reports = reports;
    }

    /** Records everything, within the transaction at hand; refuses with every violation of every part. */
    public Outcome submit(Caller caller, UUID member, Submission submission) {
        HeldMember held = ledger.holdReadable(caller, member);
        requireAllowed(caller, Subject.of(held.registered()), submission);
        Map<String, Verdict> before = isToldVerdicts(held) ? visible(held, judged(held)) : Map.of();
        Recording recording = new Recording();
        if (submission.inventory() != null) {
            recording.add("/inventory", PartKind.INVENTORY, () -> inventories.record(held, submission.inventory()));
        }
        recording.addEach("/targets", PartKind.TARGET, submission.targets(),
                each -> targets.record(held, each.id(), each.facts()));
        recording.addEach("/actions", PartKind.ACTION, submission.actions(),
                each -> actions.record(held, each.id(), each.facts()));
        if (submission.advocacy() != null) {
            recording.add("/advocacy", PartKind.ADVOCACY,
                    () -> advocacy.record(held, Editions.first(submission.advocacy())));
        }
        if (submission.report() != null) {
            recording.add("/report", PartKind.REPORT, () -> handedIn(held, submission.report()));
        }
        List<Part> parts = recording.finish();
        if (parts.stream().allMatch(part -> part.outcome() == Changed.Outcome.UNCHANGED)) {
            return new Outcome(member, parts, before, before);
        }
        ledger.settle(held);
        return new Outcome(member, parts, before, visible(held, held.verdicts()));
    }

    private Changed<ReportEntity> handedIn(HeldMember held, AnnualReport report) {
        Changed<ReportEntity> recorded = reports.record(held, Editions.first(report));
        long version = recorded.state().version();
        reports.submit(held, recorded.state());
        boolean moved = recorded.state().version() != version;
        return recorded.outcome() == Changed.Outcome.UNCHANGED && moved
                ? Changed.updated(recorded.state())
                : recorded;
    }

    private static void requireAllowed(Caller caller, Subject subject, Submission submission) {
        Map<Operation, Object> parts = new LinkedHashMap<>();
        parts.put(Operation.WRITE_INVENTORY, submission.inventory());
        parts.put(Operation.WRITE_TARGET, submission.targets());
        parts.put(Operation.WRITE_ACTION, submission.actions());
        parts.put(Operation.WRITE_ADVOCACY, submission.advocacy());
        parts.put(Operation.WRITE_REPORT, submission.report());
        parts.forEach((operation, part) -> {
            if (part != null) {
                AccessPolicy.require(caller, operation, subject);
            }
        });
    }

    private Map<String, Verdict> judged(HeldMember held) {
        return verdicts.judge(held.registered().with(queries.parts(held.member().id())), held.now());
    }

    private static boolean isToldVerdicts(HeldMember held) {
        return AccessPolicy.allows(held.caller(), Operation.READ_VERDICT, Subject.of(held.registered()));
    }

    private static Map<String, Verdict> visible(HeldMember held, Map<String, Verdict> all) {
        if (!isToldVerdicts(held)) {
            return Map.of();
        }
        Visibility visibility = Visibility.of(held.caller());
        Map<String, Verdict> seen = new LinkedHashMap<>();
        all.forEach((partner, verdict) -> {
            if (partner.isEmpty() || visibility.isConcerned(held.member().id(), partner)) {
                seen.put(partner, verdict);
            }
        });
        return seen;
    }

    /** Records part after part, and remembers where in the submission each violation stands. */
    private static final class Recording {

        private final List<Part> parts = new ArrayList<>();
        private final List<Violation> violations = new ArrayList<>();

        void add(String pointer, PartKind kind, Supplier<? extends Changed<? extends MemberPartEntity<?>>> work) {
            try {
                Changed<? extends MemberPartEntity<?>> changed = work.get();
                MemberPartEntity<?> state = changed.state();
                String key = state.facts().naturalKey();
                boolean single = kind == PartKind.ADVOCACY;
                parts.add(new Part(
                        kind, state.versioned(), key == null && !single ? state.id().toString() : key,
                        changed.outcome()));
            } catch (RefusedException refused) {
                if (!(refused.refusal() instanceof Refusal.Invalid invalid)) {
                    throw refused;
                }
                invalid.violations().forEach(violation -> violations.add(violation.under(pointer)));
            }
        }

        <F> void addEach(
                String pointer,
                PartKind kind,
                List<Stated<F>> stated,
                Function<Stated<F>, ? extends Changed<? extends MemberPartEntity<?>>> work) {
            for (int index = 0; stated != null && index < stated.size(); index++) {
                Stated<F> each = stated.get(index);
                add(pointer + "/" + index, kind, () -> work.apply(each));
            }
        }

        List<Part> finish() {
            if (!violations.isEmpty()) {
                throw RefusedException.invalid(violations);
            }
            return parts;
        }
    }
}
