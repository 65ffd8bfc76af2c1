package org.racetozero.registry.domain.target;

/** Whether a target is a step on the way or its end. */
public enum Horizon {
    INTERIM,
    LONG_TERM
}
