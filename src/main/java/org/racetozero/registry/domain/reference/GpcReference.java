package org.racetozero.registry.domain.reference;

/**
 * A line of the Global Protocol for Community-Scale Greenhouse Gas Inventories (GPC v1.1).
 *
 * @param code       for example "I.1.1"
 * @param sector     "I" to "VI"
 * @param sectorName for example "Stationary Energy"
 * @param scope      1, 2 or 3
 */
public record GpcReference(
        String code,
        String sector,
        String sectorName,
        String subsector,
        String item,
        int scope,
        ReportingLevel level) {
}
