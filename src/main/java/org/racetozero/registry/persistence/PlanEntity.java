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
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.provenance.Editions;

/** A stored transition plan with its earlier editions. */
@Entity
@Table(name = "plan")
public class PlanEntity extends MemberPartEntity<Editions<TransitionPlan>> {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Editions<TransitionPlan> facts;

    protected PlanEntity() {
    }

    public PlanEntity(UUID id, UUID member, Editions<TransitionPlan> facts, Instant now) {
        super(id, member, now);
        this.facts = facts;
    }

    @Override
    public Editions<TransitionPlan> facts() {
        return facts;
    }

    @Override
    protected void store(Editions<TransitionPlan> newFacts) {
        facts = newFacts;
    }
}
