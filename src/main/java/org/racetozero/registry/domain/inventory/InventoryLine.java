package org.racetozero.registry.domain.inventory;

import java.math.BigDecimal;
import org.racetozero.registry.domain.quantity.Gas;

/**
 * One entry of an inventory: a quantity, or the reason why there is none.
 *
 * @param reference      the protocol's own line code, for example GPC "I.1.1"; null for organisations
 * @param category       GHG Protocol scope 3 category, 1 to 15
 * @param species        which gas of a family, for example "HFC134a", or which kind of a gas; null when not said
 * @param quantityTonnes tonnes of {@code gas}; null together with an absence
 * @param financed       what makes it a line of financed emissions; null for every other line
 */
public record InventoryLine(
        String reference,
        Account scope,
        Integer category,
        Gas gas,
        String species,
        BigDecimal quantityTonnes,
        Absence absence,
        String reason,
        FinancedEmissions financed) {
}
