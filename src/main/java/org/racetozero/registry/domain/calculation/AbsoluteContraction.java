package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;
import org.racetozero.registry.domain.reference.ReferenceBook;

/**
 * The Science Based Targets initiative's absolute contraction approach: at least 4.2 % a year (scope 3: 2.5 %) of the
 * base year's emissions. Its former form counts the years from the base year, and from 2020 for a later one; the form
 * of 2026 takes the rate that leads to net zero where that is more. Where the most recent emissions are stated, the
 * target must be that ambitious from there too.
 */
final class AbsoluteContraction {

    private static final int FIRST_BASE_YEAR = 2015;
    private static final int MID_CENTURY = 2050;

    private final CalculationInputs inputs;
    private final EmissionScope scope;
    private final Working working;

    AbsoluteContraction(CalculationInputs inputs) {
        this.inputs = inputs;
        this.scope = inputs.scope() == null ? EmissionScope.SCOPE_1_AND_2 : inputs.scope();
        this.working = new Working(inputs);
    }

    CalculatedTarget calculate(ReferenceBook book) {
        if (inputs.baseYear() < FIRST_BASE_YEAR) {
            working.warn(WarningCode.BASE_YEAR_BEFORE_2015, inputs.baseYear());
        }
        working.constant(MethodConstants.annualRate(scope));
        AbsoluteContractionForm form = inputs.absoluteContractionForm() == null
                ? AbsoluteContractionForm.LEGACY
                : inputs.absoluteContractionForm();
        BigDecimal required = working.atMostEverything(switch (form) {
            case LEGACY -> sinceTheEarlierOf2020();
            case FORM_2026 -> towardsNetZero();
        });
        BigDecimal tonnes = working.step(
                inputs.mostRecentYear() == null ? StepName.TARGET_EMISSIONS : StepName.REQUIRED_EMISSIONS,
                Units.TONNES,
                inputs.baseTonnesCo2e().multiply(Rounding.left(required), Rounding.PRECISION),
                "baseTonnesCo2e × (1 − requiredReduction / 100)",
                Rounding.shown(inputs.baseTonnesCo2e()) + " × (1 − " + Rounding.shown(required) + " / 100)");
        BigDecimal target = inputs.mostRecentYear() == null ? tonnes : orLookingForward(tonnes);
        return working.ofTotals(target, People.of(inputs, book.population(), working));
    }

    private BigDecimal sinceTheEarlierOf2020() {
        int latestStart = MethodConstants.FIRST_YEAR_COUNTED.value().intValueExact();
        working.constant(MethodConstants.FIRST_YEAR_COUNTED);
        int start = Math.min(inputs.baseYear(), latestStart);
        BigDecimal years = working.step(
                StepName.YEARS_COUNTED, Units.YEARS, BigDecimal.valueOf(inputs.targetYear() - start),
                "targetYear − min(baseYear, firstYearCounted)",
                inputs.targetYear() + " − min(" + inputs.baseYear() + ", " + latestStart + ")");
        return required(scope.annualRatePercent(), years);
    }

    private BigDecimal towardsNetZero() {
        int netZero = inputs.netZeroYear() == null ? scope.netZeroYear() : inputs.netZeroYear();
        if (inputs.netZeroYear() == null) {
            working.constant(MethodConstants.netZeroYear(scope));
        }
        if (netZero > MID_CENTURY) {
            working.warn(WarningCode.NET_ZERO_AFTER_2050, netZero);
        }
        working.constant(MethodConstants.longTermReduction(scope));
        BigDecimal floor = scope.annualRatePercent();
        BigDecimal towards = working.step(
                StepName.NET_ZERO_RATE, Units.PERCENT_A_YEAR,
                scope.longTermReductionPercent()
                        .divide(BigDecimal.valueOf(netZero - inputs.baseYear()), Rounding.PRECISION),
                "longTermReduction / (netZeroYear − baseYear)",
                scope.longTermReductionPercent() + " / (" + netZero + " − " + inputs.baseYear() + ")");
        BigDecimal rate = working.step(
                StepName.ANNUAL_RATE, Units.PERCENT_A_YEAR, floor.max(towards), "max(annualRate, netZeroRate)",
                "max(" + floor.toPlainString() + ", " + Rounding.shown(towards) + ")");
        BigDecimal years = working.step(
                StepName.YEARS_COUNTED, Units.YEARS, BigDecimal.valueOf(inputs.targetYear() - inputs.baseYear()),
                "targetYear − baseYear", inputs.targetYear() + " − " + inputs.baseYear());
        return required(rate, years);
    }

    private BigDecimal required(BigDecimal rate, BigDecimal years) {
        return working.step(
                StepName.REQUIRED_REDUCTION, Units.PERCENT, rate.multiply(years, Rounding.PRECISION),
                "annualRate × yearsCounted", Rounding.shown(rate) + " × " + Rounding.shown(years));
    }

    /** The lower of two levels: the one counted from the base year and the one counted from the latest inventory. */
    private BigDecimal orLookingForward(BigDecimal tonnes) {
        BigDecimal years = BigDecimal.valueOf(inputs.targetYear() - inputs.mostRecentYear());
        BigDecimal cut = scope.annualRatePercent().multiply(years, Rounding.PRECISION).min(Rounding.HUNDRED);
        BigDecimal forward = working.step(
                StepName.FORWARD_LOOKING_EMISSIONS, Units.TONNES,
                inputs.mostRecentTonnesCo2e().multiply(Rounding.left(cut), Rounding.PRECISION),
                "mostRecentTonnesCo2e × (1 − annualRate × (targetYear − mostRecentYear) / 100)",
                Rounding.shown(inputs.mostRecentTonnesCo2e()) + " × (1 − " + scope.annualRatePercent().toPlainString()
                        + " × (" + inputs.targetYear() + " − " + inputs.mostRecentYear() + ") / 100)");
        if (forward.compareTo(tonnes) < 0) {
            working.warn(WarningCode.MOST_RECENT_YEAR_DECIDES, inputs.mostRecentYear());
        }
        return working.step(
                StepName.TARGET_EMISSIONS, Units.TONNES, forward.min(tonnes),
                "min(requiredEmissions, forwardLookingEmissions)",
                "min(" + Rounding.shown(tonnes) + ", " + Rounding.shown(forward) + ")");
    }
}
