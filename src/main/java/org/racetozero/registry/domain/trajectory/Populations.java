package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.population.Population;

/**
 * How many people live within a member's boundary by year: as counted, else as an inventory of that year says, else as
 * projected.
 */
public final class Populations {

    /** Of a member of which no population is known. */
    public static final Populations NONE = new Populations(Map.of());

    private final Map<Integer, BigDecimal> inhabitants;

    private Populations(Map<Integer, BigDecimal> inhabitants) {
        this.inhabitants = inhabitants;
    }

    public static Populations of(List<Population> series, List<Inventory> inventories) {
        Map<Integer, BigDecimal> inhabitants = new HashMap<>();
        Map<Integer, BigDecimal> counted = new HashMap<>();
        for (Population population : series) {
            if (population.status() != null && Exact.isPositive(population.inhabitants())) {
                switch (population.status()) {
                    case ACTUAL -> counted.put(population.year(), population.inhabitants());
                    case PROJECTED -> inhabitants.put(population.year(), population.inhabitants());
                }
            }
        }
        for (Inventory inventory : inventories) {
            if (inventory.isPrincipal() && inventory.year() != null && Exact.isPositive(inventory.population())) {
                inhabitants.put(inventory.year().firstDay().getYear(), inventory.population());
            }
        }
        inhabitants.putAll(counted);
        return new Populations(inhabitants);
    }

    /** Persons in that calendar year, above 0. */
    public Optional<BigDecimal> in(int year) {
        return Optional.ofNullable(inhabitants.get(year));
    }
}
