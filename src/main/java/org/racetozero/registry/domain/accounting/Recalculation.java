package org.racetozero.registry.domain.accounting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How much a restatement changed an inventory's total, and whether so much that what was reckoned from it has to be
 * reckoned anew: from 5 % on (SBTi criteria, recalculation of base-year emissions; here for communities too).
 *
 * @param changePercent in percent of the earlier total, positive where it grew; null where that was zero
 */
public record Recalculation(BigDecimal changePercent, boolean significant) {

    private static final BigDecimal SIGNIFICANT_PERCENT = BigDecimal.valueOf(5);

    /** From one total to another; empty where either is unknown. */
    static Optional<Recalculation> between(BigDecimal before, BigDecimal after) {
        if (before == null || after == null) {
            return Optional.empty();
        }
        BigDecimal change = after.subtract(before);
        if (before.signum() == 0) {
            return Optional.of(change.signum() == 0
                    ? new Recalculation(BigDecimal.ZERO, false)
                    : new Recalculation(null, true));
        }
        // Compared without dividing, so that a change of exactly 5 % is never rounded out of it.
        boolean isSignificant = change.abs().movePointRight(2)
                .compareTo(before.abs().multiply(SIGNIFICANT_PERCENT)) >= 0;
        return Optional.of(new Recalculation(
                change.movePointRight(2).divide(before.abs(), MathContext.DECIMAL64), isSignificant));
    }
}
