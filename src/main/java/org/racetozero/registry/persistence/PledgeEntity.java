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
import org.racetozero.registry.domain.pledge.Pledge;

/** A stored pledge. */
@Entity
@Table(name = "pledge")
public class PledgeEntity extends MemberPartEntity<Pledge> {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Pledge facts;

    @Column(nullable = false)
    boolean current;

    protected PledgeEntity() {
    }

    public PledgeEntity(UUID id, UUID member, Pledge facts, Instant now) {
        super(id, member, now);
        this.facts = facts;
        this.current = true;
    }

    @Override
    public Pledge facts() {
        return facts;
    }

    @Override
    protected void store(Pledge newFacts) {
        facts = newFacts;
    }

    public boolean current() {
        return current;
    }
}
