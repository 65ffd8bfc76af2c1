package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;

/**
 * What the same calculation gives with another edition of the Human Development Index.
 *
 * @param hdiYear the year both figures are of: the inventory's, or the nearest earlier one the edition has
 */
public record VintageResult(
        String vintage,
        Integer hdiYear,
        BigDecimal hdiCountry,
        BigDecimal hdiWorld,
        BigDecimal perCapitaReductionPercent,
        BigDecimal absoluteReductionPercent,
        BigDecimal targetTonnesCo2e) {
}
