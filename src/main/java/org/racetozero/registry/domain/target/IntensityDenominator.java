package org.racetozero.registry.domain.target;

/** What an intensity target divides by. */
public enum IntensityDenominator {
    POPULATION,
    REVENUE,
    GROSS_DOMESTIC_PRODUCT,
    PRODUCT
}
