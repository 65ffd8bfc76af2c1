package org.racetozero.registry.domain.plan;

/** How far ahead a planned action lies, counted from the plan's publication (PN-02). */
public enum PlanHorizon {
    NEXT_TWELVE_MONTHS,
    TWO_TO_THREE_YEARS,
    BY_2030
}
