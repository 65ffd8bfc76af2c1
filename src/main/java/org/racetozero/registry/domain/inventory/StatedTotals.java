package org.racetozero.registry.domain.inventory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.racetozero.registry.domain.quantity.Decimals;

/**
 * What an inventory states as its sums, in tonnes of CO2 equivalent; nothing is estimated where it states none.
 *
 * @param whole     the total of everything it counts; null when not stated
 * @param byAccount the totals it states by account
 */
public record StatedTotals(BigDecimal whole, Map<Account, BigDecimal> byAccount) {

    public StatedTotals {
        byAccount = Map.copyOf(byAccount);
    }

    public static StatedTotals of(Inventory inventory) {
        BigDecimal whole = null;
        Map<Account, BigDecimal> byAccount = new EnumMap<>(Account.class);
        for (InventoryTotal total : inventory.totals() == null ? List.<InventoryTotal>of() : inventory.totals()) {
            if (total.sector() == null && Decimals.isOrdinary(total.tonnesCo2e())) {
                if (total.scope() == null) {
                    whole = total.tonnesCo2e();
                } else {
                    byAccount.put(total.scope(), total.tonnesCo2e());
                }
            }
        }
        return new StatedTotals(whole, byAccount);
    }

    /** The stated whole, else the sum of all three scopes where all are stated. */
    public Optional<BigDecimal> total() {
        if (whole != null) {
            return Optional.of(whole);
        }
        Optional<BigDecimal> scope2 = scope2();
        boolean areAllStated = byAccount.containsKey(Account.SCOPE_1)
                && scope2.isPresent()
                && byAccount.containsKey(Account.SCOPE_3);
        return areAllStated
                ? Optional.of(byAccount.get(Account.SCOPE_1)
                        .add(scope2.get(), MathContext.DECIMAL64)
                        .add(byAccount.get(Account.SCOPE_3), MathContext.DECIMAL64))
                : Optional.empty();
    }

    /** Scope 3 in percent of the total; empty where the two are not stated. */
    public Optional<BigDecimal> scope3Percent() {
        BigDecimal scope3 = byAccount.get(Account.SCOPE_3);
        return total()
                .filter(total -> scope3 != null && total.signum() > 0)
                .map(total -> scope3.movePointRight(2).divide(total, MathContext.DECIMAL64));
    }

    private Optional<BigDecimal> scope2() {
        BigDecimal byLocation = byAccount.get(Account.SCOPE_2_LOCATION);
        return Optional.ofNullable(byAccount.getOrDefault(Account.SCOPE_2_MARKET, byLocation));
    }
}
