package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.listing.Sight;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.member.MemberFilter;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.member.Relation;
import org.racetozero.registry.domain.revision.RevisionOperation;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.HistoryQueries;
import org.racetozero.registry.persistence.Ids;
import org.racetozero.registry.persistence.MemberEntity;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.MemberRepository;

/** Members: finding them, and keeping their shared facts. */
@ApplicationScoped
public class MemberService {

    private final MemberRepository members;
    private final MemberQueries queries;
    private final HistoryQueries history;
    private final MemberLedger ledger;
    private final Now now;

    public MemberService(
            MemberRepository members, MemberQueries queries, HistoryQueries history, MemberLedger ledger, Now now) {
        this.members = members;
        this.queries = queries;
        this.history = history;
        this.ledger = ledger;
        this.now = now;
    }

    /** The member as that caller may see it; unknown when it may not. */
    public RegisteredMember read(Caller caller, UUID id, Set<PartKind> kinds) {
        RegisteredMember member =
                queries.find(id, kinds).orElseThrow(() -> RefusedException.notFound("member", id));
        AccessPolicy.require(caller, Operation.READ_MEMBER, Subject.of(member));
        return member;
    }

    /**
     * The member at another moment.
     *
     * @param asOf    the day asked about; null for no particular day
     * @param knownAt what had been recorded by then, for those who could have read it then; null for everything recorded
     *                by now
     */
    public RegisteredMember read(
            Caller caller, UUID id, Set<PartKind> kinds, LocalDate asOf, Instant knownAt) {
        RegisteredMember present = read(caller, id, kinds);
        RegisteredMember known = knownAt == null
                ? present
                : history.memberAt(id, knownAt).orElseThrow(() -> RefusedException.notFound("member", id));
        AccessPolicy.require(caller, Operation.READ_MEMBER, Subject.of(known));
        RegisteredMember then = asOf == null ? known : known.on(asOf);
        return then.showing(kinds);
    }

    /** The same with its parts of one kind, for those who may see any of that kind. */
    public RegisteredMember readWith(Caller caller, UUID id, PartKind kind, LocalDate asOf, Instant knownAt) {
        if (kind.isConfidential()) {
            AccessPolicy.requireIdentified(caller, Operation.READ_VERDICT);
        }
        RegisteredMember member = read(caller, id, Set.of(kind), asOf, knownAt);
        if (kind.isConfidential()) {
            AccessPolicy.require(caller, Operation.READ_VERDICT, Subject.of(read(caller, id, Set.of())));
        }
        return member;
    }

    public Page<RegisteredMember> page(
            Caller caller, MemberFilter filter, PageRequest request, Set<PartKind> kinds) {
        return queries.page(filter, sight(caller), request, kinds);
    }

    public long count(Caller caller, MemberFilter filter) {
        return queries.count(filter, sight(caller));
    }

    /** A new member; its facts are read only once it is clear that the caller may record one. */
    public RegisteredMember create(Caller caller, Supplier<Member> facts) {
        AccessPolicy.require(caller, Operation.CREATE_MEMBER, Subject.NONE);
        HeldMember held = register(caller, caller.partner(), facts.get());
        ledger.logMember(held, RevisionOperation.CREATED);
        ledger.settle(held);
        return held.registered();
    }

    /**
     * Replaces the shared facts.
     *
     * @param edit makes the new facts from the member as it is, or refuses; a result that equals the old facts changes
     *             nothing and needs no precondition
     */
    public Changed<RegisteredMember> change(
            Caller caller, UUID id, Precondition precondition, Function<RegisteredMember, Member> edit) {
        HeldMember held = ledger.hold(caller, id, Operation.CHANGE_MEMBER, null);
        Member facts =
                precondition.outranking(held.member().version(), () -> edit.apply(held.registered()));
        if (CanonicalForm.same(facts, held.member().facts())) {
            return Changed.unchanged(queries.find(id).orElseThrow());
        }
        precondition.requireKnown(held.member().version());
        restate(held, facts);
        ledger.logMember(held, RevisionOperation.UPDATED);
        ledger.settle(held);
        return Changed.updated(held.registered());
    }

    public void delete(Caller caller, UUID id, Precondition precondition) {
        HeldMember held = ledger.hold(caller, id, Operation.DELETE_MEMBER, null);
        precondition.requireKnown(held.member().version());
        if (members.isReferenced(id)) {
            throw new RefusedException(new Refusal.StillReferenced("member"));
        }
        ledger.logDeletionOfParts(held);
        members.delete(held.member());
        ledger.logMember(held, RevisionOperation.DELETED);
    }

    /** A new member, stored but neither logged nor judged yet. */
    HeldMember register(Caller caller, String steward, Member facts) {
        UUID id = Ids.next();
        requireFree(id, facts.identifiers());
        requireOthers(id, facts.relations());
        HeldMember held = ledger.holdNew(caller, new MemberEntity(id, facts, steward, now.instant()));
        if (!facts.identifiers().isEmpty() || !facts.relations().isEmpty()) {
            members.flush();
            members.stateIdentifiers(id, facts.identifiers());
            members.stateRelations(id, facts.relations());
        }
        return held;
    }

    /** Replaces the facts of a held member, with the tables that keep them unique. */
    void restate(HeldMember held, Member facts) {
        UUID id = held.member().id();
        Member before = held.member().facts();
        requireFree(id, facts.identifiers());
        requireOthers(id, facts.relations());
        held.member().restate(facts, held.now());
        if (!before.identifiers().equals(facts.identifiers())) {
            members.stateIdentifiers(id, facts.identifiers());
        }
        if (!before.relations().equals(facts.relations())) {
            members.stateRelations(id, facts.relations());
        }
    }

    private void requireFree(UUID member, List<Identifier> identifiers) {
        for (int index = 0; index < identifiers.size(); index++) {
            Identifier identifier = identifiers.get(index);
            UUID holder = members.holderOf(identifier.scheme(), identifier.value()).orElse(member);
            if (!holder.equals(member)) {
                throw new RefusedException(new Refusal.Duplicate(
                        "/identifiers/" + index, "IDENTIFIER_TAKEN",
                        identifier.scheme() + ":" + identifier.value(), holder));
            }
        }
    }

    private void requireOthers(UUID member, List<Relation> relations) {
        if (relations.isEmpty()) {
            return;
        }
        Set<UUID> existing = members.existing(relations.stream().map(Relation::member).toList());
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < relations.size(); index++) {
            UUID other = relations.get(index).member();
            if (other.equals(member)) {
                violations.add(Violation.at("/relations/" + index + "/member", "RELATION_TO_ITSELF"));
            } else if (!existing.contains(other)) {
                violations.add(Violation.at("/relations/" + index + "/member", "UNKNOWN_REFERENCE"));
            }
        }
        if (!violations.isEmpty()) {
            throw RefusedException.invalid(violations);
        }
    }

    static Sight sight(Caller caller) {
        return new Sight(caller.readsEverything(), caller.partners(), caller.member());
    }
}
