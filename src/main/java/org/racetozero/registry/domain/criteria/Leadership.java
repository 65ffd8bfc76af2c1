package org.racetozero.registry.domain.criteria;

/** How many of the leadership practices open to a member it follows. */
public record Leadership(int met, int of) {
}
