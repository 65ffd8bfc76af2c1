package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.accounting.EmissionSums;
import org.racetozero.registry.domain.accounting.Recalculation;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.Verification;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.InventoryEntity;
import org.racetozero.registry.persistence.InventoryRepository;
import org.racetozero.registry.persistence.MemberQueries;

/** Greenhouse gas inventories of members, one a year and boundary. */
@Singleton
public class InventoryService extends MemberPartService<Inventory, InventoryEntity> {

    /**
     * What an inventory adds up to.
     *
     * @param changes       how much each restatement changed its total, in their order
     * @param recalculation how much all of them together did; empty where there were none or it cannot be told
     */
    public record Reckoned(
            EmissionSums sums, List<Optional<Recalculation>> changes, Optional<Recalculation> recalculation) {
    }

    private final PartnerService partners;
    private final ReferenceCatalogue references;

    public InventoryService(
            InventoryRepository inventories,
            PartnerService partners,
            ReferenceCatalogue references,
            MemberQueries members,
            MemberLedger ledger) {
        super(PartKind.INVENTORY, Operation.WRITE_INVENTORY, inventories, members, ledger);
        this.partners = partners;
        this.references = references;
    }

    /**
     * Adds an inventory up.
     *
     * @param wanted the GWP set to convert to; null for its own
     */
    public Reckoned reckon(Inventory inventory, GwpSet wanted) {
        Accountant accountant = new Accountant(references.book());
        return new Reckoned(
                wanted == null ? accountant.sums(inventory) : accountant.sums(inventory, wanted),
                accountant.changes(inventory),
                accountant.recalculation(inventory));
    }

    @Override
    InventoryEntity entity(UUID id, HeldMember held, Inventory facts) {
        return new InventoryEntity(id, held.member().id(), facts, held.now());
    }

    /** Figures that change are restated: what they were is kept. */
    @Override
    Inventory stating(HeldMember held, Inventory before, Inventory facts) {
        return facts.replacing(before, partners.today(held.member().steward()));
    }

    @Override
    List<Violation> misfits(HeldMember held, UUID id, Inventory before, Inventory facts) {
        Verification verification = facts.verification();
        List<Violation> misfits = new ArrayList<>(new Misfits(partners.today(held.member().steward()))
                .notBegun("/periodStart", facts.year())
                .labelled("/periodStart", facts.year())
                .future("/publishedOn", facts.publishedOn())
                .future("/verification/verifiedOn", verification == null ? null : verification.verifiedOn())
                .atMost("/restatements", facts.restatements().size())
                .found());
        // Figures recorded before anybody added them up stay as they are until somebody touches them.
        if (before == null || !facts.hasFiguresOf(before)) {
            misfits.addAll(disagreements(facts));
        }
        return misfits;
    }

    /** Everything in an inventory that contradicts the rest of it or the standard it names. */
    List<Violation> disagreements(Inventory inventory) {
        return new Accountant(references.book()).disagreements(inventory);
    }
}
