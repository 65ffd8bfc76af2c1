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
import org.racetozero.registry.domain.target.Target;

/** A stored target. */
@Entity
@Table(name = "target")
public class TargetEntity extends MemberPartEntity<Target> {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Target facts;

    protected TargetEntity() {
    }

    public TargetEntity(UUID id, UUID member, Target facts, Instant now) {
        super(id, member, now);
        this.facts = facts;
    }

    @Override
    public Target facts() {
        return facts;
    }

    @Override
    protected void store(Target newFacts) {
        facts = newFacts;
    }
}
