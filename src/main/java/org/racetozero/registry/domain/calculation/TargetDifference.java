package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;

/**
 * What one calculation gives beyond another one: its figure less the other's, in percentage points and tonnes of CO2
 * equivalent; null where either has none.
 */
public record TargetDifference(
        BigDecimal perCapitaReductionPoints,
        BigDecimal absoluteReductionPoints,
        BigDecimal targetTonnesCo2e,
        BigDecimal targetTonnesCo2ePerCapita) {
}
