package org.racetozero.registry.domain.report;

import java.math.BigDecimal;

/**
 * What a report says about one action.
 *
 * @param action             the action's key
 * @param achievedTonnesCo2e abatement in the reporting year, in tonnes of CO2 equivalent
 */
public record ActionTaken(String action, BigDecimal achievedTonnesCo2e) {
}
