package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.Discrepancy;
import org.racetozero.registry.domain.membership.Joining;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.revision.RevisionOperation;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.MemberRepository;
import org.racetozero.registry.persistence.MembershipEntity;
import org.racetozero.registry.persistence.MembershipRepository;
import org.racetozero.registry.persistence.VerdictRepository;

/** Members by a partner's own ids: what a partner's system sends to keep itself and the registry in step. */
@ApplicationScoped
public class PartnerMemberService {

    /** What a partner states of one of its members: the shared facts and how it joined. */
    public record Statement(Member facts, Joining joining) {
    }

    private final PartnerService partners;
    private final MemberService members;
    private final MemberRepository memberRepository;
    private final MembershipService memberships;
    private final MembershipRepository membershipRepository;
    private final MemberQueries queries;
    private final MemberLedger ledger;
    private final PledgeService pledges;
    private final StewardedFacts sharedFacts;
    private final VerdictRepository verdicts;

    public PartnerMemberService(
            PartnerService partners,
            MemberService members,
            MemberRepository memberRepository,
            MembershipService memberships,
            MembershipRepository membershipRepository,
            MemberQueries queries,
            MemberLedger ledger,
            PledgeService pledges,
            StewardedFacts sharedFacts,
            VerdictRepository verdicts) {
        this.partners = partners;
        this.members = members;
        this.memberRepository = memberRepository;
        this.memberships = memberships;
        this.membershipRepository = membershipRepository;
        this.queries = queries;
        this.ledger = ledger;
        this.pledges = pledges;
        this.sharedFacts = sharedFacts;
        this.verdicts = verdicts;
    }

    /** The member a partner means by that id; whoever may not see such ids finds nothing under any. */
    public RegisteredMember read(Caller caller, String partner, String externalId) {
        if (caller.isAnonymous()) {
            throw new RefusedException(new Refusal.Unauthenticated());
        }
        return membershipRepository.memberOf(partner, externalId)
                .filter(member -> AccessPolicy.allows(caller, Operation.READ_MEMBERSHIP, Subject.ofPartner(partner)))
                .flatMap(queries::find)
                .orElseThrow(() -> RefusedException.notFound("member", externalId));
    }

    /**
     * Records what a partner states of the member it knows by that id: creates or updates the member and its
     * membership, or changes nothing.
     *
     * @param state makes the statement over the member as it is; null for a new one
     */
    public Changed<RegisteredMember> put(
            Caller caller,
            String partner,
            String externalId,
            Precondition precondition,
            Function<RegisteredMember, Statement> state) {
        AccessPolicy.require(caller, Operation.SYNCHRONISE_MEMBER, Subject.ofPartner(partner));
        partners.requireExisting(partner);
        // Two first requests for one id must not both find nothing there.
        membershipRepository.lockExternalId(partner, externalId);
        Optional<UUID> known = membershipRepository.memberOf(partner, externalId);
        if (known.isPresent()) {
            HeldMember held = ledger.hold(caller, known.get(), Operation.SYNCHRONISE_MEMBER, partner);
            Statement statement = precondition.outranking(
                    held.member().version(), () -> state.apply(held.registered()));
            memberships.requireJoined(partner, statement.joining());
            return update(held, partner, externalId, precondition, statement);
        }
        precondition.requireAbsenceAllowed();
        Statement statement = state.apply(null);
        memberships.requireJoined(partner, statement.joining());
        Optional<UUID> same = holderOf(statement.facts().identifiers());
        if (same.isPresent()) {
            return join(caller, same.get(), partner, externalId, statement);
        }
        HeldMember held = members.register(caller, partner, statement.facts());
        MembershipEntity membership = memberships.open(held, partner, externalId, statement.joining());
        memberRepository.flush();
        ledger.listIfSeen(held);
        ledger.logMember(held, RevisionOperation.CREATED);
        memberships.log(held, membership, RevisionOperation.CREATED);
        ledger.settle(held);
        return Changed.created(held.registered());
    }

