package org.racetozero.registry.domain.target;

/** The warming a validated target is in line with (SBTi target classification). */
public enum TemperatureClassification {
    ONE_POINT_FIVE_DEGREES,
    WELL_BELOW_TWO_DEGREES,
    TWO_DEGREES
}
