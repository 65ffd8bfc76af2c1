package org.racetozero.registry.http.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Computed figures as they are shown: tonnes to the kilogram, percentages to the ten-thousandth, half-up. */
public final class Figures {

    private static final int DECIMALS_OF_TONNES = 3;
    private static final int DECIMALS_OF_PERCENT = 4;
    private static final int DECIMALS_OF_RATIOS = 6;

    private Figures() {
    }

    public static BigDecimal tonnes(BigDecimal computed) {
        return shown(computed, DECIMALS_OF_TONNES);
    }

    public static BigDecimal percent(BigDecimal computed) {
        return shown(computed, DECIMALS_OF_PERCENT);
    }

    public static BigDecimal ratio(BigDecimal computed) {
        return shown(computed, DECIMALS_OF_RATIOS);
    }

    private static BigDecimal shown(BigDecimal computed, int decimals) {
        if (computed == null) {
            return null;
        }
        BigDecimal rounded = computed.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
