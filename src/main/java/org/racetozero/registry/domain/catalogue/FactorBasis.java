package org.racetozero.registry.domain.catalogue;

/** Which electricity the emission factor behind an inventory's scope 2 stands for (GHG Protocol Scope 2 Guidance). */
public enum FactorBasis {
    /** The average of the grid: what somebody buys makes no difference to it. */
    LOCATION_BASED,
    /** What was bought. */
    MARKET_BASED,
    /** What the utility that serves the place delivers. */
    UTILITY_SPECIFIC;

    /** Whether electricity bought or generated for the place shows in the inventory at all. */
    public boolean showsContracts() {
        return switch (this) {
            case LOCATION_BASED -> false;
            case MARKET_BASED, UTILITY_SPECIFIC -> true;
        };
    }
}
