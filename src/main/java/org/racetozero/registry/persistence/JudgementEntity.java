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
import org.racetozero.registry.domain.judgement.Judgement;

/** A stored judgement of a reviewer. */
@Entity
@Table(name = "judgement")
public class JudgementEntity extends MemberPartEntity<Judgement> {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Judgement facts;

    protected JudgementEntity() {
    }

    public JudgementEntity(UUID id, UUID member, Judgement facts, Instant now) {
        super(id, member, now);
        this.facts = facts;
    }

    @Override
    public Judgement facts() {
        return facts;
    }

    @Override
    protected void store(Judgement newFacts) {
        facts = newFacts;
    }
}
