package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;

/**
 * The emissions of one year as an inventory counts them.
 *
 * @param year       the calendar year in which the inventory's period begins
 * @param tonnesCo2e tonnes of CO2 equivalent
 * @param inventory  the inventory's key, for example "2024"
 */
public record ActualEmissions(int year, BigDecimal tonnesCo2e, String inventory) {
}
