package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.revision.RevisionOperation;
import org.racetozero.registry.persistence.MemberEntity;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.MemberRepository;
import org.racetozero.registry.persistence.MembershipEntity;
import org.racetozero.registry.persistence.MembershipRepository;
import org.racetozero.registry.persistence.RevisionLog;

/**
 * What every write to a member's file has in common: the member is locked, the change is logged in the same
 * transaction, and the verdicts that read it are brought up to date before it commits.
 */
@ApplicationScoped
public class MemberLedger {

    private final MemberRepository members;
    private final MembershipRepository memberships;
    private final MemberQueries queries;
    private final RevisionLog revisions;
    private final StandingVerdicts verdicts;
    private final EntityManager entities;
    private final Now now;

    public MemberLedger(
            MemberRepository members,
            MembershipRepository memberships,
            MemberQueries queries,
            RevisionLog revisions,
            StandingVerdicts verdicts,
            EntityManager entities,
            Now now) {
        this.members = members;
        this.memberships = memberships;
        this.queries = queries;
        this.revisions = revisions;
        this.verdicts = verdicts;
        this.entities = entities;
        this.now = now;
    }

    /** Locks the member for a caller who must be allowed to do that with it, for that partner where one is named. */
    HeldMember hold(Caller caller, UUID id, Operation operation, String partner) {
        HeldMember held = holdNamed(caller, id);
        AccessPolicy.require(caller, operation, Subject.of(held.registered(), partner));
        return held;
    }

    /** Locks a member that the caller may read; what it may do with it is for the use case to ask. */
    HeldMember holdReadable(Caller caller, UUID id) {
        HeldMember held = holdNamed(caller, id);
        AccessPolicy.require(caller, Operation.READ_MEMBER, Subject.of(held.registered()));
        return held;
    }

    /** Locks a member that the caller names by another register's identifier, and so need not have seen before. */
    HeldMember holdNamed(Caller caller, UUID id) {
        MemberEntity member = members.findLocked(id).orElseThrow(() -> RefusedException.notFound("member", id));
        HeldMember held = new HeldMember(caller, now.instant(), member, memberships.listOf(id));
        held.judge(verdicts.standing(id), Map.of());
        return held;
    }

    /** A member that is new in this transaction and so needs no lock. */
    HeldMember holdNew(Caller caller, MemberEntity member) {
        members.persist(member);
        return HeldMember.fresh(caller, member.createdAt(), member);
    }

    /** Logs a change of the member itself. */
    void logMember(HeldMember held, RevisionOperation operation) {
        entities.flush();
        MemberEntity member = held.member();
        boolean deleted = operation == RevisionOperation.DELETED;
        log(held, ResourceKind.MEMBER, member.id().toString(), null,
                deleted ? member.version() + 1 : member.version(), operation, true,
                deleted ? null : held.registered().withoutVerdict());
    }

    /** Logs that everything the member has goes with it. */
    void logDeletionOfParts(HeldMember held) {
        revisions.appendDeletionOfParts(entryOfMember(held, RevisionOperation.DELETED));
    }

    /** Logs that the people of a membership go with it. */
    void logDeletionOfPeople(HeldMember held, MembershipEntity membership) {
        revisions.appendDeletionOfPeople(entry(
                held, ResourceKind.MEMBERSHIP, membership.id().toString(), membership.partner(), membership.version(),
                RevisionOperation.DELETED, false, null));
    }

    /**
     * Logs a change of something of the member's, with its new version already flushed.
     *
     * @param open whether whoever sees the member may see it
     */
    void log(
            HeldMember held,
            ResourceKind kind,
            String id,
            String partner,
            long version,
            RevisionOperation operation,
            boolean open,
            Object body) {
        revisions.append(entry(held, kind, id, partner, version, operation, open, body));
    }

    private static RevisionLog.Entry entry(
            HeldMember held,
            ResourceKind kind,
            String id,
            String partner,
            long version,
            RevisionOperation operation,
            boolean open,
            Object body) {
        // A membership may be public before its member is listed, in the transaction that lists the member.
        boolean listed = open && (kind == ResourceKind.MEMBERSHIP || held.member().listed());
        return new RevisionLog.Entry(
                kind, id, held.member().id(), partner, version, operation, held.caller().name(), held.now(), listed,
                isPartnersOwn(kind) && partner != null ? Set.of(partner) : held.staff(), held.member().steward(), body);
    }

    private static RevisionLog.Entry entryOfMember(HeldMember held, RevisionOperation operation) {
        return entry(
                held, ResourceKind.MEMBER, held.member().id().toString(), null, held.member().version(), operation,
                true, held.registered().withoutVerdict());
    }

    /** Whether nobody but the staff of the partner it is about has to do with it. */
    private static boolean isPartnersOwn(ResourceKind kind) {
        return switch (kind) {
            case MEMBERSHIP, JUDGEMENT, EXTENSION, PERSON -> true;
            case PARTNER, PARTNER_CRITERIA, MEMBER, PLEDGE, TARGET, INVENTORY, POPULATION, PLAN, ACTION, ADVOCACY,
                    REPORT, VERDICT -> false;
        };
    }

    /** Ends a change of anything a verdict reads: lists the member if it may be seen now, and judges it anew. */
    void settle(HeldMember held) {
        boolean appears = listIfSeen(held);
        if (!held.isBare()) {
            held.member().outdateVerdicts();
        }
        entities.flush();
        if (appears) {
            logMember(held, RevisionOperation.UPDATED);
        }
        if (held.isSeenByMore()) {
            introduce(held, appears);
        }
        judge(held);
    }

    /** Whoever follows the feed without having seen the member before learns here of all it has. */
    private void introduce(HeldMember held, boolean logged) {
        RevisionLog.Entry member = entryOfMember(held, RevisionOperation.UPDATED);
        if (!logged) {
            revisions.repeat(member);
        }
        revisions.repeatParts(member);
    }

    private void judge(HeldMember held) {
        RegisteredMember member = held.registered();
        MemberParts parts = held.isBare() ? MemberParts.NONE : queries.parts(member.id());
        Map<String, Verdict> reached = verdicts.judge(member.with(parts), held.now());
        held.judge(verdicts.keep(member, reached, held.now()), reached);
    }

    /** Shows the member to everybody once a membership of it may be seen; true when that is new. */
    boolean listIfSeen(HeldMember held) {
        boolean seen = held.memberships().stream().anyMatch(membership -> membership.facts().status().isPublic());
        boolean appears = seen && !held.member().listed();
        if (appears) {
            held.member().list(held.now());
        }
        return appears;
    }

    /** Lets go of everything written so far in a long transaction, so that it does not grow with what it writes. */
    void forgetWritten() {
        entities.flush();
        entities.clear();
    }

    /** Hides the member again once no membership of it may be seen; who could see it is told so last of all. */
    void hideIfUnseen(HeldMember held) {
        boolean seen = held.memberships().stream().anyMatch(membership -> membership.facts().status().isPublic());
        if (seen || !held.member().listed()) {
            return;
        }
        held.member().hide(held.now());
        entities.flush();
        MemberEntity member = held.member();
        revisions.append(new RevisionLog.Entry(
                ResourceKind.MEMBER, member.id().toString(), member.id(), null, member.version(),
                RevisionOperation.UPDATED, held.caller().name(), held.now(), true, held.staff(),
                member.steward(), held.registered().withoutVerdict()));
    }
}
