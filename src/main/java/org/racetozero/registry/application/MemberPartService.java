package org.racetozero.registry.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.revision.RevisionOperation;
import org.racetozero.registry.domain.revision.Versioned;
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
public abstract class MemberPartService<F extends MemberFact, E extends MemberPartEntity<F>> {

    private final PartKind kind;
    private final Operation write;
    private final MemberPartRepository<E> parts;
    private final MemberQueries members;
    private final MemberLedger ledger;

    MemberPartService(
            PartKind kind,
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

    /**
     * Everything that does not fit the member these facts are to be stated of under that id.
     *
     * @param before what they are to replace; null for nothing
     */
    abstract List<Violation> misfits(HeldMember held, UUID id, F before, F facts);

    /** What becomes of the facts there are when these are stated: these take their place by default. */
    F stating(HeldMember held, F before, F facts) {
        return facts;
    }

    /** What else a change of these facts means to the member, before it is judged; nothing by default. */
    void affect(HeldMember held) {
        // Most facts change nothing of their member but the verdict.
    }

    /** Refuses if something else of the member needs these facts. */
    void requireUnneeded(HeldMember held, UUID id) {
        // Nothing refers to most facts.
    }

    /** Whether that caller sees these facts of a member that it sees. */
    public boolean isSeen(Visibility visibility, RegisteredMember member, F facts) {
        return true;
    }

    /** Whether whoever sees the member may see these facts of it. */
    boolean isOpen(F facts) {
        return !kind.isConfidential();
    }

    /** New facts under an id of their own. */
    public Versioned<F> create(Caller caller, UUID member, Function<UUID, F> make) {
        UUID id = Ids.next();
        F facts = make.apply(id);
        HeldMember held = ledger.hold(caller, member, write, facts.partner());
        E entity = enterFitting(held, id, facts);
        ledger.settle(held);
        return entity.versioned();
    }

    /**
     * Facts under the key they name themselves: new, or in the place of those there are.
     *
     * @param edit makes the facts from those there are; from null where there are none
     */
    public Changed<Versioned<F>> put(
            Caller caller, UUID member, String key, Precondition precondition, Function<Versioned<F>, F> edit) {
        requireReadable(caller, member);
        HeldMember held = ledger.hold(caller, member, write, null);
        Optional<E> present = keyed(member, key);
        if (present.isPresent()) {
            return change(held, present.get(), precondition, edit);
        }
        precondition.requireAbsenceAllowed();
        E entity = enterFitting(held, Ids.next(), edit.apply(null));
        ledger.settle(held);
        return Changed.created(entity.versioned());
    }

    /** Replaces the facts under that id; what would change nothing is answered before any precondition. */
    public Changed<Versioned<F>> change(
            Caller caller, UUID member, UUID id, Precondition precondition, Function<Versioned<F>, F> edit) {
        return change(caller, member, () -> identified(member, id), precondition, edit);
    }

    /** Replaces the facts under that key, of which there must be some. */
    public Changed<Versioned<F>> change(
            Caller caller, UUID member, String key, Precondition precondition, Function<Versioned<F>, F> edit) {
        return change(caller, member, () -> required(member, key), precondition, edit);
    }

    public void delete(Caller caller, UUID member, UUID id, Precondition precondition) {
        delete(caller, member, () -> identified(member, id), precondition);
    }

    public void delete(Caller caller, UUID member, String key, Precondition precondition) {
        delete(caller, member, () -> required(member, key), precondition);
    }

    /** Facts of a held member, stored and logged but the member not judged yet; refused if they do not fit it. */
    E enterFitting(HeldMember held, UUID id, F facts) {
        requireFitting(held, id, null, facts);
        return enter(held, id, facts);
    }

    /** Facts of a held member, stored and logged but the member not judged yet. */
    E enter(HeldMember held, UUID id, F facts) {
        E entity = entity(id, held, facts);
        parts.persist(entity);
        log(held, entity, RevisionOperation.CREATED);
        return entity;
    }

    /** Other facts of a held member, stored and logged but the member not judged yet; false when they are the same. */
    boolean restate(HeldMember held, E entity, F facts) {
        if (CanonicalForm.same(facts, entity.facts())) {
            return false;
        }
        requireFitting(held, entity.id(), entity.facts(), facts);
        entity.restate(facts, held.now());
        log(held, entity, RevisionOperation.UPDATED);
        return true;
    }

    /** Facts of a held member, deleted and logged but the member not judged yet. */
    void remove(HeldMember held, E entity) {
        parts.delete(entity);
        log(held, entity, RevisionOperation.DELETED);
    }

    /** Facts of a held member under the key they name themselves, new or in the place of those there are. */
    Changed<E> record(HeldMember held, F facts) {
        return keyed(held.member().id(), facts.naturalKey())
                .map(present -> restated(held, present, facts))
                .orElseGet(() -> Changed.created(enterFitting(held, Ids.next(), facts)));
    }

    /** Facts of a held member under that id, or new ones where it is null. */
    Changed<E> record(HeldMember held, UUID id, Function<UUID, F> make) {
        if (id == null) {
            UUID fresh = Ids.next();
            return Changed.created(enterFitting(held, fresh, make.apply(fresh)));
        }
        E present = parts.findOf(held.member().id(), id).orElseThrow(() ->
                RefusedException.invalid(Violation.at("/id", "UNKNOWN_REFERENCE")));
        return restated(held, present, make.apply(id));
    }

    private Changed<E> restated(HeldMember held, E present, F facts) {
        return restate(held, present, stating(held, present.facts(), facts))
                ? Changed.updated(present)
                : Changed.unchanged(present);
    }

    /** Those of that member under that key; a noun that a member has once is found under none. */
    Optional<E> keyed(UUID member, String key) {
        return key == null ? parts.listOf(member).stream().findFirst() : parts.findOf(member, key);
    }

    E required(UUID member, String key) {
        return keyed(member, key).orElseThrow(() -> unknown(key));
    }

    Operation writing() {
        return write;
    }

    private Changed<Versioned<F>> change(
            Caller caller, UUID member, Supplier<E> find, Precondition precondition, Function<Versioned<F>, F> edit) {
        return change(hold(caller, member, find), find.get(), precondition, edit);
    }

    private Changed<Versioned<F>> change(
            HeldMember held, E entity, Precondition precondition, Function<Versioned<F>, F> edit) {
        long version = entity.version();
        F facts = precondition.outranking(
                version, () -> stating(held, entity.facts(), edit.apply(entity.versioned())));
        if (CanonicalForm.same(facts, entity.facts())) {
            return Changed.unchanged(entity.versioned());
        }
        precondition.requireKnown(version);
        restate(held, entity, facts);
        ledger.settle(held);
        return Changed.updated(entity.versioned());
    }

    private void delete(Caller caller, UUID member, Supplier<E> find, Precondition precondition) {
        HeldMember held = hold(caller, member, find);
        E entity = find.get();
        precondition.requireKnown(entity.version());
        requireUnneeded(held, entity.id());
        remove(held, entity);
        ledger.settle(held);
    }

    /** Holds the member for a change of that part, which is to be read only now that nobody else changes it. */
    private HeldMember hold(Caller caller, UUID member, Supplier<E> find) {
        RegisteredMember known = requireReadable(caller, member);
        E seen = find.get();
        if (!isSeen(Visibility.of(caller), known, seen.facts())) {
            throw unknown(seen.id());
        }
        String partner = seen.facts().partner();
        parts.getEntityManager().clear();
        return ledger.hold(caller, member, write, partner);
    }

    private E identified(UUID member, UUID id) {
        return parts.findOf(member, id).orElseThrow(() -> unknown(id));
    }

    private RefusedException unknown(Object key) {
        return RefusedException.notFound(kind.resource().wireName(), key);
    }

    private void requireFitting(HeldMember held, UUID id, F before, F facts) {
        if (before != null && !Objects.equals(facts.partner(), before.partner())) {
            throw RefusedException.invalid(Violation.at("/partner", "CANNOT_CHANGE"));
        }
        List<Violation> misfits = new ArrayList<>(misfits(held, id, before, facts));
        Provenance provenance = facts.provenance();
        boolean confirms = provenance != null && (provenance.confirmedBy() != null || provenance.confirmedOn() != null);
        if (confirms && held.caller().role().isPartnerStaff()) {
            misfits.add(Violation.at("/provenance/confirmedBy", "ONLY_THE_MEMBER_CONFIRMS"));
        }
        if (!misfits.isEmpty()) {
            throw RefusedException.invalid(misfits);
        }
    }

    private void log(HeldMember held, E entity, RevisionOperation operation) {
        parts.flush();
        held.fill();
        affect(held);
        F facts = entity.facts();
        boolean deleted = operation == RevisionOperation.DELETED;
        ledger.log(
                held, kind.resource(), entity.id().toString(), facts.partner(),
                deleted ? entity.version() + 1 : entity.version(), operation, isOpen(facts),
                deleted ? null : entity.versioned());
    }

    /** Logs a change that a use case of its own made to stored facts. */
    void logChange(HeldMember held, E entity) {
        log(held, entity, RevisionOperation.UPDATED);
    }

    private RegisteredMember requireReadable(Caller caller, UUID id) {
        RegisteredMember member = members.find(id).orElseThrow(() -> RefusedException.notFound("member", id));
        AccessPolicy.require(caller, Operation.READ_MEMBER, Subject.of(member));
        return member;
    }
}
