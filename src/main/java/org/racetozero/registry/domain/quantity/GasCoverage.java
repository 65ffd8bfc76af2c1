package org.racetozero.registry.domain.quantity;

/** Which greenhouse gases a pledge or target covers; what its label calls them plays no part. */
public enum GasCoverage {
    ALL_GREENHOUSE_GASES,
    CARBON_DIOXIDE_ONLY,
    /** Some, but neither all nor just carbon dioxide. */
    SELECTED,
    /** The source was read and does not say; a null means that nobody looked. */
    NOT_SPECIFIED
}
