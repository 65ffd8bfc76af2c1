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
import org.racetozero.registry.domain.population.Population;

/** A stored population figure. */
@Entity
@Table(name = "population")
public class PopulationEntity extends MemberPartEntity<Population> {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Population facts;

    protected PopulationEntity() {
    }

    public PopulationEntity(UUID id, UUID member, Population facts, Instant now) {
        super(id, member, now);
        this.facts = facts;
    }

    @Override
    public Population facts() {
        return facts;
    }

    @Override
    protected void store(Population newFacts) {
        facts = newFacts;
    }
}
