package org.racetozero.registry.domain.person;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who speaks, signs or decides for one side of a membership. Everything else names people by id, so that
 * blanking this forgets a person everywhere.
 *
 * @param kind     null for one that was forgotten
 * @param consents null when nobody asked, empty when none was given
 * @param erasedOn the day the person was forgotten; null for everybody else
 */
public record Person(
        PersonKind kind,
        String name,
        String position,
        String email,
        String telephone,
        List<Consent> consents,
        LocalDate erasedOn) {

    public Person {
        consents = consents == null ? null : List.copyOf(consents);
    }

    /** What is left of somebody who was forgotten that day. */
    public static Person erased(LocalDate day) {
        return new Person(null, null, null, null, null, null, day);
    }

    public boolean isErased() {
        return erasedOn != null;
    }
}
