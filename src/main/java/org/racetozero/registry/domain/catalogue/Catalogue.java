package org.racetozero.registry.domain.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The high-impact actions that members can be recommended, in the order they are reckoned in within a phase.
 *
 * @param version    which edition of the catalogue it is
 * @param gridFactor the emission factor of the inventory's electricity, which one caller states once for all actions
 */
public record Catalogue(String version, CatalogueParameter gridFactor, List<CatalogueAction> actions) {

    /** @throws IllegalArgumentException saying which entry cannot be used, and why */
    public Catalogue {
        actions = List.copyOf(actions);
        Map<String, CatalogueAction> known = byId(actions);
        for (CatalogueAction action : actions) {
            action.requireSound();
            for (String needed : action.needs()) {
                if (!known.containsKey(needed) || known.get(needed).phase() != ActionPhase.ENABLING) {
                    throw new IllegalArgumentException(
                            "actions[" + action.id() + "].needs: " + needed + " is no enabling action");
                }
            }
        }
    }

    /** The action of that id; empty when there is none. */
    public Optional<CatalogueAction> find(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    private static Map<String, CatalogueAction> byId(List<CatalogueAction> actions) {
        Map<String, CatalogueAction> known = new LinkedHashMap<>();
        for (CatalogueAction action : actions) {
            if (known.put(action.id(), action) != null) {
                throw new IllegalArgumentException("actions[" + action.id() + "]: an id stands twice");
            }
        }
        return Collections.unmodifiableMap(known);
    }
}
