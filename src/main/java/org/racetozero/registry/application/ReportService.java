package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.report.ReportComment;
import org.racetozero.registry.domain.report.ReportReview;
import org.racetozero.registry.domain.report.ReportStatus;
import org.racetozero.registry.domain.report.ReportTransition;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.ActionRepository;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.MembershipEntity;
import org.racetozero.registry.persistence.ReportEntity;
import org.racetozero.registry.persistence.ReportRepository;
import org.racetozero.registry.persistence.TargetRepository;

/** Annual reports, each along its life cycle with every partner of the member. */
@Singleton
public class ReportService extends MemberPartService<Editions<AnnualReport>, ReportEntity> {

    /**
     * A step asked for.
     *
     * @param partner null for the one partner there is
     */
    public record Step(
            ReportStatus to,
            String partner,
            String reason,
            String comment,
            List<ReportComment> comments,
            LocalDate effectiveOn) {
    }

    private final TargetRepository targets;
    private final ActionRepository actions;
    private final ReportRepository reports;
    private final PartnerService partners;
    private final MemberLedger ledger;

    public ReportService(
            ReportRepository reports,
            TargetRepository targets,
            ActionRepository actions,
            PartnerService partners,
            MemberQueries members,
            MemberLedger ledger) {
        super(PartKind.REPORT, Operation.WRITE_REPORT, reports, members, ledger);
        this.reports = reports;
        this.targets = targets;
        this.actions = actions;
        this.partners = partners;
        this.ledger = ledger;
    }

    /** Moves a report along its life cycle with one partner; the state guards it, so no version need be named. */
    public Versioned<Editions<AnnualReport>> move(
            Caller caller, UUID member, int year, Precondition precondition, Step step) {
        HeldMember held = ledger.holdReadable(caller, member);
        ReportEntity report = required(member, Integer.toString(year));
        if (!isSeen(Visibility.of(caller), held.registered(), report.facts())) {
            throw RefusedException.notFound("report", year);
        }
        Operation operation = step.to().isReviewersToGive() ? Operation.REVIEW_REPORT : Operation.WRITE_REPORT;
        String partner = partnerOf(held, operation, step.partner());
        precondition.requireIfStated(report.version());
        move(held, report, partner, step);
        ledger.settle(held);
        return report.versioned();
    }

    /** Hands a report in with every partner it is still open for; the member is not judged yet. */
    void submit(HeldMember held, ReportEntity report) {
        AnnualReport facts = report.facts().current();
        for (MembershipEntity membership : held.memberships()) {
            String partner = membership.partner();
            ReportStatus status = facts.review(partner).map(ReportReview::status).orElse(ReportStatus.DRAFT);
            boolean open = membership.facts().status().isOpen()
                    && ReportStatus.lifeCycle().allows(status, ReportStatus.SUBMITTED);
            if (open && facts.year().lastDay().isAfter(partners.today(partner))) {
                throw RefusedException.invalid(
                        Violation.at("/periodEnd", "PERIOD_NOT_OVER", facts.year().lastDay().toString()));
            }
            if (open) {
                move(held, report, partner, new Step(
                        ReportStatus.SUBMITTED, partner, "RECEIVED", null, List.of(), null));
            }
        }
    }

    /** What keeps a report from being recorded whoever it is of, wherever its parts point. */
    public List<Violation> implausibilities(AnnualReport report) {
        return datesOf(report, partners.today(null)).found();
    }

    private static Misfits datesOf(AnnualReport report, LocalDate today) {
        return new Misfits(today)
                .notBegun("/periodStart", report.year())
                .labelled("/periodStart", report.year())
                .future("/publishedOn", report.publishedOn())
                .refuseIf(
                        report.publishedOn() != null && report.publishedOn().isBefore(report.year().firstDay()),
                        "/publishedOn", "BEFORE_THE_PERIOD");
    }

    private void move(HeldMember held, ReportEntity entity, String partner, Step step) {
        AnnualReport report = entity.facts().current();
        ReportReview review = report.review(partner).orElseGet(() -> ReportReview.draft(partner));
        ReportStatus from = review.status();
        if (!ReportStatus.lifeCycle().allows(from, step.to())) {
            throw new RefusedException(new Refusal.IllegalTransition(
                    from.name(), step.to().name(), names(ReportStatus.lifeCycle().next(from))));
        }
        LocalDate today = partners.today(partner);
        LocalDate day = step.effectiveOn() == null ? today : step.effectiveOn();
        LocalDate last = review.transitions().isEmpty() ? null : review.transitions().getLast().effectiveOn();
        List<Violation> misfits = new Misfits(today)
                .future("/effectiveOn", step.effectiveOn())
                .refuseIf(last != null && day.isBefore(last), "/effectiveOn", "ENDS_BEFORE_IT_STARTS",
                        String.valueOf(last))
                .refuseIf(
                        step.to() == ReportStatus.SUBMITTED && report.year().lastDay().isAfter(today),
                        "/to", "PERIOD_NOT_OVER", report.year().lastDay().toString())
                .atMost("/earlierEditions", entity.facts().earlier().size() + (step.to() == ReportStatus.AMENDED ? 1 : 0))
                .found();
        if (!misfits.isEmpty()) {
            throw RefusedException.invalid(misfits);
        }
        ReportReview moved = review.moved(new ReportTransition(
                from, step.to(), step.reason(), step.comment(), step.comments(), day, held.caller().name(),
                held.now()));
        List<ReportReview> reviews = new ArrayList<>(report.reviews());
        reviews.removeIf(each -> each.partner().equals(partner));
        reviews.add(moved);
        boolean appears = step.to() == ReportStatus.PUBLISHED && report.publishedOn() == null;
        AnnualReport next = report.reviewed(reviews, appears ? day : report.publishedOn());
        entity.restate(
                step.to() == ReportStatus.AMENDED ? entity.facts().followedBy(next) : entity.facts().corrected(next),
                held.now());
        logChange(held, entity);
    }

