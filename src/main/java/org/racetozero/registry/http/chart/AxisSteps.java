package org.racetozero.registry.http.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * Round numbers along an axis.
 *
 * @param step the distance between two of them
 */
record AxisSteps(BigDecimal step) {

    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), BigDecimal.valueOf(5));
    private static final List<BigDecimal> ROUND_YEARS = List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));

    /** About so many over that range, which is above 0. */
    static AxisSteps over(double range, int wanted) {
        return over(range, wanted, ROUND);
    }

    /** About so many over that range, in whole years. */
    static AxisSteps ofYears(double range, int wanted) {
        return over(Math.max(wanted, range), wanted, ROUND_YEARS);
    }

    double size() {
        return step.doubleValue();
    }

    int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }

    private static AxisSteps over(double range, int wanted, List<BigDecimal> round) {
        double least = range / wanted;
        int exponent = (int) Math.floor(Math.log10(least));
        return round.stream()
                .map(digits -> digits.scaleByPowerOfTen(exponent))
                .filter(step -> step.doubleValue() >= least)
                .findFirst()
                .map(AxisSteps::new)
                .orElseGet(() -> new AxisSteps(BigDecimal.ONE.scaleByPowerOfTen(exponent + 1)));
    }
}
