package org.racetozero.registry.http.inventory;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.accounting.Recalculation;
import org.racetozero.registry.domain.inventory.ConsolidationApproach;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.InventoryLine;
import org.racetozero.registry.domain.inventory.InventoryTotal;
import org.racetozero.registry.domain.inventory.Protocol;
import org.racetozero.registry.domain.inventory.Restatement;
import org.racetozero.registry.domain.inventory.RetiredCredit;
import org.racetozero.registry.domain.inventory.Verification;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Boundary;
import org.racetozero.registry.http.body.Derived;
import org.racetozero.registry.http.part.PartView;

/**
 * An inventory as a caller sees it.
 *
 * @param recalculation how much restatements changed the base year of a target; null for every other inventory
 * @param computed      null where an inventory is shown as part of something else
 */
public record InventoryView(
        UUID id,
        UUID member,
        String key,
        int year,
        LocalDate periodStart,
        LocalDate periodEnd,
        Protocol protocol,
        GwpSet gwpSet,
        Boundary boundary,
        ConsolidationApproach consolidationApproach,
        List<Text> excludedEntities,
        BigDecimal population,
        List<InventoryLine> lines,
        List<InventoryTotal> totals,
        List<RetiredCredit> retiredCredits,
        Verification verification,
        LocalDate publishedOn,
        URI publicUrl,
        Text restatementReason,
        List<RestatementView> restatements,
        @Derived Recalculation recalculation,
        Provenance provenance,
        @Derived ComputedView computed,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PartView {

    /** As it was stated, without what can be computed from it. */
    public static InventoryView of(UUID member, Versioned<Inventory> recorded, Visibility visibility) {
        return of(member, recorded, List.of(), null, null);
    }

    /** @param changes how much each restatement changed its total, in their order; none where not computed */
    static InventoryView of(
            UUID member,
            Versioned<Inventory> recorded,
            List<Optional<Recalculation>> changes,
            Recalculation recalculation,
            ComputedView computed) {
        Inventory inventory = recorded.facts();
        return new InventoryView(
                recorded.id(),
                member,
                inventory.naturalKey(),
                inventory.year().year(),
                inventory.year().unusualStart(),
                inventory.year().unusualEnd(),
                inventory.protocol(),
                inventory.gwpSet(),
                inventory.boundary(),
                inventory.consolidationApproach(),
                inventory.excludedEntities(),
                inventory.population(),
                inventory.lines(),
                inventory.totals(),
                inventory.retiredCredits(),
                inventory.verification(),
                inventory.publishedOn(),
                inventory.publicUrl(),
                inventory.restatementReason(),
                restatements(inventory, changes),
                recalculation,
                inventory.provenance(),
                computed,
                recorded.version(),
                recorded.createdAt(),
                recorded.updatedAt());
    }

    private static List<RestatementView> restatements(Inventory inventory, List<Optional<Recalculation>> changes) {
        List<RestatementView> views = new ArrayList<>();
        for (Restatement restatement : inventory.restatements()) {
            Optional<Recalculation> change =
                    changes.isEmpty() ? Optional.empty() : changes.get(views.size());
            views.add(RestatementView.of(restatement, change.orElse(null)));
        }
        return views;
    }
}
