package org.racetozero.registry.domain.calculation;

/** Whether the reduction asked for depends on how long before the target year the inventory was taken. */
public enum BaseYearAdjustment {
    /** It does not: every published figure applies the whole reduction to the inventory year it starts from. */
    NONE,
    /** It is scaled by the years left to the target year, with 2018 as the measure; interpretive. */
    LINEAR_2018
}
