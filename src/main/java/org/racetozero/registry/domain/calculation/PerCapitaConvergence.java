package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;
import java.util.List;
import org.racetozero.registry.domain.reference.ReferenceBook;

/**
 * Every city at 2.9 t of CO2 equivalent a person in 2030, to which C40's Deadline 2020 lets cities converge:
 * <code>target = 2.9 t × population of the target year</code>.
 */
final class PerCapitaConvergence {

    private PerCapitaConvergence() {
    }

    static CalculatedTarget calculate(CalculationInputs inputs, ReferenceBook book) {
        Working working = new Working(inputs);
        BigDecimal converged = MethodConstants.CONVERGENCE_PER_CAPITA.value();
        working.constant(MethodConstants.CONVERGENCE_PER_CAPITA);
        if (inputs.targetYear() != OnePlanetCityChallenge.YEAR) {
            working.warn(WarningCode.TARGET_YEAR_NOT_2030, inputs.targetYear());
        }
        People people = People.of(inputs, book.population(), working);
        BigDecimal before = working.basePerCapita(people);
        if (before.compareTo(converged) < 0) {
            working.warn(WarningCode.BELOW_CONVERGENCE_ALREADY, Rounding.shown(before), converged.toPlainString());
        }
        BigDecimal perCapita = working.perCapitaReduction(before, converged);
        BigDecimal tonnes = working.step(
                StepName.TARGET_EMISSIONS, Units.TONNES, converged.multiply(people.target(), Rounding.PRECISION),
                "convergencePerCapita × targetPopulation",
                converged.toPlainString() + " × " + Rounding.shown(people.target()));
        return working.answer(perCapita, working.absoluteReduction(tonnes), tonnes, converged, List.of());
    }
}
