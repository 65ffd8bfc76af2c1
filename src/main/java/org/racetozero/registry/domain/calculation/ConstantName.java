package org.racetozero.registry.domain.calculation;

/** A number a calculation takes from a publication. */
public enum ConstantName {
    GLOBAL_REDUCTION,
    HDI_COUNTRY,
    HDI_WORLD,
    NATIONAL_POPULATION_BASE,
    NATIONAL_POPULATION_TARGET,
    CONVERGENCE_PER_CAPITA,
    ANNUAL_RATE,
    FIRST_YEAR_COUNTED,
    LONG_TERM_REDUCTION,
    NET_ZERO_YEAR,
    RESIDUAL_SHARE,
    REMAINING_CARBON_BUDGET
}
