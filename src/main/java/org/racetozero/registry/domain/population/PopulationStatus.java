package org.racetozero.registry.domain.population;

/** Whether a population was counted or is expected. */
public enum PopulationStatus {
    /** Counted or estimated for a year that has passed. */
    ACTUAL,
    /** Expected for a year, by whoever projects it. */
    PROJECTED
}
