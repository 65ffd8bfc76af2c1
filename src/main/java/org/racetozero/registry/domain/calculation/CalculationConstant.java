package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;

/**
 * A published number that a calculation used, pinned to the edition it was read from.
 *
 * @param year    the year it is of; null where it is of none
 * @param vintage version of the data set; null for a number that a method itself lays down
 * @param dataset code of the reference data set; null for a number that a method itself lays down
 * @param source  who published it
 */
public record CalculationConstant(
        ConstantName name,
        BigDecimal value,
        String unit,
        Integer year,
        String vintage,
        String dataset,
        String source) {
}
