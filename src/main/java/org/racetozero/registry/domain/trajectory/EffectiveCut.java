package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.util.Optional;
import org.racetozero.registry.domain.target.Target;

/**
 * The cut a target makes in absolute emissions, in percent of its base year, whatever form the target is stated in.
 *
 * <p>Empty wherever the stated facts do not determine it: an intensity target without its denominator, a cut against a
 * business-as-usual scenario without that scenario's emissions.
 */
public final class EffectiveCut {

    private EffectiveCut() {
    }

    /** The cut in the target year. */
    public static Optional<BigDecimal> percent(Target target, Populations populations) {
        boolean isBaseKnown = Exact.isPositive(target.baseTonnesCo2e());
        return switch (isBaseKnown ? EndLevel.of(target, populations) : EndLevel.byKind(target, populations)) {
            case EndLevel.ShareOfBase of -> Optional.of(Exact.minus(
                    Exact.HUNDRED, Exact.times(of.share(), Exact.HUNDRED)));
            case EndLevel.Tonnes left when isBaseKnown -> Optional.of(cut(target.baseTonnesCo2e(), left.tonnesCo2e()));
            case EndLevel.Tonnes ignored -> Optional.empty();
            case EndLevel.Unknown ignored -> Optional.empty();
        };
    }

    /** The cut by a year, on the straight line from base to target where the target lies beyond it. */
    public static Optional<BigDecimal> percentBy(Target target, int year, Populations populations) {
        if (target.targetYear() == null) {
            return Optional.empty();
        }
        int end = target.targetYear().firstDay().getYear();
        if (end <= year) {
            return percent(target, populations);
        }
        if (target.baseYear() == null || target.baseYear().firstDay().getYear() >= year) {
            return Optional.empty();
        }
        int start = target.baseYear().firstDay().getYear();
        return percent(target, populations)
                .map(cut -> new EmissionPath(
                        start, Exact.HUNDRED, end, Exact.minus(Exact.HUNDRED, cut), PathShape.LINEAR))
                .map(path -> Exact.minus(Exact.HUNDRED, path.allowed(year)));
    }

    /** How much less one amount is than another, in percent of that other, which is not zero. */
    public static BigDecimal cut(BigDecimal from, BigDecimal to) {
        return Exact.minus(Exact.HUNDRED, Exact.percent(to, from));
    }
}
