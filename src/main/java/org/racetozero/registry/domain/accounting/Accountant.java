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
    private final boolean isByMarket;

    /** One that adds up each inventory as its standard does. */
    public Accountant(ReferenceBook book) {
        this(book, false);
    }

    private Accountant(ReferenceBook book, boolean isByMarket) {
        this.book = book;
        this.isByMarket = isByMarket;
    }

    /**
     * One that counts scope 2 of territories too by the market, line by line where that is known: where it is not, the
     * average of the grid is the last of the factors of the market-based method (GHG Protocol Scope 2 Guidance).
     */
    public Accountant byMarket() {
        return new Accountant(book, true);
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
     * and scope 2 by the one method it is counted by where that is known; of an organisation scope 2 by both methods.
     * What is not known of every sector has no key.
     */
    public Map<Account, BigDecimal> scopes(Inventory inventory, GwpSet wanted) {
        return closing(inventory, wanted).scopes();
    }

    private Closing closing(Inventory inventory, GwpSet wanted) {
        Account scope2 = isByMarket && knowsMarket(inventory) ? Account.SCOPE_2_MARKET : Account.SCOPE_2_LOCATION;
        return new Closing(
                wanted, new Ledger(inventory, wanted, book, scope2), StatedFigure.of(inventory, wanted));
    }

    /** Whether its lines tell of what was bought, or its totals where it has no lines. */
    private static boolean knowsMarket(Inventory inventory) {
        if (inventory.lines() != null && !inventory.lines().isEmpty()) {
            return inventory.lines().stream()
                    .anyMatch(line -> line.scope() == Account.SCOPE_2_MARKET && line.quantityTonnes() != null);
        }
        return inventory.totals() != null
                && inventory.totals().stream().anyMatch(total -> total.scope() == Account.SCOPE_2_MARKET);
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
