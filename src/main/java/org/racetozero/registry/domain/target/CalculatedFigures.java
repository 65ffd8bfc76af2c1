package org.racetozero.registry.domain.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Predicate;
import org.racetozero.registry.domain.calculation.CalculatedTarget;
import org.racetozero.registry.domain.calculation.CalculationBasis;
import org.racetozero.registry.domain.calculation.CalculationInput;
import org.racetozero.registry.domain.calculation.CalculationInputs;
import org.racetozero.registry.domain.quantity.LabelledYear;

/**
 * What a calculation says of the members of a target; null where it says nothing.
 *
 * @param reductionPercent per inhabitant for a target per inhabitant, else of total emissions
 * @param method           the code of the method, as long as it is more than a reading of a source
 */
record CalculatedFigures(
        LabelledYear baseYear,
        BigDecimal baseTonnesCo2e,
        LabelledYear targetYear,
        BigDecimal reductionPercent,
        BigDecimal targetTonnesCo2e,
        String method) {

    static final CalculatedFigures NONE = new CalculatedFigures(null, null, null, null, null, null);

    /** The decimals a target states its emissions with. */
    private static final int TONNES_DECIMALS = 3;
    /** What a target can state; beyond it a calculation is nonsense that a target does not repeat. */
    private static final BigDecimal MOST_PERCENT = new BigDecimal("1000");
    private static final BigDecimal MOST_TONNES = new BigDecimal("100000000000");

    /** What the calculation that is kept with a target says; nothing where none was done. */
    static CalculatedFigures of(Target target) {
        if (target == null || target.calculation() == null || target.calculation().result() == null) {
            return NONE;
        }
        CalculationInputs inputs = target.calculation().inputs();
        CalculatedTarget result = target.calculation().result();
        BigDecimal reduction = isPerInhabitant(target)
                ? result.perCapitaReductionPercent()
                : result.absoluteReductionPercent();
        return new CalculatedFigures(
                LabelledYear.of(inputs.baseYear(), null, null),
                inputs.baseTonnesCo2e(),
                LabelledYear.of(inputs.endYear(), null, null),
                within(MOST_PERCENT, reduction),
                within(MOST_TONNES, tonnes(result.targetTonnesCo2e())),
                result.basis() == CalculationBasis.SOURCED ? result.method().name() : null);
    }

    /**
     * What inputs say of it by themselves, where nothing came out of them.
     *
     * @param isGood which of the inputs there is nothing wrong with
     */
    static CalculatedFigures of(CalculationInputs inputs, Predicate<CalculationInput> isGood) {
        return new CalculatedFigures(
                isGood.test(CalculationInput.BASE_YEAR) ? LabelledYear.of(inputs.baseYear(), null, null) : null,
                isGood.test(CalculationInput.BASE_TONNES_CO2E) ? inputs.baseTonnesCo2e() : null,
                isGood.test(CalculationInput.TARGET_YEAR) ? LabelledYear.of(inputs.targetYear(), null, null) : null,
                null,
                null,
                null);
    }

    /** Whether the target states its cut per inhabitant. */
    static boolean isPerInhabitant(Target target) {
        return target.kind() == TargetKind.PER_CAPITA
                || target.kind() == TargetKind.INTENSITY
                        && target.intensity() != null
                        && target.intensity().denominator() == IntensityDenominator.POPULATION;
    }

    /** With as many decimals as a target can state. */
    private static BigDecimal tonnes(BigDecimal exact) {
        return exact.scale() > TONNES_DECIMALS ? exact.setScale(TONNES_DECIMALS, RoundingMode.HALF_UP) : exact;
    }

    private static BigDecimal within(BigDecimal most, BigDecimal amount) {
        return amount == null || amount.abs().compareTo(most) > 0 ? null : amount;
    }
}
