package org.racetozero.registry.domain.calculation;

import java.util.ArrayList;
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
    public List<Violation> violations(StatedInputs stated) {
        return new InputCheck(stated, book).violations();
    }

    /**
     * The same of inputs and of what they become with others in their place.
     *
     * @param changes for each alternative only what differs
     */
    public List<Violation> violations(StatedInputs stated, List<StatedInputs> changes) {
        List<Violation> own = violations(stated);
        List<Violation> violations = new ArrayList<>(own);
        for (int index = 0; index < changes.size(); index++) {
            StatedInputs change = changes.get(index);
            String pointer = "/alternatives/" + index;
            violations(change.over(stated)).stream()
                    .filter(violation -> isOfChange(violation, change, own))
                    .forEach(violation -> violations.add(violation.under(pointer)));
        }
        return violations;
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

    /** Not what the change only takes over: that is named where it stands, or makes no difference here. */
    private static boolean isOfChange(Violation violation, StatedInputs change, List<Violation> own) {
        return change.isBlamed(violation)
                || !own.contains(violation) && !violation.code().equals("INPUT_WITHOUT_EFFECT");
    }
}
