package org.racetozero.registry.domain.inventory;

import java.math.BigDecimal;

/**
 * The part of a portfolio a line of financed, facilitated or insured emissions stands for (PCAF).
 *
 * @param assetClass        PCAF asset class
 * @param dataQuality       PCAF data quality score, 1 (best) to 5
 * @param outstandingAmount in {@code currency}
 * @param currency          ISO 4217 code
 */
public record FinancedEmissions(
        String assetClass, Integer dataQuality, BigDecimal outstandingAmount, String currency) {
}
