package org.racetozero.registry.http.request;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two times a question about the past has.
 *
 * @param asOf    the day asked about: facts count by their own dates; null for no day
 * @param knownAt what had been recorded by then; null for everything recorded by now
 */
public record Moment(LocalDate asOf, Instant knownAt) {

    public static Moment of(Parameters parameters, String asOf, String knownAt) {
        return new Moment(parameters.date("asOf", asOf), parameters.instant("knownAt", knownAt));
    }
}
