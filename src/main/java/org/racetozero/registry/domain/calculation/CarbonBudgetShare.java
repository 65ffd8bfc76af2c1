package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;
import org.racetozero.registry.domain.reference.Figure;
import org.racetozero.registry.domain.reference.ReferenceBook;

/**
 * The constant yearly cut with which all emissions to come add up to a share of the world's remaining carbon budget:
 * <code>cut = E / (E + B)</code>. It is of CO2 alone, takes the share as a choice of its caller, and is interpretive.
 */
final class CarbonBudgetShare {

    static final BigDecimal USUAL_WARMING = new BigDecimal("1.5");
    static final int USUAL_LIKELIHOOD = 50;

    private static final BigDecimal TONNES_PER_GIGATONNE = new BigDecimal("1000000000");

    private final CalculationInputs inputs;
    private final ReferenceBook book;
    private final Working working;

    CarbonBudgetShare(CalculationInputs inputs, ReferenceBook book) {
        this.inputs = inputs;
        this.book = book;
        this.working = new Working(inputs);
    }

    static BigDecimal warming(CalculationInputs inputs) {
        return inputs.warmingDegrees() == null ? USUAL_WARMING : inputs.warmingDegrees();
    }

    static int likelihood(CalculationInputs inputs) {
        return inputs.likelihoodPercent() == null ? USUAL_LIKELIHOOD : inputs.likelihoodPercent();
    }

    CalculatedTarget calculate() {
        Figure budget = book.budgets().of(warming(inputs), likelihood(inputs)).orElseThrow();
        working.constant(ConstantName.REMAINING_CARBON_BUDGET, budget);
        BigDecimal emitted = inputs.baseTonnesCo2e();
        int before = budget.year() - 1;
        BigDecimal left = left(budget, before);
        int start = Math.max(inputs.baseYear(), before);
        boolean isSpent = left.signum() <= 0;
        if (isSpent) {
            working.warn(WarningCode.BUDGET_SPENT);
        }
        BigDecimal kept = isSpent ? BigDecimal.ZERO : left.divide(emitted.add(left), Rounding.PRECISION);
        BigDecimal cut = working.step(
                StepName.BUDGET_ANNUAL_CUT, Units.PERCENT_A_YEAR,
                BigDecimal.ONE.subtract(kept, Rounding.PRECISION).multiply(Rounding.HUNDRED, Rounding.PRECISION),
                "baseTonnesCo2e / (baseTonnesCo2e + max(budgetLeft, 0)) × 100",
                Rounding.shown(emitted) + " / (" + Rounding.shown(emitted) + " + "
                        + Rounding.shown(left.max(BigDecimal.ZERO)) + ") × 100");
        writeDownLinearYear(start, left.max(BigDecimal.ZERO));
        int years = inputs.targetYear() - start;
        BigDecimal tonnes = working.step(
                StepName.TARGET_EMISSIONS, Units.TONNES,
                emitted.multiply(kept.pow(years, Rounding.PRECISION), Rounding.PRECISION),
                "baseTonnesCo2e × (1 − budgetAnnualCut / 100)^(targetYear − firstYear)",
                Rounding.shown(emitted) + " × (1 − " + Rounding.shown(cut) + " / 100)^(" + inputs.targetYear() + " − "
                        + start + ")");
        return working.ofTotals(tonnes, People.of(inputs, book.population(), working));
    }

    /** The share of the budget, less what was emitted since it began where the inventory is later than that. */
    private BigDecimal left(Figure budget, int before) {
        BigDecimal share = working.step(
                StepName.BUDGET_SHARE, Units.TONNES_OF_CARBON_DIOXIDE,
                budget.value()
                        .multiply(TONNES_PER_GIGATONNE, Rounding.PRECISION)
                        .multiply(inputs.sharePercent(), Rounding.PRECISION)
                        .divide(Rounding.HUNDRED, Rounding.PRECISION),
                "remainingCarbonBudget × 10^9 × sharePercent / 100",
                Rounding.shown(budget.value()) + " × 10^9 × " + Rounding.shown(inputs.sharePercent()) + " / 100");
        if (inputs.baseYear() == before) {
            return share;
        }
        working.warn(WarningCode.BUDGET_BEGINS_IN_ANOTHER_YEAR, inputs.baseYear(), budget.year());
        if (inputs.baseYear() < before) {
            return share;
        }
        BigDecimal years = BigDecimal.valueOf(inputs.baseYear() - before);
        return working.step(
                StepName.BUDGET_LEFT, Units.TONNES_OF_CARBON_DIOXIDE,
                share.subtract(inputs.baseTonnesCo2e().multiply(years, Rounding.PRECISION), Rounding.PRECISION),
                "budgetShare − baseTonnesCo2e × (baseYear − " + before + ")",
                Rounding.shown(share) + " − " + Rounding.shown(inputs.baseTonnesCo2e()) + " × (" + inputs.baseYear()
                        + " − " + before + ")");
    }

    /** When a straight line to zero would have used the same budget up, for comparison. */
    private void writeDownLinearYear(int start, BigDecimal left) {
        BigDecimal years = left.multiply(BigDecimal.TWO, Rounding.PRECISION)
                .divide(inputs.baseTonnesCo2e(), Rounding.PRECISION);
        working.step(
                StepName.LINEAR_ZERO_YEAR, Units.YEAR, BigDecimal.valueOf(start).add(years, Rounding.PRECISION),
                "firstYear + 2 × budgetLeft / baseTonnesCo2e",
                start + " + 2 × " + Rounding.shown(left) + " / " + Rounding.shown(inputs.baseTonnesCo2e()));
    }
}
