package org.racetozero.registry.http.inventory;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.racetozero.registry.application.InventoryService;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.accounting.Recalculation;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.part.PartNoun;

/** Shows the inventories of one answer together with what they add up to. */
final class InventoryReadings implements PartNoun.Shown<Inventory, InventoryView> {

    private final InventoryService inventories;
    private final Locale language;
    private final GwpSet wanted;
    private final Function<UUID, Set<Integer>> baseYears;
    private Set<Integer> yearsRead;

    /**
     * Prepares the readings of one answer.
     *
     * @param wanted    the GWP set to convert to; null for each inventory's own
     * @param baseYears the base years of a member's targets; asked only where an inventory was restated
     */
    InventoryReadings(
            InventoryService inventories, Locale language, GwpSet wanted, Function<UUID, Set<Integer>> baseYears) {
        this.inventories = inventories;
        this.language = language;
        this.wanted = wanted;
        this.baseYears = baseYears;
    }

    @Override
    public InventoryView of(UUID member, Versioned<Inventory> part, Visibility visibility) {
        Inventory inventory = part.facts();
        InventoryService.Reckoned reckoned = inventories.reckon(inventory, wanted);
        return InventoryView.of(
                member, part, reckoned.changes(),
                isBase(member, inventory) ? reckoned.recalculation().orElse(null) : null,
                ComputedView.of(reckoned.sums(), inventory.population(), language));
    }

    /** Whether it is the restated base year of a target, so that {@link Recalculation} matters to it. */
    private boolean isBase(UUID member, Inventory inventory) {
        if (inventory.restatements().isEmpty() || !inventory.isPrincipal()) {
            return false;
        }
        if (yearsRead == null) {
            yearsRead = baseYears.apply(member);
        }
        return yearsRead.contains(inventory.year().year());
    }
}
