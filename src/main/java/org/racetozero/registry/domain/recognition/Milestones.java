package org.racetozero.registry.domain.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionStatus;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.provenance.Dated;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.provenance.Recorded;
import org.racetozero.registry.domain.target.TargetStatus;

/**
 * The milestones a member has reached by a day, told from facts that anybody can read.
 *
 * <p>They say that something was done, never that it was enough: that is what a verdict is for. Where the member or a
 * partner has stated a fact itself, what somebody outside the campaign says of the same is passed over.
 */
public final class Milestones {

    /** A fact that shows a milestone reached, with the day since when. */
    private record Sign(LocalDate day, DateBasis basis, MilestoneEvidence evidence, Provenance provenance) {

        private static final Comparator<Sign> EARLIEST_FIRST = Comparator.comparing(Sign::day)
                .thenComparing(Sign::basis)
                .thenComparing(sign -> sign.evidence().key(), Comparator.nullsLast(Comparator.naturalOrder()));

        boolean isThirdPartys() {
            return ReachedMilestone.isThirdPartys(provenance);
        }
    }

    private final MemberFile file;
    private final LocalDate day;
    private final Map<String, Instant> changedAt;

    private Milestones(MemberFile file, LocalDate day, Map<String, Instant> changedAt) {
        this.file = file;
        this.day = day;
        this.changedAt = changedAt;
    }

    /**
     * Those reached by that day, in the order of their kinds.
     *
     * @param changedAt when each record was last changed, by its key: a status without a day of its own was reached by
     *                  then at the latest, and not when the record was begun; of a key that is missing, when it was
     *                  first told
     */
    public static List<ReachedMilestone> of(MemberFile file, LocalDate day, Map<String, Instant> changedAt) {
        Milestones milestones = new Milestones(file, day, changedAt);
        List<ReachedMilestone> reached = new ArrayList<>();
        for (MilestoneKind kind : MilestoneKind.values()) {
            milestones.addReached(kind, reached);
        }
        return reached;
    }

    private void addReached(MilestoneKind kind, List<ReachedMilestone> reached) {
        List<Sign> all = signs(kind)
                .filter(sign -> sign.day() != null && !sign.day().isAfter(day))
                .sorted(Sign.EARLIEST_FIRST)
                .toList();
        List<Sign> own = all.stream().filter(sign -> !sign.isThirdPartys()).toList();
        List<Sign> counting = own.isEmpty() ? all : own;
        if (counting.isEmpty()) {
            return;
        }
        Sign first = counting.getFirst();
        List<Sign> shown = kind == MilestoneKind.REPORTED ? counting : List.of(first);
        reached.add(new ReachedMilestone(
                kind, first.day(), first.basis(), shown.stream().map(Sign::evidence).toList(), first.provenance()));
    }

    private Stream<Sign> signs(MilestoneKind kind) {
        return switch (kind) {
            case PLEDGED -> stream(file.pledges())
                    .filter(pledge -> saysWhat(pledge.fact()))
                    .map(pledge -> sign(
                            PartKind.PLEDGE, pledge, pledge.fact().signedOn(), "/signedOn", "", pledge.recordedAt()));
            case TARGET_SET -> stream(file.targets())
                    .filter(target -> target.fact().status() != TargetStatus.PROPOSED)
                    .map(target -> sign(
                            PartKind.TARGET, target, target.fact().adoptedOn(), "/adoptedOn", "/status",
                            target.fact().status() == null ? target.recordedAt() : lastChange(target)));
            case ACTION_STARTED -> stream(file.actions())
                    .filter(action -> isUnderway(action.fact()))
                    .map(action -> sign(
                            PartKind.ACTION, action, action.fact().startsOn(), "/startsOn", "/status",
                            lastChange(action)));
            case PLAN_PUBLISHED -> stream(file.plans())
                    .filter(plan -> isReadable(plan.fact()))
                    .map(plan -> sign(
                            PartKind.PLAN, plan, plan.fact().publishedOn(), "/publishedOn", "/url",
                            lastChange(plan)));
            case REPORTED -> stream(file.reports())
                    .filter(report -> report.fact().isPublishedHere())
                    .map(report -> sign(
                            PartKind.REPORT, report, report.fact().publishedOn(), "/publishedOn", "/publicUrl",
                            lastChange(report)));
        };
    }

    /** The fact by its own day where it states one, else by the day its source states it for or it was recorded. */
    private static Sign sign(
            PartKind noun, Recorded<?> fact, LocalDate own, String stating, String otherwise, Instant recordedAt) {
        boolean isStated = own != null;
        return new Sign(
                isStated ? own : recordedOn(fact.fact(), recordedAt),
                isStated ? DateBasis.STATED : DateBasis.RECORDED,
                new MilestoneEvidence(noun, fact.key(), isStated ? stating : otherwise),
                fact.fact().provenance());
    }

    private static LocalDate recordedOn(Dated fact, Instant recordedAt) {
        if (fact.provenance() != null && fact.provenance().statedOn() != null) {
            return fact.provenance().statedOn();
        }
        return recordedAt == null ? null : LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    }

    private Instant lastChange(Recorded<?> fact) {
        Instant changed = fact.key() == null ? null : changedAt.get(fact.key());
        return changed == null ? fact.recordedAt() : changed;
    }

    /** A record that only holds a policy or a note about one is no pledge yet. */
    private static boolean saysWhat(Pledge pledge) {
        return pledge.claim() != null
                || pledge.netZeroYear() != null
                || pledge.statement() != null
                || pledge.signedOn() != null;
    }

    /** An action that a status calls underway, though its day of starting is yet to come, has not started (PR-01). */
    private boolean isUnderway(Action action) {
        boolean hasStarted = action.startsOn() == null || !action.startsOn().isAfter(day);
        boolean hasEnded = action.endsOn() == null || !action.endsOn().isAfter(day);
        ActionStatus status = action.statusGiven(hasStarted, hasEnded);
        return status != null && status.isUnderway();
    }

    /** A plan is public where it says where it can be read (PN-01). */
    private static boolean isReadable(TransitionPlan plan) {
        return plan.url() != null && !Boolean.TRUE.equals(plan.declaredNone());
    }

    private static <F extends Dated> Stream<Recorded<F>> stream(List<Recorded<F>> facts) {
        return facts == null ? Stream.of() : facts.stream();
    }
}
