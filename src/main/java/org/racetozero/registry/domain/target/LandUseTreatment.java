package org.racetozero.registry.domain.target;

/** How emissions and removals of land enter a target (GHG Protocol Mitigation Goal Standard). */
public enum LandUseTreatment {
    INCLUDED,
    EXCLUDED,
    OFFSET,
    SEPARATE_TARGET
}
