package org.racetozero.registry.domain.accounting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.InventoryTotal;
import org.racetozero.registry.domain.quantity.Decimals;
import org.racetozero.registry.domain.quantity.GwpSet;

/**
 * A total as its owner states it.
 *
 * @param index      where it stands among the totals
 * @param scope      null for all of them
 * @param sector     null for all of them
 * @param tonnesCo2e null where it was made with another GWP set than the wanted one
 */
record StatedFigure(int index, Account scope, String sector, BigDecimal tonnesCo2e) {

    /** Those of that inventory, as far as they hold in the wanted set: zero is zero in every set. */
    static List<StatedFigure> of(Inventory inventory, GwpSet wanted) {
        List<StatedFigure> figures = new ArrayList<>();
        List<InventoryTotal> totals = inventory.totals() == null ? List.of() : inventory.totals();
        for (int index = 0; index < totals.size(); index++) {
            InventoryTotal total = totals.get(index);
            if (Decimals.isOrdinary(total.tonnesCo2e())) {
                boolean holds = inventory.gwpSet() == wanted || total.tonnesCo2e().signum() == 0;
                figures.add(new StatedFigure(index, total.scope(), total.sector(), holds ? total.tonnesCo2e() : null));
            }
        }
        return figures;
    }

    boolean isWhole() {
        return scope == null && sector == null;
    }

    /** The account it is the total of; null when it is of a sector or of the whole. */
    Account account() {
        return sector == null ? scope : null;
    }

    /** The sector it is the total of; null when it is of an account too, or of the whole. */
    String wholeSector() {
        return scope == null ? sector : null;
    }

    String pointer() {
        return "/totals/" + index;
    }
}
