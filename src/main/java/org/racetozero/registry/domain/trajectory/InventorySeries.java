package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.util.ArrayList;
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

    private final Accountant accountant;
    private final GwpSet gwpSet;
    private final TreeMap<Integer, Inventory> byYear = new TreeMap<>();
    private final Map<Inventory, EmissionSums> sums = new IdentityHashMap<>();
    private final Map<Inventory, EmissionSums> carbonDioxide = new IdentityHashMap<>();

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
        return figures(inventory -> CoveredEmissions.whole(inventory, sums(inventory)));
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
        BoundaryKind wanted = kind(target.boundary());
        if (wanted != kind(inventory.boundary())) {
            return Counted.without(Lack.BOUNDARY_DIFFERS.of(
                    inventory, "/boundary/kind", inventory.naturalKey(), wanted.name()));
        }
        if (target.gases() == null) {
            return new CoveredEmissions(target, inventory, sums(inventory)).counted();
        }
        return switch (target.gases()) {
            case ALL_GREENHOUSE_GASES, NOT_SPECIFIED ->
                new CoveredEmissions(target, inventory, sums(inventory)).counted();
            case CARBON_DIOXIDE_ONLY -> isPerGas(inventory)
                    ? new CoveredEmissions(target, inventory, carbonDioxide(inventory)).counted()
                    : Counted.without(Lack.GASES_NOT_APART.of(inventory, "/lines", inventory.naturalKey()));
            case SELECTED -> Counted.without(Lack.GASES_UNKNOWN.of(target, "/gases"));
        };
    }

    private EmissionSums sums(Inventory inventory) {
        return sums.computeIfAbsent(inventory, this::sum);
    }

    private EmissionSums carbonDioxide(Inventory inventory) {
        return carbonDioxide.computeIfAbsent(inventory, each -> sum(onlyCarbonDioxide(each)));
    }

    private EmissionSums sum(Inventory inventory) {
        return gwpSet == null ? accountant.sums(inventory) : accountant.sums(inventory, gwpSet);
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

    /** A boundary nobody describes is that of the whole territory or organisation. */
    private static BoundaryKind kind(Boundary boundary) {
        return boundary == null || boundary.kind() == null ? BoundaryKind.SAME : boundary.kind();
    }
}
