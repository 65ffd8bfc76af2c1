package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * What somebody who asks for recommendations assumes.
 *
 * @param drivers      values of parameters by action and name
 * @param illustrative whether the catalogue's examples stand in for what is not stated
 * @param gridFactor   of the inventory's electricity, in t CO2e per MWh; null when not stated
 * @param factorBasis  what the electricity of the inventory stands for
 * @param actions      the actions asked about; empty for all
 */
public record Assumptions(
        Map<String, Map<String, BigDecimal>> drivers,
        boolean illustrative,
        BigDecimal gridFactor,
        FactorBasis factorBasis,
        Set<String> actions) {

    public Assumptions {
        drivers = Map.copyOf(drivers);
        actions = Set.copyOf(actions);
    }
}
