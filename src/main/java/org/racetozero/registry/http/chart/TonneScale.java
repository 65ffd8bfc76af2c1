package org.racetozero.registry.http.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;

/**
 * The unit that makes amounts of a chart short to read, and how they are written in it.
 *
 * @param unit     t, kt or Mt, of CO2 equivalent
 * @param exponent tonnes in one of it, as a power of ten
 */
record TonneScale(String unit, int exponent) {

    private static final int SIGNIFICANT_DIGITS = 3;
    private static final BigDecimal LONG_NUMBER = BigDecimal.valueOf(1000);

    /** The largest unit of which the largest amount has at least one. */
    static TonneScale of(Collection<BigDecimal> tonnes) {
        int digits = tonnes.stream()
                .filter(each -> each.signum() != 0)
                .mapToInt(each -> each.precision() - each.scale())
                .max()
                .orElse(0);
        if (digits > 6) {
            return new TonneScale("Mt", 6);
        }
        return digits > 3 ? new TonneScale("kt", 3) : new TonneScale("t", 0);
    }

    BigDecimal in(BigDecimal tonnes) {
        return tonnes.scaleByPowerOfTen(-exponent);
    }

    /** The amount with its unit, to three digits that count or to the whole unit. */
    String text(BigDecimal tonnes) {
        BigDecimal amount = in(tonnes);
        BigDecimal rounded = amount.abs().compareTo(LONG_NUMBER) < 0
                ? amount.round(new MathContext(SIGNIFICANT_DIGITS, RoundingMode.HALF_UP))
                : amount.setScale(0, RoundingMode.HALF_UP);
        return format(Math.max(0, rounded.stripTrailingZeros().scale())).format(rounded) + " " + unit;
    }

    /** Numbers with that many decimals, thousands apart by commas in either language. */
    static NumberFormat format(int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