    /** Removes a membership recorded in error, with the pledge made through it; the member itself stays. */
    public void delete(Caller caller, String partner, String externalId, Precondition precondition) {
        AccessPolicy.require(caller, Operation.SYNCHRONISE_MEMBER, Subject.ofPartner(partner));
        UUID id = membershipRepository.memberOf(partner, externalId)
                .orElseThrow(() -> RefusedException.notFound("member", externalId));
        HeldMember held = ledger.hold(caller, id, Operation.SYNCHRONISE_MEMBER, partner);
        precondition.requireKnown(held.member().version());
        pledges.withdraw(held, partner);
        MembershipEntity membership = membership(held, partner).orElseThrow();
        ledger.logDeletionOfPeople(held, membership);
        membershipRepository.delete(membership);
        verdicts.forget(held.member().id(), partner);
        memberships.log(held, membership, RevisionOperation.DELETED);
        held.memberships().remove(membership);
        held.memberships().stream()
                .filter(each -> each.facts().status().isLive())
                .findFirst()
                .ifPresent(each -> MembershipService.entrust(held, each.partner()));
        ledger.hideIfUnseen(held);
        ledger.settle(held);
    }

    /** A member the registry knows by another register's identifier gets this membership, or its one this id. */
    private Changed<RegisteredMember> join(
            Caller caller, UUID id, String partner, String externalId, Statement statement) {
        HeldMember held = ledger.holdNamed(caller, id);
        Optional<MembershipEntity> nameless = membership(held, partner);
        if (nameless.isPresent()) {
            MembershipEntity membership = nameless.get();
            if (membership.externalId() != null) {
                throw new RefusedException(new Refusal.Duplicate("/identifiers", "MEMBERSHIP_EXISTS", partner, id));
            }
            return update(held, partner, externalId, Precondition.NONE, statement);
        }
        MembershipEntity membership = memberships.open(held, partner, externalId, statement.joining());
        boolean filled = sharedFacts.state(held, membership, statement.facts());
        if (filled) {
            ledger.logMember(held, RevisionOperation.UPDATED);
        }
        memberships.log(held, membership, RevisionOperation.CREATED);
        ledger.settle(held);
        return Changed.created(held.registered());
    }

    private Changed<RegisteredMember> update(
            HeldMember held, String partner, String externalId, Precondition precondition, Statement statement) {
        MembershipEntity membership = membership(held, partner).orElseThrow();
        long version = held.member().version();
        Membership before = membership.facts();
        String named = membership.externalId();
        List<Discrepancy> differed = membership.discrepancies();
        Membership stated = statement.joining().applyTo(before);
        if (statement.joining().joinedOn() != null && isUndecided(before.status())) {
            stated = memberships.moved(held, stated, new MembershipService.Step(
                    MembershipStatus.ACCEPTED, "CRITERIA_MET", null, null));
            MembershipService.entrust(held, partner);
        }
        boolean filled = sharedFacts.state(held, membership, statement.facts());
        boolean moved = !stated.equals(before)
                || !externalId.equals(named)
                || !differed.equals(membership.discrepancies());
        if (!filled && !moved) {
            return Changed.unchanged(queries.find(held.member().id()).orElseThrow());
        }
        precondition.requireIfStated(version);
        if (filled) {
            ledger.logMember(held, RevisionOperation.UPDATED);
        }
        if (moved) {
            membership.restate(stated, externalId, membership.discrepancies(), held.now());
            memberships.log(held, membership, RevisionOperation.UPDATED);
        }
        ledger.settle(held);
        return Changed.updated(held.registered());
    }

    /** The one member these identifiers name, if they name any. */
    private Optional<UUID> holderOf(List<Identifier> identifiers) {
        UUID holder = null;
        for (int index = 0; index < identifiers.size(); index++) {
            Identifier identifier = identifiers.get(index);
            UUID next = memberRepository.holderOf(identifier.scheme(), identifier.value()).orElse(holder);
            if (holder != null && !holder.equals(next)) {
                throw new RefusedException(new Refusal.Duplicate(
                        "/identifiers/" + index, "IDENTIFIER_TAKEN",
                        identifier.scheme() + ":" + identifier.value(), next));
            }
            holder = next;
        }
        return Optional.ofNullable(holder);
    }

    private static Optional<MembershipEntity> membership(HeldMember held, String partner) {
        return held.memberships().stream()
                .filter(each -> each.partner().equals(partner))
                .findFirst();
    }

    private static boolean isUndecided(MembershipStatus status) {
        return status == MembershipStatus.APPLIED || status == MembershipStatus.UNDER_REVIEW;
    }
}
