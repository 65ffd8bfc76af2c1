package org.racetozero.registry.domain.calculation;

/**
 * A calculation as it is kept with the target that was set by it: what went in and what came out at that time, so that
 * later editions of the data it used change nothing of it.
 *
 * @param result null for one that was not done yet
 */
public record KeptCalculation(CalculationInputs inputs, CalculatedTarget result) {

    /** Whether it was done by a reading of a source that feeds no criterion. */
    public boolean isInterpretive() {
        boolean isDone = result != null && result.basis() != null;
        boolean isKnown = inputs != null && inputs.method() != null;
        return isDone
                ? result.basis() == CalculationBasis.INTERPRETIVE
                : isKnown && inputs.method().basisOf(inputs) == CalculationBasis.INTERPRETIVE;
    }
}
