package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.person.Person;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.revision.RevisionOperation;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.persistence.Ids;
import org.racetozero.registry.persistence.MembershipEntity;
import org.racetozero.registry.persistence.PersonEntity;
import org.racetozero.registry.persistence.PersonQueries;
import org.racetozero.registry.persistence.PersonRepository;

/**
 * The people of a membership: contacts, signatories and reviewers. What is known of anybody stands in one row; the log
 * tells that something changed and never what, so that a person can be forgotten.
 */
@ApplicationScoped
public class PersonService {

    /** All that the log keeps of a person. */
    private record Trace(UUID id) {
    }

    private final PersonRepository people;
    private final PersonQueries queries;
    private final MemberService members;
    private final MemberLedger ledger;
    private final PartnerService partners;

    public PersonService(
            PersonRepository people,
            PersonQueries queries,
            MemberService members,
            MemberLedger ledger,
            PartnerService partners) {
        this.people = people;
        this.queries = queries;
        this.members = members;
        this.ledger = ledger;
        this.partners = partners;
    }

    public List<Versioned<Person>> list(Caller caller, UUID member, String partner) {
        AccessPolicy.requireIdentified(caller, Operation.READ_PEOPLE);
        AccessPolicy.require(
                caller, Operation.READ_PEOPLE, Subject.of(members.read(caller, member, Set.of()), partner));
        return queries.listOf(member, partner).orElseThrow(() -> unknown(partner));
    }

    public Versioned<Person> create(Caller caller, UUID member, String partner, Supplier<Person> facts) {
        HeldMember held = ledger.hold(caller, member, Operation.WRITE_PEOPLE, partner);
        Person stated = facts.get();
        requireGiven(stated, partner);
        PersonEntity person = new PersonEntity(Ids.next(), membership(held, partner).id(), stated, held.now());
        people.persist(person);
        log(held, partner, person, RevisionOperation.CREATED);
        return person.versioned();
    }

    /** Replaces what is known of somebody; of one that was forgotten nothing is known any more. */
    public Changed<Versioned<Person>> change(
            Caller caller,
            UUID member,
            String partner,
            UUID id,
            Precondition precondition,
            Function<Versioned<Person>, Person> edit) {
        HeldMember held = ledger.hold(caller, member, Operation.WRITE_PEOPLE, partner);
        PersonEntity person = find(held, partner, id);
        Person facts = precondition.outranking(person.version(), () -> edit.apply(person.versioned()));
        if (CanonicalForm.same(facts, person.facts())) {
            return Changed.unchanged(person.versioned());
        }
        precondition.requireKnown(person.version());
        requireGiven(facts, partner);
        person.restate(facts, held.now());
        log(held, partner, person, RevisionOperation.UPDATED);
        return Changed.updated(person.versioned());
    }

    /** Forgets a person for good: the row stays, blank, for what names its id. */
    public void erase(Caller caller, UUID member, String partner, UUID id, Precondition precondition) {
        HeldMember held = ledger.hold(caller, member, Operation.WRITE_PEOPLE, partner);
        PersonEntity person = find(held, partner, id);
        precondition.requireKnown(person.version());
        person.restate(Person.erased(partners.today(partner)), held.now());
        log(held, partner, person, RevisionOperation.UPDATED);
    }

    private void requireGiven(Person person, String partner) {
        Misfits misfits = new Misfits(partners.today(partner));
        misfits.each("/consents", person.consents(), (at, each) -> misfits
                .future(at + "/givenOn", each.givenOn())
                .future(at + "/withdrawnOn", each.withdrawnOn()));
        if (!misfits.found().isEmpty()) {
            throw RefusedException.invalid(misfits.found());
        }
    }

    private PersonEntity find(HeldMember held, String partner, UUID id) {
        return people.findOf(membership(held, partner).id(), id)
                .filter(person -> !person.facts().isErased())
                .orElseThrow(() -> RefusedException.notFound("person", id));
    }

    private static MembershipEntity membership(HeldMember held, String partner) {
        return held.memberships().stream()
                .filter(membership -> membership.partner().equals(partner))
                .findFirst()
                .orElseThrow(() -> unknown(partner));
    }

    private void log(HeldMember held, String partner, PersonEntity person, RevisionOperation operation) {
        people.flush();
        ledger.log(held, ResourceKind.PERSON, person.id().toString(), partner, person.version(), operation, false,
                new Trace(person.id()));
    }

    private static RefusedException unknown(String partner) {
        return RefusedException.notFound("membership", partner);
    }
}
