package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The numbers one formula is reckoned with.
 *
 * @param own        by parameter
 * @param gridFactor of the inventory's electricity, in t CO2e per MWh; null where no formula needs it
 * @param growth     emissions of the reference over those of the inventory, by growth alone
 */
record Values(Map<String, BigDecimal> own, BigDecimal gridFactor, BigDecimal growth) {

    /** What such a share leaves. */
    static BigDecimal rest(BigDecimal share) {
        return BigDecimal.ONE.subtract(share, Ledger.PRECISION);
    }

    BigDecimal of(String parameter) {
        return own.get(parameter);
    }

    /** One where none is named. */
    BigDecimal product(List<String> parameters) {
        BigDecimal product = BigDecimal.ONE;
        for (String parameter : parameters) {
            product = product.multiply(own.get(parameter), Ledger.PRECISION);
        }
        return product;
    }
}
