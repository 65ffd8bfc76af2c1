package org.racetozero.registry.application;

import java.math.BigDecimal;
import java.util.List;
import org.racetozero.registry.domain.catalogue.FactorBasis;
import org.racetozero.registry.domain.catalogue.ReferenceInventory;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.reference.ReportingLevel;
import org.racetozero.registry.domain.trajectory.MissingInput;

/**
 * The inventory that recommendations start from, and how it is read.
 *
 * @param inventory       null where there is none that serves
 * @param reportingLevel  the lines of it the target counts
 * @param factorBasis     what its electricity stands for
 * @param populationRatio population of the target year over its own; null where that cannot be told, and nothing grows
 * @param reference       what it would be in the target year if nothing were done; null where there is none
 * @param missing         what would make it tell more
 */
public record InventoryChoice(
        Inventory inventory,
        ReportingLevel reportingLevel,
        FactorBasis factorBasis,
        BigDecimal populationRatio,
        ReferenceInventory reference,
        List<MissingInput> missing) {

    public InventoryChoice {
        missing = List.copyOf(missing);
    }
}
