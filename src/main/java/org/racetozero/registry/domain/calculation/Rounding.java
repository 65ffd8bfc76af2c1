package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers are reckoned with and how they are shown. */
public final class Rounding {

    static final MathContext PRECISION = MathContext.DECIMAL128;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int DECIMALS = 6;
    private static final int RATIO_DECIMALS = 9;
    private static final BigDecimal FEW_TONNES = BigDecimal.valueOf(100);

    private Rounding() {
    }

    /** A percentage as publications print it: one decimal, half up. */
    public static BigDecimal publishedPercent(BigDecimal percent) {
        return percent == null ? null : percent.setScale(1, RoundingMode.HALF_UP);
    }

    /** Tonnes as publications print them: whole ones, and two decimals of less than a hundred. */
    public static BigDecimal publishedTonnes(BigDecimal tonnes) {
        return tonnes == null
                ? null
                : tonnes.setScale(tonnes.abs().compareTo(FEW_TONNES) < 0 ? 2 : 0, RoundingMode.HALF_UP);
    }

    /** Six decimals, half up, without trailing zeros. */
    static BigDecimal plain(BigDecimal amount) {
        return stripped(amount, DECIMALS);
    }

    /** Nine decimals, half up, without trailing zeros. */
    static BigDecimal ratio(BigDecimal amount) {
        return stripped(amount, RATIO_DECIMALS);
    }

    /** A number as a formula shows it. */
    static String shown(BigDecimal amount) {
        return plain(amount).toPlainString();
    }

    /** The share that a reduction in percent leaves. */
    static BigDecimal left(BigDecimal reductionPercent) {
        return HUNDRED.subtract(reductionPercent, PRECISION).divide(HUNDRED, PRECISION);
    }

    /** By how many percent one amount is less than another. */
    static BigDecimal reduction(BigDecimal from, BigDecimal to) {
        return HUNDRED.subtract(to.multiply(HUNDRED, PRECISION).divide(from, PRECISION), PRECISION);
    }

    private static BigDecimal stripped(BigDecimal amount, int decimals) {
        if (amount == null) {
            return null;
        }
        BigDecimal rounded = amount.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
