package org.racetozero.registry.domain.calculation;

/** Where the population of the target year comes from. */
public enum PopulationGrowth {
    /** The caller states it. */
    STATED,
    /** The population of the base year grows as the country's does; only on request, since a city may differ much. */
    NATIONAL
}
