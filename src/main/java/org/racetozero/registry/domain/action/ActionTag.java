package org.racetozero.registry.domain.action;

/** What an action contributes beyond the member's own reductions (leadership practices). */
public enum ActionTag {
    /** Information, finance or capacity for others. */
    ENABLES_OTHERS,
    /** Contributes to a 2030 Breakthrough of its sector. */
    SECTOR_BREAKTHROUGH,
    /** Removes carbon permanently, like for like. */
    PERMANENT_REMOVAL
}
