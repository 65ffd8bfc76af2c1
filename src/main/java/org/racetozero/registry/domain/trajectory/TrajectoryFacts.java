package org.racetozero.registry.domain.trajectory;

import java.util.List;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.target.Target;

/** What of a member its trajectory is computed from: the facts that count on the day asked about. */
public record TrajectoryFacts(List<Target> targets, List<Inventory> inventories, List<Population> populations) {

    public TrajectoryFacts {
        targets = List.copyOf(targets);
        inventories = List.copyOf(inventories);
        populations = List.copyOf(populations);
    }
}
