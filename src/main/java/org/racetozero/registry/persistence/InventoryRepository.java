package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;

/** Stored inventories. */
@ApplicationScoped
public class InventoryRepository implements MemberPartRepository<InventoryEntity> {
}
