package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.racetozero.registry.domain.accounting.AccountingGap;
import org.racetozero.registry.domain.accounting.EmissionSums;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.target.Coverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Target;

/**
 * What an inventory counts of the emissions a target covers: the sum of the covered scopes, each at the covered
 * percentage, scope 2 by the one method its inventories are compared by; all of it where the coverage is not stated.
 */
final class CoveredEmissions {

    /** GPC: agriculture, forestry and other land use. */
    private static final String LAND_SECTOR = "V";

    private final Target target;
    private final Inventory inventory;
    private final EmissionSums sums;
    private final Map<Account, BigDecimal> scopes;
    private final Account scope2;

    /**
     * What that inventory counts.
     *
     * @param target null for nobody's coverage
     * @param scopes what its total counts of each scope
     * @param scope2 the account scope 2 is taken from, by the market or by location
     */
    CoveredEmissions(
            Target target, Inventory inventory, EmissionSums sums, Map<Account, BigDecimal> scopes, Account scope2) {
        this.target = target;
        this.inventory = inventory;
        this.sums = sums;
        this.scopes = scopes;
        this.scope2 = scope2;
    }

    /** All that the inventory counts. */
    Counted whole() {
        return told(total());
    }

    Counted counted() {
        if (target.assetClass() != null) {
            return told(sums.byAssetClass().get(target.assetClass()));
        }
        if (target.coverage() == null) {
            return couldBeMatched() ? Counted.without(unknownCoverage()) : whole();
        }
        CoveredParts covered = new CoveredParts(target.coverage());
        List<Coverage> parts = covered.disjoint();
        if (parts.isEmpty()) {
            return Counted.without(unknownCoverage());
        }
        BigDecimal total = covered.areEverything() ? total() : null;
        if (total != null && isOfTerritory()) {
            return Counted.of(total);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Coverage part : parts) {
            Counted counted = counted(part);
            if (!counted.isTold()) {
                return total != null ? Counted.of(total) : counted;
            }
            sum = sum.add(counted.tonnesCo2e());
        }
        return Counted.of(sum);
    }

    private boolean couldBeMatched() {
        return sums.total() == null && sums.gaps().isEmpty() && !sums.byAccount().isEmpty();
    }

    /** Only of territories are there reporting levels. */
    private boolean isOfTerritory() {
        return !sums.byLevel().isEmpty();
    }

    /**
     * The total, with scope 2 by the method asked for unless its owner states the whole; null where it cannot be told,
     * and where whole sectors are lacking in it.
     */
    private BigDecimal total() {
        if (sums.total() == null || isWholeStated()) {
            return sums.total();
        }
        BigDecimal market = scopes.get(Account.SCOPE_2_MARKET);
        BigDecimal wanted = scopes.get(scope2);
        boolean areScopesKnown = scopes.containsKey(Account.SCOPE_1) && scopes.containsKey(Account.SCOPE_3)
                && (market != null || wanted != null);
        if (sums.lacksSectors() && !areScopesKnown || market != null && wanted == null) {
            return null;
        }
        return market == null ? sums.total() : sums.total().subtract(market).add(wanted);
    }

    private boolean isWholeStated() {
        return inventory.totals() != null
                && inventory.totals().stream().anyMatch(total -> total.scope() == null && total.sector() == null);
    }

    private MissingInput unknownCoverage() {
        return Lack.COVERAGE_UNKNOWN.of(target, "/coverage");
    }

    private Counted counted(Coverage part) {
        if (part.coverage() == CoverageLevel.PARTIAL && part.percent() == null) {
            return Counted.without(Lack.COVERED_SHARE_UNKNOWN.of(
                    target, "/coverage/" + target.coverage().indexOf(part) + "/percent", part.scope().name()));
        }
        Counted all = switch (part.scope()) {
            case SCOPE_1 -> told(scopes.get(Account.SCOPE_1));
            case SCOPE_2 -> told(scopes.get(scope2));
            case SCOPE_3 -> told(part.category() == null
                    ? scopes.get(Account.SCOPE_3)
                    : sums.byCategory().get(part.category()));
            case TERRITORIAL -> whole();
            case LAND -> told(sums.bySector().get(LAND_SECTOR));
            case FINANCED -> told(sums.byCategory().get(CoveredParts.INVESTMENTS));
            case CONSUMPTION, HISTORICAL, INTERNATIONAL_AVIATION, INTERNATIONAL_SHIPPING, FACILITATED, INSURED ->
                Counted.without(Lack.SCOPE_NOT_IN_INVENTORY.of(target, "/coverage", part.scope().name()));
        };
        return all.isTold() && part.percent() != null
                ? Counted.of(Exact.times(all.tonnesCo2e(), part.percent().movePointLeft(2)))
                : all;
    }

    private Counted told(BigDecimal tonnesCo2e) {
        return tonnesCo2e == null ? Counted.without(untold()) : Counted.of(tonnesCo2e);
    }

    /** Why a figure cannot be told: a line that cannot be expressed, else that nobody stated it of every sector. */
    private MissingInput untold() {
        return sums.gaps().stream()
                .filter(AccountingGap::isUntellable)
                .findFirst()
                .map(this::because)
                .orElseGet(() -> Lack.EMISSIONS_NOT_STATED.of(
                        inventory, sums.lacksSectors() ? "/lines" : "/totals", inventory.naturalKey()));
    }

    private MissingInput because(AccountingGap gap) {
        if (gap.isOfGwpSet() && inventory.gwpSet() == null) {
            return Lack.GWP_SET_UNKNOWN.of(inventory, "/gwpSet", inventory.naturalKey());
        }
        return gap.isOfGwpSet()
                ? Lack.GWP_SET_NOT_CONVERTIBLE.of(
                        inventory, gap.pointer(), inventory.naturalKey(), inventory.gwpSet().name(),
                        String.valueOf(sums.gwpSet()))
                : Lack.LINE_NOT_TELLABLE.of(inventory, gap.pointer(), inventory.naturalKey());
    }
}
