package org.racetozero.registry.domain.reference;

/** How far a data set's statements are those of its source. */
public enum ReferenceBasis {
    /** As published. */
    SOURCED,
    /** This registry's reading of what was published; it feeds no rule. */
    INTERPRETIVE
}
