package org.racetozero.registry.http.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.racetozero.registry.domain.calculation.CalculatedTarget;
import org.racetozero.registry.domain.calculation.CalculationBasis;
import org.racetozero.registry.domain.calculation.CalculationConstant;
import org.racetozero.registry.domain.calculation.CalculationStep;
import org.racetozero.registry.domain.calculation.CalculationWarning;
import org.racetozero.registry.domain.calculation.ConstantName;
import org.racetozero.registry.domain.calculation.Rounding;
import org.racetozero.registry.domain.calculation.StepName;
import org.racetozero.registry.domain.calculation.TargetMethod;
import org.racetozero.registry.domain.calculation.VintageResult;
import org.racetozero.registry.domain.calculation.WarningCode;
import org.racetozero.registry.http.text.Messages;

/**
 * What a method asks for, with its working. Names and details are in the reader's language where a calculation is
 * answered, and left out where it is shown as part of a target, which is the same in every language.
 */
public record CalculatedTargetView(
        TargetMethod method,
        CalculationBasis basis,
        BigDecimal perCapitaReductionPercent,
        BigDecimal absoluteReductionPercent,
        BigDecimal targetTonnesCo2e,
        BigDecimal targetTonnesCo2ePerCapita,
        DisplayView display,
        List<StepView> steps,
        List<ConstantView> constants,
        List<WarningView> warnings,
        List<VintageResult> hdiSpread) {

    /** The figures as publications print them. */
    public record DisplayView(
            BigDecimal perCapitaReductionPercent,
            BigDecimal absoluteReductionPercent,
            BigDecimal targetTonnesCo2e,
            BigDecimal targetTonnesCo2ePerCapita) {

        static DisplayView of(CalculatedTarget target) {
            return new DisplayView(
                    Rounding.publishedPercent(target.perCapitaReductionPercent()),
                    Rounding.publishedPercent(target.absoluteReductionPercent()),
                    Rounding.publishedTonnes(target.targetTonnesCo2e()),
                    Rounding.publishedTonnes(target.targetTonnesCo2ePerCapita()));
        }
    }

    /** One step of the working. */
    public record StepView(
            StepName code, String name, String formula, String working, BigDecimal value, String unit) {

        static StepView of(CalculationStep step, Locale language) {
            return new StepView(
                    step.name(),
                    language == null ? null : Messages.text(language, "calculation.step." + step.name()),
                    step.formula(),
                    step.working(),
                    step.value(),
                    step.unit());
        }

        CalculationStep toStep() {
            return new CalculationStep(code, formula, working, value, unit);
        }
    }

    /** One published number that was used. */
    public record ConstantView(
            ConstantName code,
            String name,
            BigDecimal value,
            String unit,
            Integer year,
            String vintage,
            String dataset,
            String source) {

        static ConstantView of(CalculationConstant constant, Locale language) {
            return new ConstantView(
                    constant.name(),
                    language == null ? null : Messages.text(language, "calculation.constant." + constant.name()),
                    constant.value(),
                    constant.unit(),
                    constant.year(),
                    constant.vintage(),
                    constant.dataset(),
                    constant.source());
        }

        CalculationConstant toConstant() {
            return new CalculationConstant(code, value, unit, year, vintage, dataset, source);
        }
    }

    /** Something doubtful but possible. */
    public record WarningView(WarningCode code, List<String> arguments, String detail) {

        static WarningView of(CalculationWarning warning, Locale language) {
            return new WarningView(
                    warning.code(),
                    warning.arguments(),
                    language == null
                            ? null
                            : Messages.text(
                                    language, "calculation.warning." + warning.code(), warning.arguments()));
        }

        CalculationWarning toWarning() {
            return new CalculationWarning(code, arguments);
        }
    }

    /** What was calculated, in that language; without words where there is none. */
    static CalculatedTargetView of(CalculatedTarget target, Locale language) {
        return new CalculatedTargetView(
                target.method(),
                target.basis(),
                target.perCapitaReductionPercent(),
                target.absoluteReductionPercent(),
                target.targetTonnesCo2e(),
                target.targetTonnesCo2ePerCapita(),
                DisplayView.of(target),
                target.steps().stream().map(step -> StepView.of(step, language)).toList(),
                target.constants().stream().map(constant -> ConstantView.of(constant, language)).toList(),
                target.warnings().stream().map(warning -> WarningView.of(warning, language)).toList(),
                target.hdiSpread().isEmpty() ? null : target.hdiSpread());
    }

    /** What was calculated, without the words it was told in. */
    CalculatedTarget toCalculated() {
        return new CalculatedTarget(
                method,
                basis,
                perCapitaReductionPercent,
                absoluteReductionPercent,
                targetTonnesCo2e,
                targetTonnesCo2ePerCapita,
                steps == null ? null : steps.stream().map(StepView::toStep).toList(),
                constants == null ? null : constants.stream().map(ConstantView::toConstant).toList(),
                warnings == null ? null : warnings.stream().map(WarningView::toWarning).toList(),
                hdiSpread);
    }
}
