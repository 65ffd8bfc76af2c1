package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.racetozero.registry.domain.accounting.AccountingGap;
import org.racetozero.registry.domain.accounting.EmissionSums;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.reference.ReportingLevel;
import org.racetozero.registry.domain.target.Coverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.Target;

/**
 * What an inventory counts of the emissions a target covers: the sum of the covered scopes, each at the covered
 * percentage, scope 2 by the market where it is known and by location otherwise; all of it where the coverage is not
 * stated.
 */
final class CoveredEmissions {

    private static final Set<Scope> SCOPES = EnumSet.of(Scope.SCOPE_1, Scope.SCOPE_2, Scope.SCOPE_3);
    /** GHG Protocol scope 3 category 15, where PCAF has financed emissions counted. */
    private static final int INVESTMENTS = 15;
    /** GPC: agriculture, forestry and other land use. */
    private static final String LAND_SECTOR = "V";
    private static final String TOTALS = "/totals";
    /** Gaps that keep a figure from being told; what others name is only left out of it. */
    private static final Set<String> UNTELLABLE = Set.of(
            "GWP_SET_MISSING", "GWP_SET_NOT_CONVERTIBLE", "SPECIES_MISSING", "POTENTIAL_UNKNOWN",
            "QUANTITY_OUT_OF_RANGE");

    private final Target target;
    private final Inventory inventory;
    private final EmissionSums sums;

    /** @param target null for nobody's coverage */
    CoveredEmissions(Target target, Inventory inventory, EmissionSums sums) {
        this.target = target;
        this.inventory = inventory;
        this.sums = sums;
    }

    /** All that an inventory counts. */
    static Counted whole(Inventory inventory, EmissionSums sums) {
        return new CoveredEmissions(null, inventory, sums).told(sums.total());
    }

    Counted counted() {
        if (target.assetClass() != null) {
            return told(sums.byAssetClass().get(target.assetClass()));
        }
        if (target.coverage() == null) {
            return total();
        }
        List<Coverage> parts = disjoint(target.coverage());
        if (parts.isEmpty()) {
            return Counted.without(unknownCoverage());
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Coverage part : parts) {
            Counted counted = counted(part);
            if (!counted.isTold()) {
                return isEverything(parts) && sums.total() != null ? Counted.of(sums.total()) : counted;
            }
            sum = sum.add(counted.tonnesCo2e());
        }
        return Counted.of(sum);
    }

    private Counted total() {
        boolean couldBeMatched = sums.total() == null && sums.gaps().isEmpty() && !sums.byAccount().isEmpty();
        return couldBeMatched ? Counted.without(unknownCoverage()) : told(sums.total());
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
            case SCOPE_1 -> told(sums.byAccount().get(Account.SCOPE_1));
            case SCOPE_2 -> told(Optional.ofNullable(sums.byAccount().get(Account.SCOPE_2_MARKET))
                    .orElse(sums.byAccount().get(Account.SCOPE_2_LOCATION)));
            case SCOPE_3 -> told(part.category() == null
                    ? sums.byAccount().get(Account.SCOPE_3)
                    : sums.byCategory().get(part.category()));
            case TERRITORIAL -> told(Optional.ofNullable(sums.byLevel().get(ReportingLevel.TERRITORIAL))
                    .orElse(sums.byAccount().get(Account.SCOPE_1)));
            case LAND -> told(sums.bySector().get(LAND_SECTOR));
            case FINANCED -> told(sums.byCategory().get(INVESTMENTS));
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

    /** Why a figure cannot be told: a line that cannot be expressed, else that nobody stated it. */
    private MissingInput untold() {
        return sums.gaps().stream()
                .filter(gap -> UNTELLABLE.contains(gap.code()))
                .findFirst()
                .map(this::because)
                .orElseGet(() -> Lack.EMISSIONS_NOT_STATED.of(inventory, TOTALS, inventory.naturalKey()));
    }

    private MissingInput because(AccountingGap gap) {
        boolean isOfGwpSet = gap.code().startsWith("GWP_SET");
        if (isOfGwpSet && inventory.gwpSet() == null) {
            return Lack.GWP_SET_UNKNOWN.of(inventory, "/gwpSet", inventory.naturalKey());
        }
        return isOfGwpSet
                ? Lack.GWP_SET_NOT_CONVERTIBLE.of(
                        inventory, gap.pointer(), inventory.naturalKey(), inventory.gwpSet().name(),
                        String.valueOf(sums.gwpSet()))
                : Lack.LINE_NOT_TELLABLE.of(inventory, gap.pointer(), inventory.naturalKey());
    }

    /** The covered parts, without those that another one of them counts already. */
    private static List<Coverage> disjoint(List<Coverage> coverage) {
        List<Coverage> covered = coverage.stream()
                .filter(part -> part.coverage() == CoverageLevel.FULL || part.coverage() == CoverageLevel.PARTIAL)
                .toList();
        boolean isTerritory = has(covered, Scope.TERRITORIAL);
        boolean isScope1 = has(covered, Scope.SCOPE_1);
        boolean isScope3 = covered.stream().anyMatch(CoveredEmissions::isKnownScope3);
        boolean hasCategories = covered.stream().anyMatch(part -> part.category() != null);
        List<Coverage> parts = new ArrayList<>();
        for (Coverage part : covered) {
            boolean isCounted = switch (part.scope()) {
                case SCOPE_1 -> isTerritory;
                case LAND -> isTerritory || isScope1;
                case FINANCED -> isScope3;
                case SCOPE_3 -> part.category() != null
                        ? isScope3
                        : !isKnownScope3(part) && hasCategories;
                case SCOPE_2, TERRITORIAL, CONSUMPTION, HISTORICAL, INTERNATIONAL_AVIATION, INTERNATIONAL_SHIPPING,
                        FACILITATED, INSURED -> false;
            };
            if (!isCounted) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static boolean has(List<Coverage> parts, Scope scope) {
        return parts.stream().anyMatch(part -> part.scope() == scope);
    }

    /** Whether it is about scope 3 as a whole, and says how much of it. */
    private static boolean isKnownScope3(Coverage part) {
        return part.scope() == Scope.SCOPE_3
                && part.category() == null
                && (part.coverage() == CoverageLevel.FULL || part.percent() != null);
    }

    private static boolean isEverything(List<Coverage> parts) {
        return parts.stream()
                .filter(part -> part.coverage() == CoverageLevel.FULL && part.category() == null
                        && (part.percent() == null || part.percent().compareTo(Exact.HUNDRED) == 0))
                .map(Coverage::scope)
                .filter(SCOPES::contains)
                .distinct()
                .count() == SCOPES.size();
    }
}
