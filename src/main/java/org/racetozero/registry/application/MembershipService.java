package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.BadgeWithdrawal;
import org.racetozero.registry.domain.membership.Joining;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.MembershipTransition;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.revision.RevisionOperation;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.Ids;
import org.racetozero.registry.persistence.MembershipEntity;
import org.racetozero.registry.persistence.MembershipRepository;

/** Memberships: a member's standing with each partner, along one life cycle. */
@ApplicationScoped
public class MembershipService {

    /** A change of status asked for. */
    public record Step(MembershipStatus to, String reason, String comment, LocalDate effectiveOn) {
    }

    /** A membership with the member it belongs to, which decides what of it a caller sees. */
    public record Standing(RegisteredMember member, RegisteredMembership membership) {
    }

    private static final String RECEIVED = "RECEIVED";

    private final MembershipRepository memberships;
    private final MemberLedger ledger;
    private final PartnerService partners;

    public MembershipService(
            MembershipRepository memberships, MemberLedger ledger, PartnerService partners) {
        this.memberships = memberships;
        this.ledger = ledger;
        this.partners = partners;
    }

    /** An application to join through that partner; who states the day of joining states that it was accepted. */
    public Standing apply(Caller caller, UUID member, String partner, String externalId, Joining joining) {
        HeldMember held = ledger.hold(caller, member, Operation.WRITE_MEMBERSHIP, partner);
        partners.requireExisting(partner, "/partner");
        if (held.partners().contains(partner)) {
            throw new RefusedException(new Refusal.Duplicate("/partner", "MEMBERSHIP_EXISTS", partner, member));
        }
        memberships.memberOf(partner, externalId).ifPresent(holder -> {
            throw new RefusedException(
                    new Refusal.Duplicate("/externalId", "EXTERNAL_ID_TAKEN", externalId, holder));
        });
        requireJoined(partner, joining);
        MembershipEntity created = open(held, partner, externalId, joining);
        log(held, created, RevisionOperation.CREATED);
        ledger.settle(held);
        return new Standing(held.registered(), created.registered());
    }

    /** Moves a membership along its life cycle; the state guards it, so no version need be named. */
    public Standing move(Caller caller, UUID member, String partner, Precondition precondition, Step step) {
        HeldMember held = ledger.hold(caller, member, Operation.WRITE_MEMBERSHIP, partner);
        MembershipEntity membership = membership(held, partner);
        precondition.requireIfStated(membership.version());
        MembershipStatus from = membership.facts().status();
        if (!MembershipStatus.lifeCycle().allows(from, step.to())) {
            throw new RefusedException(new Refusal.IllegalTransition(
                    from.name(),
                    step.to().name(),
                    MembershipStatus.lifeCycle().next(from).stream().map(Enum::name).collect(Collectors.toSet())));
        }
        requirePlausible(membership.facts(), step);
        Membership moved = moved(held, membership.facts(), step);
        membership.restate(moved, membership.externalId(), membership.discrepancies(), held.now());
        if (step.to() == MembershipStatus.ACCEPTED) {
            entrust(held, partner);
        }
        log(held, membership, RevisionOperation.UPDATED);
        ledger.settle(held);
        return new Standing(held.registered(), membership.registered());
    }

    /**
     * Takes the partner's badge from the member, or gives it back; to say what is so already changes nothing.
     *
     * @param stated why it is withdrawn; of null to give it back
     */
    public Standing withdrawBadge(
            Caller caller, UUID member, String partner, Precondition precondition, Supplier<Text> stated) {
        HeldMember held = ledger.hold(caller, member, Operation.WRITE_MEMBERSHIP, partner);
        MembershipEntity membership = membership(held, partner);
        BadgeWithdrawal before = membership.facts().badgeWithdrawn();
        Text reason = precondition.outranking(membership.version(), stated);
        boolean isSo = reason == null || before == null
                ? reason == null && before == null
                : CanonicalForm.same(reason, before.reason());
        if (isSo) {
            return new Standing(held.registered(), membership.registered());
        }
        precondition.requireKnown(membership.version());
        LocalDate since = before == null ? LocalDate.ofInstant(held.now(), ZoneOffset.UTC) : before.since();
        Membership changed = membership.facts()
                .withBadge(reason == null ? null : new BadgeWithdrawal(since, reason, held.now()));
        membership.restate(changed, membership.externalId(), membership.discrepancies(), held.now());
        log(held, membership, RevisionOperation.UPDATED);
        ledger.settle(held);
        return new Standing(held.registered(), membership.registered());
    }

