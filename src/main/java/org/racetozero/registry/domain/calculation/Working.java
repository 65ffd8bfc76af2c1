package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.racetozero.registry.domain.reference.Figure;

/** The sheet a calculation is worked out on: every step, every number looked up and every doubt is written down. */
final class Working {

    private static final int FIRST_PANDEMIC_YEAR = 2020;
    private static final int LAST_PANDEMIC_YEAR = 2021;
    private static final BigDecimal LEAST_PER_CAPITA = new BigDecimal("0.05");
    private static final BigDecimal MOST_PER_CAPITA = new BigDecimal("200");

    private final CalculationInputs inputs;
    private final CalculationBasis basis;
    private final List<CalculationStep> steps = new ArrayList<>();
    private final List<CalculationConstant> constants = new ArrayList<>();
    private final List<CalculationWarning> warnings = new ArrayList<>();

    Working(CalculationInputs inputs) {
        this.inputs = inputs;
        this.basis = inputs.method().basisOf(inputs);
        if (basis == CalculationBasis.INTERPRETIVE) {
            warn(WarningCode.INTERPRETIVE_METHOD);
        }
        warnOfPandemic(inputs.baseYear());
        if (inputs.mostRecentYear() != null && !inputs.mostRecentYear().equals(inputs.baseYear())) {
            warnOfPandemic(inputs.mostRecentYear());
        }
    }

    /** Writes down a step; its value goes on unrounded. */
    BigDecimal step(StepName name, String unit, BigDecimal value, String formula, String working) {
        BigDecimal shown = switch (unit) {
            case Units.RATIO -> Rounding.ratio(value);
            case Units.YEAR -> value.setScale(1, RoundingMode.HALF_UP);
            default -> Rounding.plain(value);
        };
        steps.add(new CalculationStep(name, formula, working, shown, unit));
        return value;
    }

    void constant(CalculationConstant constant) {
        constants.add(constant);
    }

    void constant(ConstantName name, Figure figure) {
        constants.add(MethodConstants.of(name, figure));
    }

    void warn(WarningCode code, Object... arguments) {
        warnings.add(new CalculationWarning(code, List.of(arguments).stream().map(String::valueOf).toList()));
    }

    /** No more than everything there is can be cut. */
    BigDecimal atMostEverything(BigDecimal reductionPercent) {
        if (reductionPercent.compareTo(Rounding.HUNDRED) <= 0) {
            return reductionPercent;
        }
        warn(WarningCode.REDUCTION_CAPPED, Rounding.publishedPercent(reductionPercent).toPlainString());
        return Rounding.HUNDRED;
    }

    /** Emissions per inhabitant in the base year. */
    BigDecimal basePerCapita(People people) {
        BigDecimal perCapita = inputs.baseTonnesCo2e().divide(people.base(), Rounding.PRECISION);
        if (perCapita.compareTo(LEAST_PER_CAPITA) < 0 || perCapita.compareTo(MOST_PER_CAPITA) > 0) {
            warn(WarningCode.PER_CAPITA_EMISSIONS_UNUSUAL, Rounding.shown(perCapita),
                    LEAST_PER_CAPITA.toPlainString(), MOST_PER_CAPITA.toPlainString());
        }
        return step(
                StepName.BASE_EMISSIONS_PER_CAPITA, Units.TONNES_PER_PERSON, perCapita,
                "baseTonnesCo2e / basePopulation",
                Rounding.shown(inputs.baseTonnesCo2e()) + " / " + Rounding.shown(people.base()));
    }

    BigDecimal absoluteReduction(BigDecimal targetTonnes) {
        BigDecimal cut = Rounding.reduction(inputs.baseTonnesCo2e(), targetTonnes);
        if (cut.signum() < 0) {
            warn(WarningCode.ABSOLUTE_CUT_NEGATIVE, Rounding.publishedPercent(cut.negate()).toPlainString());
        }
        return step(
                StepName.ABSOLUTE_REDUCTION, Units.PERCENT, cut,
                "(1 − targetTonnesCo2e / baseTonnesCo2e) × 100",
                "(1 − " + Rounding.shown(targetTonnes) + " / " + Rounding.shown(inputs.baseTonnesCo2e()) + ") × 100");
    }

    /** The answer of a method that starts from totals: per inhabitant only where populations are known. */
    CalculatedTarget ofTotals(BigDecimal targetTonnes, People people) {
        BigDecimal absolute = absoluteReduction(targetTonnes);
        if (people == null) {
            return answer(null, absolute, targetTonnes, null, List.of());
        }
        BigDecimal before = basePerCapita(people);
        BigDecimal after = step(
                StepName.TARGET_EMISSIONS_PER_CAPITA, Units.TONNES_PER_PERSON,
                targetTonnes.divide(people.target(), Rounding.PRECISION),
                "targetTonnesCo2e / targetPopulation",
                Rounding.shown(targetTonnes) + " / " + Rounding.shown(people.target()));
        return answer(perCapitaReduction(before, after), absolute, targetTonnes, after, List.of());
    }

    BigDecimal perCapitaReduction(BigDecimal before, BigDecimal after) {
        return step(
                StepName.PER_CAPITA_REDUCTION, Units.PERCENT, Rounding.reduction(before, after),
                "(1 − targetTonnesCo2ePerCapita / baseTonnesCo2ePerCapita) × 100",
                "(1 − " + Rounding.shown(after) + " / " + Rounding.shown(before) + ") × 100");
    }

    CalculatedTarget answer(
            BigDecimal perCapita,
            BigDecimal absolute,
            BigDecimal targetTonnes,
            BigDecimal targetPerCapita,
            List<VintageResult> spread) {
        return new CalculatedTarget(
                inputs.method(),
                basis,
                Rounding.plain(perCapita),
                Rounding.plain(absolute),
                Rounding.plain(targetTonnes),
                Rounding.plain(targetPerCapita),
                steps,
                constants,
                warnings,
                spread);
    }

    private void warnOfPandemic(int year) {
        if (year >= FIRST_PANDEMIC_YEAR && year <= LAST_PANDEMIC_YEAR) {
            warn(WarningCode.PANDEMIC_YEAR, year);
        }
    }
}
