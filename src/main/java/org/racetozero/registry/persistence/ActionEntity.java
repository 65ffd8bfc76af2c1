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
import org.racetozero.registry.domain.action.Action;

/** A stored action. */
@Entity
@Table(name = "action")
public class ActionEntity extends MemberPartEntity<Action> {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Action facts;

    protected ActionEntity() {
    }

    public ActionEntity(UUID id, UUID member, Action facts, Instant now) {
        super(id, member, now);
        this.facts = facts;
    }

    @Override
    public Action facts() {
        return facts;
    }

    @Override
    protected void store(Action newFacts) {
        facts = newFacts;
    }
}
