package org.racetozero.registry.domain.calculation;

/** How well a way to calculate a target is borne out. */
public enum CalculationBasis {
    /** A named source states it, or it reproduces the figures that its source published. */
    SOURCED,
    /** A reading of a source that no published figure confirms; it informs and never feeds a criterion. */
    INTERPRETIVE
}
