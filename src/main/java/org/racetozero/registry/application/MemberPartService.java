package org.racetozero.registry.application;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.revision.RevisionOperation;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.Ids;
import org.racetozero.registry.persistence.MemberPartEntity;
import org.racetozero.registry.persistence.MemberPartRepository;
import org.racetozero.registry.persistence.MemberQueries;

/**
 * The use cases every noun of a member's file shares; a service of its own says only what is particular to it.
 * They run in the transaction that {@link Requests} opens.
 *
 * @param <F> the facts
 * @param <E> how they are stored
 */
abstract class MemberPartService<F, E extends MemberPartEntity<F>> {

    private final ResourceKind kind;
    private final Operation write;
    private final MemberPartRepository<E> parts;
    private final MemberQueries members;
    private final MemberLedger ledger;

    MemberPartService(
            ResourceKind kind,
            Operation write,
            MemberPartRepository<E> parts,
            MemberQueries members,
            MemberLedger ledger) {
        this.kind = kind;
        this.write = write;
        this.parts = parts;
        this.members = members;
        this.ledger = ledger;
    }

    /** A new stored form of these facts. */
    abstract E entity(UUID id, HeldMember held, F facts);

    /** The partner these facts were stated through; null where they are the member's own. */
    abstract String partnerOf(F facts);

    /** What else a change of these facts means to the member, before it is judged. */
    abstract void affect(HeldMember held);

    /** Refuses facts that do not fit the member they are to be stated of under that id. */
    abstract void requireFitting(HeldMember held, UUID id, F facts);

    /** Refuses if something else of the member needs these facts. */
    abstract void requireUnneeded(HeldMember held, UUID id);

    public Versioned<F> create(Caller caller, UUID member, Function<UUID, F> make) {
        UUID id = Ids.next();
        F facts = make.apply(id);
        HeldMember held = ledger.hold(caller, member, write, partnerOf(facts));
        requireFitting(held, id, facts);
        E entity = enter(held, id, facts);
        ledger.settle(held);
        return entity.versioned();
    }

    /** Facts of a held member, stored and logged but not judged yet. */
    E enter(HeldMember held, UUID id, F facts) {
        E entity = entity(id, held, facts);
        parts.persist(entity);
        log(held, entity, RevisionOperation.CREATED);
        return entity;
    }

    /** Replaces the facts; what would change nothing is answered before any precondition. */
    public Changed<Versioned<F>> change(
            Caller caller, UUID member, UUID id, Precondition precondition, Function<Versioned<F>, F> edit) {
        HeldMember held = hold(caller, member, id);
        E entity = find(member, id);
        F facts = precondition.outranking(entity.version(), () -> edit.apply(entity.versioned()));
        if (CanonicalForm.same(facts, entity.facts())) {
            return Changed.unchanged(entity.versioned());
        }
        precondition.requireKnown(entity.version());
        if (!Objects.equals(partnerOf(facts), partnerOf(entity.facts()))) {
            throw RefusedException.invalid(Violation.at("/partner", "CANNOT_CHANGE"));
        }
        requireFitting(held, id, facts);
        entity.restate(facts, held.now());
        log(held, entity, RevisionOperation.UPDATED);
        ledger.settle(held);
        return Changed.updated(entity.versioned());
    }

    public void delete(Caller caller, UUID member, UUID id, Precondition precondition) {
        HeldMember held = hold(caller, member, id);
        E entity = find(member, id);
        precondition.requireKnown(entity.version());
        requireUnneeded(held, id);
        remove(held, entity);
        ledger.settle(held);
    }

    /** Facts of a held member, deleted and logged but the member not judged yet. */
    void remove(HeldMember held, E entity) {
        parts.delete(entity);
        log(held, entity, RevisionOperation.DELETED);
    }

    /** Holds the member for a change of that part, which is to be read only now that nobody else changes it. */
    private HeldMember hold(Caller caller, UUID member, UUID id) {
        requireReadable(caller, member);
        E seen = find(member, id);
        parts.getEntityManager().detach(seen);
        return ledger.hold(caller, member, write, partnerOf(seen.facts()));
    }

    private E find(UUID member, UUID id) {
        return parts.findOf(member, id).orElseThrow(() -> RefusedException.notFound(kind.wireName(), id));
    }

    private void log(HeldMember held, E entity, RevisionOperation operation) {
        parts.flush();
        held.fill();
        affect(held);
        boolean deleted = operation == RevisionOperation.DELETED;
        ledger.log(
                held, kind, entity.id().toString(), partnerOf(entity.facts()),
                deleted ? entity.version() + 1 : entity.version(), operation, deleted ? null : entity.versioned());
    }

    private void requireReadable(Caller caller, UUID id) {
        RegisteredMember member = members.find(id).orElseThrow(() -> RefusedException.notFound("member", id));
        AccessPolicy.require(caller, Operation.READ_MEMBER, Subject.of(member));
    }
}
