package org.racetozero.registry.domain.catalogue;

/** Why the tonnes of an action close no gap. */
public enum NotCounted {
    /** It takes carbon up instead of emitting less. */
    REMOVAL,
    /** It has no tonnes of its own. */
    ENABLING,
    /** All it changes lies outside what the target counts. */
    OUTSIDE_REPORTING_LEVEL,
    /** The inventory's electricity is location-based, where it does not show. */
    LOCATION_BASED_FACTORS
}
