package org.racetozero.registry.domain.calculation;

/** What is possible but doubtful about a calculation, or what its reader must know. */
public enum WarningCode {
    /** The method is a reading of its source and feeds no criterion. */
    INTERPRETIVE_METHOD,
    /** ICLEI takes inventories of 2016 to 2019 for the target. */
    INVENTORY_OUTSIDE_WINDOW,
    /** Emissions of 2020 and 2021 were lower for another reason than action. */
    PANDEMIC_YEAR,
    /** The index has no figure of the inventory's year; the nearest earlier one was taken. */
    HDI_YEAR_MISSING,
    /** The population grows faster than emissions per person fall. */
    ABSOLUTE_CUT_NEGATIVE,
    /** Emissions per person are of a size that hardly any city has: a unit or a boundary may be wrong. */
    PER_CAPITA_EMISSIONS_UNUSUAL,
    /** The method is published for 2030 only. */
    TARGET_YEAR_NOT_2030,
    /** The population of the target year is not the actor's own projection. */
    POPULATION_GROWTH_OF_THE_COUNTRY,
    /** The two national populations are of different revisions. */
    POPULATION_SERIES_DIFFER,
    /** Emissions per person are lower already than they would have to be. */
    BELOW_CONVERGENCE_ALREADY,
    /** The reduction asked for exceeds everything there is; it was held at 100 %. */
    REDUCTION_CAPPED,
    /** The standard takes no base year before 2015. */
    BASE_YEAR_BEFORE_2015,
    /** The most recent emissions ask for more than the base year does. */
    MOST_RECENT_YEAR_DECIDES,
    /** The campaign asks for net zero by 2050 at the latest. */
    NET_ZERO_AFTER_2050,
    /** More is to be left than the tenth that standards leave. */
    RESIDUAL_ABOVE_10_PERCENT,
    /** The inventory is of another year than the last before the budget begins; emissions between were held level. */
    BUDGET_BEGINS_IN_ANOTHER_YEAR,
    /** Nothing is left of the share. */
    BUDGET_SPENT
}