    @Override
    ReportEntity entity(UUID id, HeldMember held, Editions<AnnualReport> facts) {
        List<ReportReview> drafts = held.memberships().stream()
                .filter(membership -> membership.facts().status().isOpen())
                .map(MembershipEntity::partner)
                .map(ReportReview::draft)
                .toList();
        AnnualReport report = facts.current();
        return new ReportEntity(
                id, held.member().id(), Editions.first(report.reviewed(drafts, report.publishedOn())), held.now());
    }

    @Override
    public boolean isSeen(Visibility visibility, RegisteredMember member, Editions<AnnualReport> facts) {
        return visibility.shows(member, facts.current());
    }

    @Override
    boolean isOpen(Editions<AnnualReport> facts) {
        return facts.current().isPublishedHere();
    }

    /** Where a report stands is kept; its contents change only while it is its author's to write. */
    @Override
    Editions<AnnualReport> stating(
            HeldMember held, Editions<AnnualReport> before, Editions<AnnualReport> facts) {
        AnnualReport present = before.current();
        AnnualReport stated = facts.current();
        Editions<AnnualReport> next = before.corrected(stated.reviewed(
                present.reviews(), stated.publishedOn() == null && present.isPublishedHere()
                        ? present.publishedOn()
                        : stated.publishedOn()));
        if (!CanonicalForm.same(next, before)) {
            present.reviews().stream()
                    .map(ReportReview::status)
                    .filter(status -> !status.isOpen())
                    .findFirst()
                    .ifPresent(status -> {
                        throw new RefusedException(new Refusal.Closed(
                                status.name(), names(ReportStatus.lifeCycle().next(status))));
                    });
        }
        return next;
    }

    @Override
    List<Violation> misfits(
            HeldMember held, UUID id, Editions<AnnualReport> before, Editions<AnnualReport> facts) {
        AnnualReport report = facts.current();
        UUID member = held.member().id();
        Set<String> targetIds = targets.listOf(member).stream()
                .map(target -> target.id().toString())
                .collect(Collectors.toSet());
        Set<String> actionIds = actions.listOf(member).stream()
                .map(action -> action.id().toString())
                .collect(Collectors.toSet());
        Misfits misfits = datesOf(report, partners.today(held.member().steward()));
        misfits.each("/targetProgress", report.targetProgress(), (at, each) -> misfits.refuseIf(
                !targetIds.contains(each.target()), at + "/target", "UNKNOWN_REFERENCE"));
        misfits.each("/actionsTaken", report.actionsTaken(), (at, each) -> misfits.refuseIf(
                !actionIds.contains(each.action()), at + "/action", "UNKNOWN_REFERENCE"));
        reports.listOf(member).stream()
                .filter(other -> !other.id().equals(id))
                .map(other -> other.facts().current().year())
                .filter(other -> other.overlaps(report.year()))
                .forEach(other -> misfits.refuseIf(
                        true, "/periodStart", "OVERLAPPING_REPORT", Integer.toString(other.year())));
        return misfits.found();
    }

    /** A report that anybody could read is never taken away; one that nobody has handed in may be. */
    @Override
    void requireUnneeded(HeldMember held, UUID id) {
        ReportEntity report = reports.findOf(held.member().id(), id).orElseThrow();
        report.facts().current().reviews().stream()
                .map(ReportReview::status)
                .filter(status -> status != ReportStatus.DRAFT && status != ReportStatus.RETURNED)
                .findFirst()
                .ifPresent(status -> {
                    throw new RefusedException(new Refusal.Closed(
                            status.name(), names(ReportStatus.lifeCycle().next(status))));
                });
    }

    /** With whom the report moves; who may not move it there does not learn whether there is a membership. */
    private static String partnerOf(HeldMember held, Operation operation, String named) {
        if (named != null) {
            requireMovable(held, operation, named);
            if (!held.partners().contains(named)) {
                throw RefusedException.invalid(Violation.at("/partner", "NO_MEMBERSHIP_WITH_PARTNER"));
            }
            return named;
        }
        List<String> movable = held.memberships().stream()
                .map(MembershipEntity::partner)
                .filter(partner -> isMovable(held, operation, partner))
                .toList();
        if (movable.isEmpty() && !held.caller().readsEverything()) {
            AccessPolicy.require(held.caller(), operation, Subject.of(held.registered()));
            throw new RefusedException(new Refusal.Forbidden(operation.name()));
        }
        if (movable.size() != 1) {
            throw RefusedException.invalid(Violation.at("/partner", "REQUIRED"));
        }
        return movable.getFirst();
    }

    private static void requireMovable(HeldMember held, Operation operation, String partner) {
        AccessPolicy.require(held.caller(), operation, Subject.of(held.registered(), partner));
        if (!isConcerned(held, partner)) {
            throw new RefusedException(new Refusal.Forbidden(operation.name()));
        }
    }

    private static boolean isMovable(HeldMember held, Operation operation, String partner) {
        return AccessPolicy.allows(held.caller(), operation, Subject.of(held.registered(), partner))
                && isConcerned(held, partner);
    }

    /** A review is between the member and that partner, whoever keeps the member's facts. */
    private static boolean isConcerned(HeldMember held, String partner) {
        return Visibility.of(held.caller()).isConcerned(held.member().id(), partner);
    }

    private static Set<String> names(Set<ReportStatus> statuses) {
        return statuses.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
