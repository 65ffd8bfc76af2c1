package org.racetozero.registry.domain.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;

/**
 * What is asked about a member.
 *
 * @param asOf    the day asked about: facts count by their own dates
 * @param knownAt the moment up to which what was recorded counts; null for all of it
 * @param partner code of the partner whose view is asked for; null for the campaign's
 * @param version the version to judge by; null for the one that binds the member on that day
 * @param zone    where a moment of recording becomes a day
 */
public record Question(LocalDate asOf, Instant knownAt, String partner, CriteriaVersion version, ZoneId zone) {

    public Question {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(zone, "zone");
    }

    /** The campaign's view by the criteria that bind the member on that day, from everything recorded. */
    public static Question about(LocalDate asOf, ZoneId zone) {
        return new Question(asOf, null, null, null, zone);
    }
}
