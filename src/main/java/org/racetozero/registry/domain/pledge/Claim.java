package org.racetozero.registry.domain.pledge;

/** What a member says it will reach (Race to Zero Lexicon); the wording, not what it covers. */
public enum Claim {
    NET_ZERO,
    ABSOLUTE_ZERO,
    ZERO_EMISSIONS,
    ZERO_CARBON,
    CARBON_NEUTRAL,
    CARBON_NEGATIVE,
    CLIMATE_NEUTRAL,
    CLIMATE_POSITIVE,
    GREENHOUSE_GAS_NEUTRAL,
    OTHER
}
