package org.racetozero.registry.domain.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Facts as this registry keeps them: under an id, in a version, since an instant.
 *
 * @param version starts at 0 and rises with every change
 * @param <F>     the facts
 */
public record Versioned<F>(UUID id, long version, Instant createdAt, Instant updatedAt, F facts) {

    /** The same with those facts. */
    public Versioned<F> with(F other) {
        return new Versioned<>(id, version, createdAt, updatedAt, other);
    }

    /** The day the registry was first told. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(createdAt, ZoneOffset.UTC);
    }
}
