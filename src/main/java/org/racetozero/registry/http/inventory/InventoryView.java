package org.racetozero.registry.http.inventory;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.inventory.ConsolidationApproach;
import org.racetozero.registry.domain.inventory.GwpSet;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.InventoryLine;
import org.racetozero.registry.domain.inventory.InventoryTotal;
import org.racetozero.registry.domain.inventory.Protocol;
import org.racetozero.registry.domain.inventory.Restatement;
import org.racetozero.registry.domain.inventory.RetiredCredit;
import org.racetozero.registry.domain.inventory.Verification;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Boundary;
import org.racetozero.registry.http.part.PartView;

/** An inventory as a caller sees it. */
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
        List<Restatement> restatements,
        Provenance provenance,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PartView {

    public static InventoryView of(UUID member, Versioned<Inventory> recorded, Visibility visibility) {
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
                inventory.restatements(),
                inventory.provenance(),
                recorded.version(),
                recorded.createdAt(),
                recorded.updatedAt());
    }
}
