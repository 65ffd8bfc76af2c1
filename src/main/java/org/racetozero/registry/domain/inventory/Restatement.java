package org.racetozero.registry.domain.inventory;

import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.quantity.Text;

/**
 * What an inventory stated before its figures were changed (GHG Protocol, recalculation of emissions).
 *
 * @param restatedOn the day the figures were replaced here
 * @param reason     why, in its owner's words; null when not said
 * @param gwpSet     the set the earlier figures were made with; null when not stated
 * @param lines      the earlier lines; null when there were none stated
 * @param totals     the earlier totals; null when there were none stated
 */
public record Restatement(
        LocalDate restatedOn, Text reason, GwpSet gwpSet, List<InventoryLine> lines, List<InventoryTotal> totals) {

    public Restatement {
        lines = lines == null ? null : List.copyOf(lines);
        totals = totals == null ? null : List.copyOf(totals);
    }
}
