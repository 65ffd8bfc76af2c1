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
import org.racetozero.registry.domain.judgement.Extension;

/** A stored extension of a due date. */
@Entity
@Table(name = "extension")
public class ExtensionEntity extends MemberPartEntity<Extension> {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Extension facts;

    protected ExtensionEntity() {
    }

    public ExtensionEntity(UUID id, UUID member, Extension facts, Instant now) {
        super(id, member, now);
        this.facts = facts;
    }

    @Override
    public Extension facts() {
        return facts;
    }

    @Override
    protected void store(Extension newFacts) {
        facts = newFacts;
    }
}
