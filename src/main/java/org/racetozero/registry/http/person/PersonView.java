package org.racetozero.registry.http.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.person.Consent;
import org.racetozero.registry.domain.person.Person;
import org.racetozero.registry.domain.person.PersonKind;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.paging.Listed;

/** Somebody of a membership, as the two sides of it see it. */
public record PersonView(
        UUID id,
        UUID member,
        String partner,
        PersonKind kind,
        String name,
        String position,
        String email,
        String telephone,
        List<Consent> consents,
        LocalDate erasedOn,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Listed {

    @Override
    public String key() {
        return id.toString();
    }

    static PersonView of(UUID member, String partner, Versioned<Person> recorded) {
        Person person = recorded.facts();
        return new PersonView(
                recorded.id(), member, partner, person.kind(), person.name(), person.position(), person.email(),
                person.telephone(), person.consents(), person.erasedOn(), recorded.version(), recorded.createdAt(),
                recorded.updatedAt());
    }

    /** The same without anything about the person: what a stored answer may keep. */
    PersonView withoutPerson() {
        return new PersonView(
                id, member, partner, null, null, null, null, null, null, null, version, createdAt, updatedAt);
    }
}
