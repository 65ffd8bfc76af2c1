package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.racetozero.registry.domain.accounting.EmissionSums;
import org.racetozero.registry.domain.inventory.Account;

/**
 * An inventory as it would be in the target year if nothing were done, line by line, in tonnes of CO2 equivalent.
 *
 * <p>Where only totals are stated its lines are those: of scopes where scope 2 is stated, else of sectors. Sinks are no
 * emissions and are left out.
 */
public final class ReferenceInventory {

    private static final String SCOPE_2 = "SCOPE_2";

    private final CountedLines counted;
    private final boolean isOfTotals;
    private final Map<String, BigDecimal> lines;
    private final BigDecimal baseTonnes;
    private final Growth growth;

    private ReferenceInventory(
            CountedLines counted,
            boolean isOfTotals,
            Map<String, BigDecimal> base,
            BigDecimal baseTonnes,
            Growth growth) {
        this.counted = counted;
        this.isOfTotals = isOfTotals;
        this.baseTonnes = baseTonnes;
        this.growth = growth;
        Map<String, BigDecimal> grown = new HashMap<>();
        BigDecimal factor = growth.factor();
        base.forEach((line, tonnes) -> grown.put(line, tonnes.multiply(factor, Ledger.PRECISION)));
        this.lines = Collections.unmodifiableMap(grown);
    }

    /**
     * The inventory of these sums, grown.
     *
     * @param isOwnLevel whether the lines counted are those of the inventory's own total, which then stands for what
     *                   its lines do not show
     * @param basis      which of two totals of scope 2 is meant where both are stated
     */
    public static ReferenceInventory of(
            EmissionSums sums, CountedLines counted, boolean isOwnLevel, FactorBasis basis, Growth growth) {
        Map<String, BigDecimal> lines = emissions(sums.byReference());
        if (!lines.isEmpty()) {
            BigDecimal total = lines.entrySet().stream()
                    .filter(line -> counted.counts(line.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, (one, other) -> one.add(other, Ledger.PRECISION));
            boolean isTotalTold = isOwnLevel && !counted.omitsAny() && sums.total() != null;
            return new ReferenceInventory(
                    counted, false, lines, isTotalTold ? total.max(sums.total()) : total, growth);
        }
        BigDecimal scope2 = scope2(sums, basis);
        Map<String, BigDecimal> totals = scope2 == null || counted.omits(2)
                ? emissions(sums.bySector())
                : Map.of(SCOPE_2, scope2);
        return new ReferenceInventory(
                counted, true, totals, total(sums, counted, isOwnLevel, scope2), growth);
    }

    /** Whether it is made of totals alone. */
    public boolean isOfTotals() {
        return isOfTotals;
    }

    /** What the inventory counts, before anything grows; null when it cannot be told. */
    public BigDecimal baseTonnesCo2e() {
        return baseTonnes;
    }

    /** What it would count in the target year; null when it cannot be told. */
    public BigDecimal tonnesCo2e() {
        return baseTonnes == null ? null : baseTonnes.multiply(growth.factor(), Ledger.PRECISION);
    }

    Growth growth() {
        return growth;
    }

    Map<String, BigDecimal> lines() {
        return lines;
    }

    boolean counts(String line) {
        return isOfTotals || counted.counts(line);
    }

    /** Those lines of an action of which something is known; of totals, the ones its lines make up. */
    List<String> known(CatalogueAction action) {
        if (!isOfTotals) {
            return action.lines().stream().filter(lines::containsKey).toList();
        }
        if (action.effect().kind() == EffectKind.SWITCH) {
            return List.of();
        }
        List<String> totals = new ArrayList<>(counted.wholeSectors(action.lines()));
        if (counted.areAllOfScope2(action.lines())) {
            totals.add(SCOPE_2);
        }
        totals.retainAll(lines.keySet());
        return totals;
    }

    private static Map<String, BigDecimal> emissions(Map<String, BigDecimal> sums) {
        Map<String, BigDecimal> emissions = new HashMap<>(sums);
        emissions.values().removeIf(tonnes -> tonnes.signum() < 0);
        return emissions;
    }

    private static BigDecimal scope2(EmissionSums sums, FactorBasis basis) {
        BigDecimal byLocation = sums.byAccount().get(Account.SCOPE_2_LOCATION);
        BigDecimal byMarket = sums.byAccount().get(Account.SCOPE_2_MARKET);
        boolean isMarketWanted = basis.showsContracts() ? byMarket != null : byLocation == null;
        return isMarketWanted ? byMarket : byLocation;
    }

    private static BigDecimal total(
            EmissionSums sums, CountedLines counted, boolean isOwnLevel, BigDecimal scope2) {
        if (!counted.omitsAny()) {
            return isOwnLevel ? sums.total() : sums.byLevel().get(counted.level());
        }
        BigDecimal total = BigDecimal.ZERO;
        Map<Integer, BigDecimal> scopes = new HashMap<>();
        scopes.put(1, sums.byAccount().get(Account.SCOPE_1));
        scopes.put(2, scope2);
        scopes.put(3, sums.byAccount().get(Account.SCOPE_3));
        for (Integer scope : Set.of(1, 2, 3)) {
            BigDecimal tonnes = scopes.get(scope);
            if (!counted.omits(scope)) {
                total = total == null || tonnes == null ? null : total.add(tonnes, Ledger.PRECISION);
            }
        }
        return total;
    }
}
