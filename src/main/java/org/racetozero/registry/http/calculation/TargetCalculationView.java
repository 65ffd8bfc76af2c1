package org.racetozero.registry.http.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.racetozero.registry.application.CalculationService;
import org.racetozero.registry.domain.calculation.CalculatedTarget;
import org.racetozero.registry.domain.calculation.CalculationBasis;
import org.racetozero.registry.domain.calculation.CalculationInputs;
import org.racetozero.registry.domain.calculation.TargetDifference;
import org.racetozero.registry.domain.calculation.TargetMethod;
import org.racetozero.registry.domain.calculation.VintageResult;

/** A calculated target, and beside it what other inputs would give. */
public record TargetCalculationView(
        TargetMethod method,
        CalculationBasis basis,
        BigDecimal perCapitaReductionPercent,
        BigDecimal absoluteReductionPercent,
        BigDecimal targetTonnesCo2e,
        BigDecimal targetTonnesCo2ePerCapita,
        CalculatedTargetView.DisplayView display,
        List<CalculatedTargetView.StepView> steps,
        List<CalculatedTargetView.ConstantView> constants,
        List<CalculatedTargetView.WarningView> warnings,
        List<VintageResult> hdiSpread,
        List<AlternativeView> alternatives) {

    /**
     * What other inputs give.
     *
     * @param inputs     all that it was calculated from, those it shares with the first included
     * @param difference its figures less those of the first
     */
    public record AlternativeView(
            CalculationInputs inputs, CalculatedTargetView result, TargetDifference difference) {
    }

    static TargetCalculationView of(CalculationService.Comparison comparison, Locale language) {
        CalculatedTargetView first = CalculatedTargetView.of(comparison.first(), language);
        return new TargetCalculationView(
                first.method(),
                first.basis(),
                first.perCapitaReductionPercent(),
                first.absoluteReductionPercent(),
                first.targetTonnesCo2e(),
                first.targetTonnesCo2ePerCapita(),
                first.display(),
                first.steps(),
                first.constants(),
                first.warnings(),
                first.hdiSpread(),
                comparison.alternatives().isEmpty()
                        ? null
                        : comparison.alternatives().stream()
                                .map(each -> alternative(each, comparison.first(), language))
                                .toList());
    }

    private static AlternativeView alternative(
            CalculationService.Alternative alternative, CalculatedTarget first, Locale language) {
        return new AlternativeView(
                alternative.inputs(),
                CalculatedTargetView.of(alternative.result(), language),
                alternative.result().differenceTo(first));
    }
}
