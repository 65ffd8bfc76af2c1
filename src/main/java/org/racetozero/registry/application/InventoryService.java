package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.Verification;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.persistence.InventoryEntity;
import org.racetozero.registry.persistence.InventoryRepository;
import org.racetozero.registry.persistence.MemberQueries;

/** Greenhouse gas inventories of members, one a year and boundary. */
@Singleton
public class InventoryService extends MemberPartService<Inventory, InventoryEntity> {

    private final PartnerService partners;

    public InventoryService(
            InventoryRepository inventories, PartnerService partners, MemberQueries members, MemberLedger ledger) {
        super(PartKind.INVENTORY, Operation.WRITE_INVENTORY, inventories, members, ledger);
        this.partners = partners;
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
        return new Misfits(partners.today(held.member().steward()))
                .notBegun("/periodStart", facts.year())
                .labelled("/periodStart", facts.year())
                .future("/publishedOn", facts.publishedOn())
                .future("/verification/verifiedOn", verification == null ? null : verification.verifiedOn())
                .atMost("/restatements", facts.restatements().size())
                .found();
    }
}
