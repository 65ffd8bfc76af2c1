package org.racetozero.registry.domain.criteria.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.reference.ReferenceBook;

/** What inventories add up to, in tonnes of CO2 equivalent, for rules that compare emissions. */
public final class Emissions {

    /** Stated totals alone are added up without looking anything up. */
    private static final Accountant OF_TOTALS = new Accountant(new ReferenceBook(null, null, null, null, null));

    private final Supplier<Accountant> accountant;

    /** @param accountant asked only when there are lines to add up */
    public Emissions(Supplier<Accountant> accountant) {
        this.accountant = accountant;
    }

    /** All of it, in the GWP set it was made with; empty where that cannot be told. */
    public Optional<BigDecimal> total(Inventory inventory) {
        return Optional.ofNullable(accountantFor(inventory).sums(inventory).total());
    }

    /** Scope 3 in percent of the total; empty where either cannot be told. */
    public Optional<BigDecimal> scope3Percent(Inventory inventory) {
        Map<Account, BigDecimal> scopes = accountantFor(inventory).scopes(inventory, inventory.gwpSet());
        BigDecimal scope3 = scopes.get(Account.SCOPE_3);
        return total(inventory)
                .filter(total -> scope3 != null && total.signum() > 0)
                .map(total -> scope3.movePointRight(2).divide(total, MathContext.DECIMAL64));
    }

    /** Where in the inventory its figures stand. */
    public static String pointer(Inventory inventory) {
        boolean isStated = inventory.totals() != null && !inventory.totals().isEmpty();
        return isStated || !hasLines(inventory) ? "/totals" : "/lines";
    }

    private Accountant accountantFor(Inventory inventory) {
        return hasLines(inventory) ? accountant.get() : OF_TOTALS;
    }

    private static boolean hasLines(Inventory inventory) {
        return inventory.lines() != null && !inventory.lines().isEmpty();
    }
}
