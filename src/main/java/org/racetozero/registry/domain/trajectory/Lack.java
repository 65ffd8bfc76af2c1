package org.racetozero.registry.domain.trajectory;

import java.util.List;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.population.PopulationStatus;
import org.racetozero.registry.domain.target.Target;

/** What can be missing; the names are the codes of {@link MissingInput}. */
enum Lack {
    /** The member has no target. */
    TARGET_UNKNOWN,
    /** A target of that kind sets no emissions by itself. */
    KIND_SETS_NO_EMISSIONS,
    TARGET_YEAR_UNKNOWN,
    BASE_YEAR_UNKNOWN,
    BASE_YEAR_NOT_BEFORE_TARGET_YEAR,
    BASE_EMISSIONS_UNKNOWN,
    REDUCTION_UNKNOWN,
    TARGET_EMISSIONS_UNKNOWN,
    DENOMINATOR_UNKNOWN,
    POPULATION_UNKNOWN,
    SCENARIO_EMISSIONS_UNKNOWN,
    /** Emissions of zero or less are not reached by the same percentage each year. */
    EXPONENTIAL_PATH_ENDS_ABOVE_ZERO,
    /** What a target covers is not known, and the inventory has no total. */
    COVERAGE_UNKNOWN,
    COVERED_SHARE_UNKNOWN,
    /** It covers what inventories do not count apart. */
    SCOPE_NOT_IN_INVENTORY,
    GASES_NOT_APART,
    GASES_UNKNOWN,
    /** Two targets that cover different emissions make no common path. */
    COVERAGE_DIFFERS,
    BOUNDARY_DIFFERS,
    /** No inventory tells of a year after the base. */
    INVENTORY_UNKNOWN,
    INVENTORY_OUTDATED,
    EMISSIONS_NOT_STATED,
    /** A line that cannot be expressed as CO2 equivalent. */
    LINE_NOT_TELLABLE,
    GWP_SET_UNKNOWN,
    GWP_SET_NOT_CONVERTIBLE,
    /** The base emissions were stated beside an inventory of another set of warming potentials. */
    BASE_GWP_SET_DIFFERS;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    MissingInput of(Target target, String pointer, String... arguments) {
        return new MissingInput(name(), "target " + target.id(), pointer, List.of(arguments));
    }

    MissingInput of(Inventory inventory, String pointer, String... arguments) {
        return new MissingInput(name(), "inventory " + inventory.naturalKey(), pointer, List.of(arguments));
    }

    /** An inventory of that year, which may not exist yet. */
    MissingInput ofInventory(int year) {
        int key = Math.clamp(year, FIRST_YEAR, LAST_YEAR);
        return new MissingInput(name(), "inventory " + key, "/totals", List.of(Integer.toString(key)));
    }

    MissingInput ofPopulation(int year, PopulationStatus status) {
        return new MissingInput(
                name(), "population " + Population.key(year, status), "/inhabitants", List.of(Integer.toString(year)));
    }

    MissingInput ofNewTarget() {
        return new MissingInput(name(), "target", "", List.of());
    }
}
