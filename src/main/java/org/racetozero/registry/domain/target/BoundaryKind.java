package org.racetozero.registry.domain.target;

/** How a target's boundary lies to the boundary its owner answers for (CDP target boundary). */
public enum BoundaryKind {
    /** The whole territory or organisation. */
    SAME,
    LARGER,
    SMALLER,
    PARTIAL,
    LOCAL_GOVERNMENT_OPERATIONS,
    UNINCORPORATED_AREA
}
