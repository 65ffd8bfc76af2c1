package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;
import org.racetozero.registry.domain.reference.ReferenceBook;

/**
 * The long-term target of net zero: what cannot be eliminated, 10 % of the base year unless stated, is neutralised by
 * removals; everything else is cut by mid-century at the latest.
 */
final class NetZeroTarget {

    private static final int MID_CENTURY = 2050;

    private NetZeroTarget() {
    }

    static CalculatedTarget calculate(CalculationInputs inputs, ReferenceBook book) {
        Working working = new Working(inputs);
        if (inputs.endYear() > MID_CENTURY) {
            working.warn(WarningCode.NET_ZERO_AFTER_2050, inputs.endYear());
        }
        BigDecimal usual = MethodConstants.RESIDUAL_SHARE.value();
        BigDecimal residual = inputs.residualPercent() == null ? usual : inputs.residualPercent();
        if (inputs.residualPercent() == null) {
            working.constant(MethodConstants.RESIDUAL_SHARE);
        }
        if (residual.compareTo(usual) > 0) {
            working.warn(WarningCode.RESIDUAL_ABOVE_10_PERCENT, Rounding.shown(residual));
        }
        BigDecimal tonnes = working.step(
                StepName.TARGET_EMISSIONS, Units.TONNES,
                inputs.baseTonnesCo2e().multiply(residual).divide(Rounding.HUNDRED, Rounding.PRECISION),
                "baseTonnesCo2e × residualPercent / 100",
                Rounding.shown(inputs.baseTonnesCo2e()) + " × " + Rounding.shown(residual) + " / 100");
        return working.ofTotals(tonnes, People.of(inputs, book.population(), working));
    }
}
