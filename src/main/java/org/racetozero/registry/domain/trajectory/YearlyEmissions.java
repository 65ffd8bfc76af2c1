package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;

/**
 * The emissions of one year.
 *
 * @param year       the calendar year in which the reporting or target year begins
 * @param tonnesCo2e tonnes of CO2 equivalent
 */
public record YearlyEmissions(int year, BigDecimal tonnesCo2e) {
}
