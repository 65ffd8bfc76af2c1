package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.accounting.EmissionSums;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.InventoryLine;
import org.racetozero.registry.domain.quantity.Gas;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.target.Boundary;
import org.racetozero.registry.domain.target.BoundaryKind;
import org.racetozero.registry.domain.target.Target;

/** A member's principal inventories, a year each and oldest first, all in one set of warming potentials. */
final class InventorySeries {

    /** What one of them counts of what was asked. */
    record Figure(Inventory inventory, int year, BigDecimal tonnesCo2e) {

        ActualEmissions actual() {
            return new ActualEmissions(year, tonnesCo2e, inventory.naturalKey());
        }
    }

    /** What all of them count of what was asked, oldest first, and why some tell nothing of it, by year. */
    record Figures(List<Figure> told, Map<Integer, MissingInput> untold) {
    }

    /** An inventory as it is counted, its sums, and what its total counts of each scope. */
    private record Books(Inventory inventory, EmissionSums sums, Map<Account, BigDecimal> scopes) {

        boolean knows(Account scope2) {
            return scopes.containsKey(scope2);
        }
    }

    private final Accountant accountant;
    private final GwpSet gwpSet;
    private final TreeMap<Integer, Inventory> byYear = new TreeMap<>();
    private final Map<Inventory, Books> books = new IdentityHashMap<>();
    private final Map<Inventory, Books> carbonDioxide = new IdentityHashMap<>();

    /**
     * The series.
     *
     * @param wanted the set to give all of them in; null for that of the latest that states one
     */
    InventorySeries(List<Inventory> inventories, Accountant accountant, GwpSet wanted) {
        this.accountant = accountant;
        inventories.stream()
                .filter(inventory -> inventory.isPrincipal() && inventory.year() != null)
                .sorted(Comparator.comparing(inventory -> inventory.year().lastDay()))
                .forEach(inventory -> byYear.put(year(inventory), inventory));
        this.gwpSet = wanted != null
                ? wanted
                : byYear.descendingMap().values().stream()
                        .map(Inventory::gwpSet)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The set all figures are in; null when no inventory states one and none was asked for. */
    GwpSet gwpSet() {
        return gwpSet;
    }

    /** The inventory of that period; empty when there is none. */
    Optional<Inventory> of(LabelledYear period) {
        return period == null
                ? Optional.empty()
                : Optional.ofNullable(byYear.get(period.firstDay().getYear()));
    }

    /** What each counts of what the target covers. */
    Figures figures(Target target) {
        return figures(inventory -> counted(target, inventory));
    }

    /** What each counts in all, for a member without a target that could say what matters. */
    Figures wholes() {
        Account scope2 = scope2(byYear.values(), this::books);
        return figures(inventory -> covered(null, books(inventory), scope2).whole());
    }

    private Figures figures(Function<Inventory, Counted> count) {
        List<Figure> told = new ArrayList<>();
        Map<Integer, MissingInput> untold = new TreeMap<>();
        byYear.forEach((year, inventory) -> {
            Counted counted = count.apply(inventory);
            if (counted.isTold()) {
                told.add(new Figure(inventory, year, counted.tonnesCo2e()));
            } else {
                untold.put(year, counted.missing());
            }
        });
        return new Figures(told, untold);
    }

    /** What that inventory counts of what the target covers. */
    Counted counted(Target target, Inventory inventory) {
        BoundaryKind wanted = Boundary.kindOf(target.boundary());
        if (wanted != Boundary.kindOf(inventory.boundary())) {
            return Counted.without(Lack.BOUNDARY_DIFFERS.of(
                    inventory, "/boundary/kind", inventory.naturalKey(), wanted.name()));
        }
        if (target.gases() == null) {
            return counted(target, inventory, this::books);
        }
        return switch (target.gases()) {
            case ALL_GREENHOUSE_GASES, NOT_SPECIFIED -> counted(target, inventory, this::books);
            case CARBON_DIOXIDE_ONLY -> isPerGas(inventory)
                    ? counted(target, inventory, this::carbonDioxide)
                    : Counted.without(Lack.GASES_NOT_APART.of(inventory, "/lines", inventory.naturalKey()));
            case SELECTED -> Counted.without(Lack.GASES_UNKNOWN.of(target, "/gases"));
        };
    }

    private Counted counted(Target target, Inventory inventory, Function<Inventory, Books> kept) {
        int first = target.baseYear() == null ? Integer.MIN_VALUE : target.baseYear().firstDay().getYear();
        List<Inventory> compared = byYear.tailMap(first).values().stream()
                .filter(each -> Boundary.kindOf(each.boundary()) == Boundary.kindOf(target.boundary()))
                .toList();
        return covered(target, kept.apply(inventory), scope2(compared, kept)).counted();
    }

    private static CoveredEmissions covered(Target target, Books books, Account scope2) {
        return new CoveredEmissions(target, books.inventory(), books.sums(), books.scopes(), scope2);
    }

    /**
     * By which method scope 2 is compared: by the market if all who tell of it do so, else by location. A change of
     * method between two years would show a cut that nobody made.
     */
    private static Account scope2(Collection<Inventory> compared, Function<Inventory, Books> kept) {
        boolean isByMarket = compared.stream()
                .map(kept)
                .filter(each -> each.knows(Account.SCOPE_2_MARKET) || each.knows(Account.SCOPE_2_LOCATION))
                .allMatch(each -> each.knows(Account.SCOPE_2_MARKET));
        return isByMarket ? Account.SCOPE_2_MARKET : Account.SCOPE_2_LOCATION;
    }

    private Books books(Inventory inventory) {
        return books.computeIfAbsent(inventory, this::closed);
    }

    private Books carbonDioxide(Inventory inventory) {
        return carbonDioxide.computeIfAbsent(
                inventory, each -> isPerGas(each) ? closed(onlyCarbonDioxide(each)) : books(each));
    }

    private Books closed(Inventory inventory) {
        GwpSet set = gwpSet == null ? inventory.gwpSet() : gwpSet;
        return new Books(inventory, accountant.sums(inventory, set), accountant.scopes(inventory, set));
    }

    private static boolean isPerGas(Inventory inventory) {
        return inventory.lines() != null
                && inventory.lines().stream().noneMatch(line -> line.quantityTonnes() != null && isMixed(line));
    }

    private static boolean isMixed(InventoryLine line) {
        return line.gas() == null || line.gas() == Gas.CO2E;
    }

    /** The inventory without its other gases; what its owner states in all counts them, and is left out. */
    private static Inventory onlyCarbonDioxide(Inventory inventory) {
        return new Inventory(
                inventory.year(), inventory.part(), inventory.protocol(), inventory.gwpSet(), inventory.boundary(),
                inventory.consolidationApproach(), inventory.excludedEntities(), inventory.population(),
                inventory.lines().stream().map(InventorySeries::onlyCarbonDioxide).toList(), null, null,
                inventory.verification(), inventory.publishedOn(), inventory.publicUrl(),
                inventory.restatementReason(), null, inventory.provenance());
    }

    private static InventoryLine onlyCarbonDioxide(InventoryLine line) {
        return line.quantityTonnes() == null || line.gas() == Gas.CO2
                ? line
                : new InventoryLine(
                        line.reference(), line.scope(), line.category(), Gas.CO2, null, BigDecimal.ZERO, null, null,
                        line.financed());
    }

    private static int year(Inventory inventory) {
        return inventory.year().firstDay().getYear();
    }
}
