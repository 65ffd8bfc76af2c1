package org.racetozero.registry.domain.target;

/** A part of emissions a target can cover: GHG Protocol scopes, portfolios (PCAF) or parts of a territory. */
public enum Scope {
    SCOPE_1,
    SCOPE_2,
    SCOPE_3,
    TERRITORIAL,
    CONSUMPTION,
    /** Emissions of the past that the owner answers for. */
    HISTORICAL,
    INTERNATIONAL_AVIATION,
    INTERNATIONAL_SHIPPING,
    LAND,
    FINANCED,
    FACILITATED,
    INSURED
}
