package org.racetozero.registry.domain.accounting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.Restatement;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.reference.ReferenceBook;
import org.racetozero.registry.domain.validation.Violation;

/**
 * Adds up inventories: the one place where lines and stated totals become sums (GPC v1.1; GHG Protocol Corporate and
 * Scope 3 Standards; PCAF).
 */
public final class Accountant {

    private final ReferenceBook book;

    public Accountant(ReferenceBook book) {
        this.book = book;
    }

    /** Its sums in the GWP set it was made with. */
    public EmissionSums sums(Inventory inventory) {
        return sums(inventory, inventory.gwpSet());
    }

    /**
     * Its sums in that set, converted line by line. What was stated as CO2 equivalent of another set, or of nobody
     * knows which, cannot be converted: that is a gap, and no figure it is part of is given.
     */
    public EmissionSums sums(Inventory inventory, GwpSet wanted) {
        return closing(inventory, wanted).sums();
    }

    /**
     * What its total counts of each scope, in that set: of a territory without what its reporting level leaves out,
     * and scope 2 by location where that is known; of an organisation scope 2 by both methods. What is not known of
     * every sector has no key.
     */
    public Map<Account, BigDecimal> scopes(Inventory inventory, GwpSet wanted) {
        return closing(inventory, wanted).scopes();
    }

    private Closing closing(Inventory inventory, GwpSet wanted) {
        return new Closing(wanted, new Ledger(inventory, wanted, book), StatedFigure.of(inventory, wanted));
    }

    /** How much each of its restatements changed its total, in their order; empty where either total is unknown. */
    public List<Optional<Recalculation>> changes(Inventory inventory) {
        List<Optional<Recalculation>> changes = new ArrayList<>();
        BigDecimal after = inventory.restatements().isEmpty() ? null : sums(inventory).total();
        for (Restatement restatement : inventory.restatements().reversed()) {
            BigDecimal before = sums(inventory.before(restatement)).total();
            changes.addFirst(Recalculation.between(before, after));
            after = before;
        }
        return changes;
    }

    /** How much all of its restatements together changed its total since the first; empty where that is unknown. */
    public Optional<Recalculation> recalculation(Inventory inventory) {
        return inventory.restatements().isEmpty()
                ? Optional.empty()
                : Recalculation.between(
                        sums(inventory.before(inventory.restatements().getFirst())).total(), sums(inventory).total());
    }

    /** Everything in it that contradicts the rest of it or the standard it names, in the order of the inventory. */
    public List<Violation> disagreements(Inventory inventory) {
        return new Disagreements(inventory, book).found();
    }
}
