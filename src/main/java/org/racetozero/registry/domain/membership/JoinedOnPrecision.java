package org.racetozero.registry.domain.membership;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How exactly a joining date is known; a coarse one counts from the last day it may mean. */
public enum JoinedOnPrecision {
    DAY,
    MONTH,
    YEAR,
    UNKNOWN;

    /** The day a period that starts on joining counts from; null when the date is unknown. */
    public LocalDate countsFrom(LocalDate joinedOn) {
        if (joinedOn == null) {
            return null;
        }
        return switch (this) {
            case DAY -> joinedOn;
            case MONTH -> joinedOn.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> joinedOn.with(TemporalAdjusters.lastDayOfYear());
            case UNKNOWN -> null;
        };
    }
}
