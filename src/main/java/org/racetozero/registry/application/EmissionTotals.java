package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.persistence.InventoryTotals;

/** Adds up the inventories that changed since they were last added up, so that sums over all members need no lines. */
@ApplicationScoped
public class EmissionTotals {

    private static final int INVENTORIES_AT_A_TIME = 500;

    /** Somebody waits for the answer: what is left is added up for the next one. */
    private static final int MOST_AT_ONCE = 20_000;

    private final InventoryTotals totals;
    private final ReferenceCatalogue references;
    private final Requests requests;

    public EmissionTotals(InventoryTotals totals, ReferenceCatalogue references, Requests requests) {
        this.totals = totals;
        this.references = references;
        this.requests = requests;
    }

    /** Adds up what there is to add up, each few in a transaction of their own, so that no writer waits for all. */
    void catchUp() {
        int added = INVENTORIES_AT_A_TIME;
        for (int sum = 0; added == INVENTORIES_AT_A_TIME && sum < MOST_AT_ONCE; sum += added) {
            added = requests.inTransaction(this::addUp);
        }
    }

    private int addUp() {
        Accountant accountant = new Accountant(references.book());
        List<InventoryTotals.Total> added = totals.open(INVENTORIES_AT_A_TIME).stream()
                .map(open -> new InventoryTotals.Total(open.id(), accountant.sums(open.facts()).total()))
                .toList();
        if (!added.isEmpty()) {
            totals.keep(added);
        }
        return added.size();
    }
}
