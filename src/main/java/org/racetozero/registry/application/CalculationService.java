package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.racetozero.registry.domain.calculation.CalculatedTarget;
import org.racetozero.registry.domain.calculation.CalculationInputs;
import org.racetozero.registry.domain.calculation.StatedInputs;
import org.racetozero.registry.domain.calculation.TargetCalculator;
import org.racetozero.registry.domain.target.CalculationFit;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.validation.Violation;

/** Calculates targets with the reference data of this service; nothing is stored by it. */
@Singleton
public final class CalculationService {

    /** A calculation and others beside it. */
    public record Comparison(CalculatedTarget first, List<Alternative> alternatives) {
    }

    /** What comes out with some inputs changed. */
    public record Alternative(CalculationInputs inputs, CalculatedTarget result) {
    }

    private final ReferenceCatalogue reference;

    public CalculationService(ReferenceCatalogue reference) {
        this.reference = reference;
    }

    /**
     * What these inputs give, and what they give with others in their place; refused with every violation of all.
     *
     * @param changes for each alternative only what differs
     */
    public Comparison compare(CalculationInputs inputs, List<CalculationInputs> changes) {
        TargetCalculator calculator = calculator();
        List<Violation> violations = calculator.violations(
                StatedInputs.whole(inputs), changes.stream().map(StatedInputs::whole).toList());
        if (!violations.isEmpty()) {
            throw RefusedException.invalid(violations);
        }
        List<CalculationInputs> merged = changes.stream().map(change -> change.over(inputs)).toList();
        return new Comparison(
                calculator.calculate(inputs),
                merged.stream().map(each -> new Alternative(each, calculator.calculate(each))).toList());
    }

    /**
     * A target with its calculation done and everything that follows from it filled in, and whatever contradicts it.
     *
     * @param before what the target was; null for a new one
     */
    public CalculationFit.Fitted fitted(Target before, Target stated) {
        return stated.calculation() == null
                ? new CalculationFit.Fitted(stated, List.of())
                : CalculationFit.fit(before, stated, Set.of(), calculator());
    }

    private TargetCalculator calculator() {
        return new TargetCalculator(reference.book());
    }
}
