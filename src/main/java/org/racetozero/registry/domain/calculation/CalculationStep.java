package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;

/**
 * One step of a calculation.
 *
 * @param formula how it is found, in the names of inputs, constants and earlier steps
 * @param working the same with their numbers
 * @param value   what it gives: percentages and tonnes with six decimals, ratios with nine
 */
public record CalculationStep(StepName name, String formula, String working, BigDecimal value, String unit) {
}
