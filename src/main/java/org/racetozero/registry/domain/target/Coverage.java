package org.racetozero.registry.domain.target;

import java.math.BigDecimal;

/**
 * How much of one scope a target covers.
 *
 * @param category GHG Protocol scope 3 category, 1 to 15; null for the whole scope
 * @param percent  share of that scope's emissions, 0 to 100; null when unknown
 */
public record Coverage(Scope scope, Integer category, CoverageLevel coverage, BigDecimal percent) {
}
