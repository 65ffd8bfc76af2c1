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
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.provenance.Editions;

/** A stored account of advocacy with its earlier editions. */
@Entity
@Table(name = "advocacy")
public class AdvocacyEntity extends MemberPartEntity<Editions<Advocacy>> {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Editions<Advocacy> facts;

    protected AdvocacyEntity() {
    }

    public AdvocacyEntity(UUID id, UUID member, Editions<Advocacy> facts, Instant now) {
        super(id, member, now);
        this.facts = facts;
    }

    @Override
    public Editions<Advocacy> facts() {
        return facts;
    }

    @Override
    protected void store(Editions<Advocacy> newFacts) {
        facts = newFacts;
    }
}
