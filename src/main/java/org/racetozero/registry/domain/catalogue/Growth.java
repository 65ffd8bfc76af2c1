package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;

/**
 * How emissions change to the target year if nothing is done: {@code E_ref = E_base·P_target/P_base·(1 + drift)}.
 *
 * @param populationRatio population of the target year over that of the inventory, above 0
 * @param policyDrift     what policies in force already change besides, as a share; -0.1 for a tenth less
 */
public record Growth(BigDecimal populationRatio, BigDecimal policyDrift) {

    /** Nothing changes. */
    public static final Growth NONE = new Growth(BigDecimal.ONE, BigDecimal.ZERO);

    BigDecimal factor() {
        return populationRatio.multiply(BigDecimal.ONE.add(policyDrift, Ledger.PRECISION), Ledger.PRECISION);
    }
}
