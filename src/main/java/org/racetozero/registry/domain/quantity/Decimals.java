package org.racetozero.registry.domain.quantity;

import java.math.BigDecimal;

/** Decimal numbers as hashes and observed values write them: plain and without trailing zeros. */
public final class Decimals {

    /** Far beyond any tonne or percentage; writing out the zeros of a number outside could fill the memory. */
    private static final int LARGEST_EXPONENT = 100;

    private Decimals() {
    }

    public static String plain(BigDecimal number) {
        return isOrdinary(number) ? number.stripTrailingZeros().toPlainString() : number.toString();
    }

    /** Whether a number is of a size that can be reckoned with. */
    public static boolean isOrdinary(BigDecimal number) {
        return number != null
                && Math.abs((long) number.scale()) <= LARGEST_EXPONENT
                && Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT;
    }
}
