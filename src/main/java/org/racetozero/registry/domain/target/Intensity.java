package org.racetozero.registry.domain.target;

import java.math.BigDecimal;

/**
 * The denominator of an intensity or per-capita target.
 *
 * @param unit        the unit of the values, for example "t steel" or "MWh"
 * @param baseValue   its amount in the base year, above 0
 * @param targetValue its amount expected in the target year, above 0; with both, the cut in absolute terms is known
 */
public record Intensity(IntensityDenominator denominator, String unit, BigDecimal baseValue, BigDecimal targetValue) {
}
