package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** The way from the emissions of one year to those of a later one; both its ends are met exactly. */
public final class EmissionPath {

    private final int baseYear;
    private final BigDecimal base;
    private final int targetYear;
    private final BigDecimal target;
    private final PathShape shape;
    /** What is left of a year's emissions in the next; null on a straight line. */
    private final BigDecimal yearlyFactor;

    /**
     * A path.
     *
     * @param base   tonnes of CO2 equivalent in the base year
     * @param target tonnes of CO2 equivalent in the target year, which comes after it
     * @throws IllegalArgumentException for a path there is none of, see {@link #exists}
     */
    public EmissionPath(int baseYear, BigDecimal base, int targetYear, BigDecimal target, PathShape shape) {
        if (targetYear <= baseYear || !exists(base, target, shape)) {
            throw new IllegalArgumentException(
                    shape + " from " + base + " in " + baseYear + " to " + target + " in " + targetYear);
        }
        this.baseYear = baseYear;
        this.base = base;
        this.targetYear = targetYear;
        this.target = target;
        this.shape = shape;
        this.yearlyFactor = switch (shape) {
            case LINEAR -> null;
            case EXPONENTIAL -> Exact.root(Exact.divided(target, base), targetYear - baseYear);
        };
    }

    /** Whether there is a path of that shape between the two: an exponential one needs both above zero. */
    public static boolean exists(BigDecimal base, BigDecimal target, PathShape shape) {
        return switch (shape) {
            case LINEAR -> true;
            case EXPONENTIAL -> base.signum() > 0 && target.signum() > 0;
        };
    }

    /** Tonnes of CO2 equivalent allowed in a year; before the path its beginning, after it its end. */
    public BigDecimal allowed(int year) {
        if (year <= baseYear) {
            return base;
        }
        if (year >= targetYear) {
            return target;
        }
        int elapsed = year - baseYear;
        return switch (shape) {
            case LINEAR -> Exact.minus(base, Exact.divided(
                    Exact.times(Exact.minus(base, target), BigDecimal.valueOf(elapsed)),
                    BigDecimal.valueOf((long) targetYear - baseYear)));
            case EXPONENTIAL -> Exact.times(base, yearlyFactor.pow(elapsed, Exact.CONTEXT));
        };
    }

    /** One entry for each of its years, both ends included. */
    List<YearlyEmissions> years() {
        return IntStream.rangeClosed(baseYear, targetYear)
                .mapToObj(year -> new YearlyEmissions(year, allowed(year)))
                .toList();
    }
}
