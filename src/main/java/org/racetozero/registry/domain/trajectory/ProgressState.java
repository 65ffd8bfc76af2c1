package org.racetozero.registry.domain.trajectory;

/** How a member stands towards a target on a day; not to be mistaken for a compliance verdict. */
public enum ProgressState {
    /** The target is met already, or clearly more is achieved than time has elapsed. */
    AHEAD,
    /** At least as large a share of the cut is achieved as of the time is elapsed (SBTi progress framework). */
    ON_TRACK,
    /** A smaller share of the cut is achieved than of the time is elapsed. */
    BEHIND,
    /** No inventory after the base year tells. */
    NO_DATA,
    /** The latest inventory that tells ended more than two years before the day asked about. */
    STALE
}
