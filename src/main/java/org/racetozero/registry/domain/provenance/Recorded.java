package org.racetozero.registry.domain.provenance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A fact as the registry holds it.
 *
 * @param key        what its resource is called within the member (an id, a reporting year); null when not stored
 * @param recordedAt when the registry was told; null when not stored
 * @param <T>        the fact
 */
public record Recorded<T extends Dated>(String key, T fact, Instant recordedAt) {

    /** The first day it counts, with the day of recording read in that zone; null when it counts on every day. */
    public LocalDate countsFrom(ZoneId zone) {
        return fact.countsFrom(recordedAt == null ? null : LocalDate.ofInstant(recordedAt, zone));
    }

    /** Whether the registry had been told by then; null asks for everything it was ever told. */
    public boolean wasRecordedBy(Instant moment) {
        return moment == null || recordedAt == null || !recordedAt.isAfter(moment);
    }
}
