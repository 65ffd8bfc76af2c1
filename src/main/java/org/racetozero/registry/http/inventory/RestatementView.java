package org.racetozero.registry.http.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.accounting.Recalculation;
import org.racetozero.registry.domain.inventory.InventoryLine;
import org.racetozero.registry.domain.inventory.InventoryTotal;
import org.racetozero.registry.domain.inventory.Restatement;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.http.body.Derived;

/** What an inventory stated before, and how much its total changed with the restatement. */
public record RestatementView(
        LocalDate restatedOn,
        Text reason,
        GwpSet gwpSet,
        List<InventoryLine> lines,
        List<InventoryTotal> totals,
        @Derived BigDecimal changePercent,
        @Derived Boolean significant) {

    /** @param change null where it was not computed or cannot be told */
    static RestatementView of(Restatement restatement, Recalculation change) {
        return new RestatementView(
                restatement.restatedOn(),
                restatement.reason(),
                restatement.gwpSet(),
                restatement.lines(),
                restatement.totals(),
                change == null ? null : change.changePercent(),
                change == null ? null : change.significant());
    }
}
