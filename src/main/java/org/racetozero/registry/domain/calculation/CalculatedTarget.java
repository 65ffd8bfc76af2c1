package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a method asks of an actor, with all of its working; reckoned in full precision and given with six decimals.
 *
 * @param perCapitaReductionPercent    the cut per inhabitant since the base year; null without populations
 * @param absoluteReductionPercent     the cut in total emissions since the base year; negative where they may rise
 * @param targetTonnesCo2e             emissions left in the target year, in tonnes of CO2 equivalent
 * @param targetTonnesCo2ePerCapita    the same per inhabitant of that year; null without populations
 * @param hdiSpread                    the same by every edition of the Human Development Index, oldest first; empty
 *                                     where the method does not use the index
 */
public record CalculatedTarget(
        TargetMethod method,
        CalculationBasis basis,
        BigDecimal perCapitaReductionPercent,
        BigDecimal absoluteReductionPercent,
        BigDecimal targetTonnesCo2e,
        BigDecimal targetTonnesCo2ePerCapita,
        List<CalculationStep> steps,
        List<CalculationConstant> constants,
        List<CalculationWarning> warnings,
        List<VintageResult> hdiSpread) {

    public CalculatedTarget {
        steps = steps == null ? List.of() : List.copyOf(steps);
        constants = constants == null ? List.of() : List.copyOf(constants);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        hdiSpread = hdiSpread == null ? List.of() : List.copyOf(hdiSpread);
    }

    /** How much more another calculation asks for. */
    public TargetDifference differenceTo(CalculatedTarget first) {
        return new TargetDifference(
                difference(perCapitaReductionPercent, first.perCapitaReductionPercent),
                difference(absoluteReductionPercent, first.absoluteReductionPercent),
                difference(targetTonnesCo2e, first.targetTonnesCo2e),
                difference(targetTonnesCo2ePerCapita, first.targetTonnesCo2ePerCapita));
    }

    private static BigDecimal difference(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? null : Rounding.plain(one.subtract(other));
    }
}
