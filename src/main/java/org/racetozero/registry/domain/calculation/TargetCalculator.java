package org.racetozero.registry.domain.calculation;

import java.util.List;
import org.racetozero.registry.domain.reference.ReferenceBook;
import org.racetozero.registry.domain.validation.Violation;

/** Calculates what a published method asks of an actor, from stated inputs and published reference data. */
public final class TargetCalculator {

    private final ReferenceBook book;

    public TargetCalculator(ReferenceBook book) {
        this.book = book;
    }

    /** Everything that keeps these inputs from being calculated with, by the place of each input. */
    public List<Violation> violations(CalculationInputs inputs) {
        return new InputCheck(inputs, book).violations();
    }

    /**
     * What the method gives.
     *
     * @param inputs without {@linkplain #violations violations}
     */
    public CalculatedTarget calculate(CalculationInputs inputs) {
        return switch (inputs.method()) {
            case ONE_PLANET_CITY_CHALLENGE -> new OnePlanetCityChallenge(inputs, book).calculate();
            case PER_CAPITA_CONVERGENCE -> PerCapitaConvergence.calculate(inputs, book);
            case ABSOLUTE_CONTRACTION -> new AbsoluteContraction(inputs).calculate(book);
            case NET_ZERO -> NetZeroTarget.calculate(inputs, book);
            case CARBON_BUDGET_SHARE -> new CarbonBudgetShare(inputs, book).calculate();
        };
    }
}
