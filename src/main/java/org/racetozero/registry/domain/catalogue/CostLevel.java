package org.racetozero.registry.domain.catalogue;

/** How costly an action usually is for who carries it out, compared with the others of the catalogue. */
public enum CostLevel {
    LOW,
    MEDIUM,
    HIGH
}
