package org.racetozero.registry.domain.accounting;

import java.math.BigDecimal;

/** When two figures for the same sum count as one: within half a tonne or 0.1 %, whichever is more. */
final class Agreement {

    private static final BigDecimal TONNES = new BigDecimal("0.5");
    private static final BigDecimal SHARE = new BigDecimal("0.001");

    private Agreement() {
    }

    static boolean between(BigDecimal stated, BigDecimal sum) {
        return stated.subtract(sum).abs().compareTo(tolerance(sum)) <= 0;
    }

    /** Whether the stated figure is no less than the sum, which may lack something. */
    static boolean atLeast(BigDecimal stated, BigDecimal sum) {
        return stated.compareTo(sum.subtract(tolerance(sum))) >= 0;
    }

    /** Whether the stated figure is no more than the sum. */
    static boolean atMost(BigDecimal stated, BigDecimal sum) {
        return stated.compareTo(sum.add(tolerance(sum))) <= 0;
    }

    private static BigDecimal tolerance(BigDecimal sum) {
        return TONNES.max(sum.abs().multiply(SHARE));
    }
}
