package org.racetozero.registry.domain.criteria.pledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.racetozero.registry.domain.quantity.Decimals;

/** Percentages as people read them: to one decimal place, half up. */
final class Percentages {

    private Percentages() {
    }

    static BigDecimal shown(BigDecimal percent) {
        return Decimals.isOrdinary(percent) ? percent.setScale(1, RoundingMode.HALF_UP) : percent;
    }
}
