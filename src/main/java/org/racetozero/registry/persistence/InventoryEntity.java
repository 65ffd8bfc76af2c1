package org.racetozero.registry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.racetozero.registry.domain.inventory.Inventory;

/** A stored greenhouse gas inventory. */
@Entity
@Table(name = "inventory")
public class InventoryEntity extends MemberPartEntity<Inventory> {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Inventory facts;

    protected InventoryEntity() {
    }

    public InventoryEntity(UUID id, UUID member, Inventory facts, Instant now) {
        super(id, member, now);
        this.facts = facts;
    }

    @Override
    public Inventory facts() {
        return facts;
    }

    @Override
    protected void store(Inventory newFacts) {
        facts = newFacts;
    }
}
