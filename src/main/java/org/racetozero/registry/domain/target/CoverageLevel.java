package org.racetozero.registry.domain.target;

/** How much of a scope is covered; unknown (a missing entry), not specified and none are three different things. */
public enum CoverageLevel {
    FULL,
    PARTIAL,
    NONE,
    /** The source was read and does not say. */
    NOT_SPECIFIED
}