    /** A new membership, accepted if its day of joining is stated; stored but neither logged nor judged yet. */
    MembershipEntity open(HeldMember held, String partner, String externalId, Joining joining) {
        MembershipStatus status = joining.firstStatus();
        LocalDate effectiveOn = joining.joinedOn() == null ? partners.today(partner) : joining.joinedOn();
        MembershipTransition first = new MembershipTransition(
                null, status, RECEIVED, null, effectiveOn, held.caller().name(), held.now());
        return enter(held, externalId, joining.applyTo(
                new Membership(partner, status, null, null, null, null, null, null, List.of(first))));
    }

    /** A membership as a source states it, stored but neither logged nor judged yet. */
    MembershipEntity enter(HeldMember held, String externalId, Membership facts) {
        MembershipEntity entity =
                new MembershipEntity(Ids.next(), held.member().id(), externalId, facts, held.now());
        memberships.persist(entity);
        held.memberships().add(entity);
        if (facts.status() == MembershipStatus.ACCEPTED) {
            entrust(held, facts.partner());
        }
        return entity;
    }

    private static MembershipEntity membership(HeldMember held, String partner) {
        return held.memberships().stream()
                .filter(each -> each.partner().equals(partner))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("membership", partner));
    }

    void log(HeldMember held, MembershipEntity membership, RevisionOperation operation) {
        memberships.flush();
        boolean deleted = operation == RevisionOperation.DELETED;
        ledger.log(
                held, ResourceKind.MEMBERSHIP, membership.id().toString(), membership.partner(),
                deleted ? membership.version() + 1 : membership.version(), operation,
                membership.facts().status().isPublic(), deleted ? null : membership.registered());
    }

    Membership moved(HeldMember held, Membership membership, Step step) {
        LocalDate effectiveOn =
                step.effectiveOn() == null ? partners.today(membership.partner()) : step.effectiveOn();
        List<MembershipTransition> transitions = new ArrayList<>(membership.transitions());
        transitions.add(new MembershipTransition(
                membership.status(), step.to(), step.reason(), step.comment(), effectiveOn, held.caller().name(),
                held.now()));
        Membership moved = membership.withTransitions(step.to(), transitions);
        boolean joins = step.to() == MembershipStatus.ACCEPTED && membership.joinedOn() == null;
        return joins
                ? new Joining(effectiveOn, null, membership.joinedNotLaterThan(), membership.recordKeeping(),
                        membership.recordKeepingSince()).applyTo(moved)
                : moved;
    }

    /** Shared facts belong to the first partner that accepted the member. */
    static void entrust(HeldMember held, String partner) {
        boolean kept = held.memberships().stream()
                .anyMatch(each -> each.partner().equals(held.member().steward()) && each.facts().status().isLive());
        if (!kept) {
            held.member().entrustTo(partner);
        }
    }

    /** Nobody has joined on a day that is yet to come. */
    void requireJoined(String partner, Joining joining) {
        if (joining.joinedOn() != null && joining.joinedOn().isAfter(partners.today(partner))) {
            throw RefusedException.invalid(Violation.at("/joinedOn", "IN_THE_FUTURE"));
        }
    }

    private void requirePlausible(Membership membership, Step step) {
        LocalDate day = step.effectiveOn();
        if (day == null) {
            return;
        }
        if (day.isAfter(partners.today(membership.partner()))) {
            throw RefusedException.invalid(Violation.at("/effectiveOn", "IN_THE_FUTURE"));
        }
        LocalDate last = membership.transitions().isEmpty()
                ? null
                : membership.transitions().getLast().effectiveOn();
        if (last != null && day.isBefore(last)) {
            throw RefusedException.invalid(
                    Violation.at("/effectiveOn", "ENDS_BEFORE_IT_STARTS", last.toString()));
        }
    }
}
