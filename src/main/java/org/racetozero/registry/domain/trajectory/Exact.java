package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.math.MathContext;
import org.racetozero.registry.domain.quantity.Decimals;

/** Decimal arithmetic far finer than anything that is shown: 34 digits, rounded half-even. */
final class Exact {

    static final MathContext CONTEXT = MathContext.DECIMAL128;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Ten digits more than a result has, so that the errors of the steps to it do not reach it. */
    private static final MathContext STEPS = new MathContext(CONTEXT.getPrecision() + 10);

    private Exact() {
    }

    static boolean isPositive(BigDecimal amount) {
        return Decimals.isOrdinary(amount) && amount.signum() > 0;
    }

    static BigDecimal divided(BigDecimal amount, BigDecimal by) {
        return amount.divide(by, CONTEXT);
    }

    static BigDecimal times(BigDecimal amount, BigDecimal factor) {
        return amount.multiply(factor, CONTEXT);
    }

    static BigDecimal minus(BigDecimal amount, BigDecimal other) {
        return amount.subtract(other, CONTEXT);
    }

    /** A part in percent of a whole that is not zero. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return divided(part.multiply(HUNDRED, CONTEXT), whole);
    }

    /**
     * The positive root of that degree by Newton's method.
     *
     * @param radicand above 0
     * @param degree   at least 1
     */
    static BigDecimal root(BigDecimal radicand, int degree) {
        if (degree == 1) {
            return radicand;
        }
        if (radicand.compareTo(BigDecimal.ONE) > 0) {
            return BigDecimal.ONE.divide(
                    rootOfFraction(BigDecimal.ONE.divide(radicand, STEPS), degree), CONTEXT);
        }
        return rootOfFraction(radicand, degree).round(CONTEXT);
    }

    /** Begun at 1, which lies above the root of a fraction, the steps only fall until they are exact. */
    private static BigDecimal rootOfFraction(BigDecimal radicand, int degree) {
        BigDecimal others = BigDecimal.valueOf(degree - 1L);
        BigDecimal current;
        BigDecimal next = BigDecimal.ONE;
        do {
            current = next;
            next = others.multiply(current, STEPS)
                    .add(radicand.divide(current.pow(degree - 1, STEPS), STEPS), STEPS)
                    .divide(BigDecimal.valueOf(degree), STEPS);
        } while (next.compareTo(current) < 0);
        return current;
    }
}
