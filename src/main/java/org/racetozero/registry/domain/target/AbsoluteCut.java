package org.racetozero.registry.domain.target;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.racetozero.registry.domain.quantity.Decimals;

/**
 * The cut a target makes in absolute emissions, in percent of its base year, whatever form the target is stated in.
 *
 * <p>Empty wherever the stated facts do not determine it: an intensity target without its denominator, a cut against a
 * business-as-usual scenario without that scenario's emissions.
 */
public final class AbsoluteCut {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private AbsoluteCut() {
    }

    /** The cut in the target year. */
    public static Optional<BigDecimal> percent(Target target) {
        if (isPositive(target.baseTonnesCo2e()) && Decimals.isOrdinary(target.targetTonnesCo2e())) {
            return Optional.of(cut(target.baseTonnesCo2e(), target.targetTonnesCo2e()));
        }
        if (target.kind() == null) {
            return Optional.empty();
        }
        return switch (target.kind()) {
            case NET_ZERO -> Optional.of(HUNDRED);
            case ABSOLUTE -> Optional.ofNullable(target.reductionPercent()).filter(Decimals::isOrdinary);
            case INTENSITY, PER_CAPITA -> ofIntensity(target);
            case BASELINE_SCENARIO -> ofScenario(target);
            case FIXED_LEVEL, PEAK, RENEWABLE_SHARE, SUPPLIER_ENGAGEMENT, SCIENCE_BASED, UNSPECIFIED_REDUCTION, OTHER ->
                Optional.empty();
        };
    }

    /** The cut by a year, on the straight line from base to target where the target lies beyond it. */
    public static Optional<BigDecimal> percentBy(Target target, int year) {
        if (target.targetYear() == null) {
            return Optional.empty();
        }
        int end = target.targetYear().firstDay().getYear();
        if (end <= year) {
            return percent(target);
        }
        if (target.baseYear() == null || target.baseYear().firstDay().getYear() >= year) {
            return Optional.empty();
        }
        long start = target.baseYear().firstDay().getYear();
        BigDecimal elapsed = BigDecimal.valueOf(year - start).divide(BigDecimal.valueOf(end - start), PRECISION);
        return percent(target).map(cut -> cut.multiply(elapsed, PRECISION));
    }

    /** How much less one amount is than another, in percent of that other. */
    public static BigDecimal cut(BigDecimal from, BigDecimal to) {
        return HUNDRED.subtract(to.multiply(HUNDRED).divide(from, PRECISION), PRECISION);
    }

    private static Optional<BigDecimal> ofIntensity(Target target) {
        Intensity intensity = target.intensity();
        boolean isKnown = intensity != null
                && isPositive(intensity.baseValue())
                && isPositive(intensity.targetValue())
                && Decimals.isOrdinary(target.reductionPercent());
        return isKnown
                ? Optional.of(cut(intensity.baseValue(), intensity.targetValue().multiply(left(target), PRECISION)))
                : Optional.empty();
    }

    private static Optional<BigDecimal> ofScenario(Target target) {
        BigDecimal scenario = target.baselineScenarioTonnesCo2e();
        boolean isKnown = Stream.of(target.baseTonnesCo2e(), scenario).allMatch(AbsoluteCut::isPositive)
                && Decimals.isOrdinary(target.reductionPercent());
        return isKnown
                ? Optional.of(cut(target.baseTonnesCo2e(), scenario.multiply(left(target), PRECISION)))
                : Optional.empty();
    }

    /** The share that the stated reduction leaves. */
    private static BigDecimal left(Target target) {
        return HUNDRED.subtract(target.reductionPercent(), PRECISION).divide(HUNDRED, PRECISION);
    }

    private static boolean isPositive(BigDecimal amount) {
        return Decimals.isOrdinary(amount) && amount.signum() > 0;
    }
}
