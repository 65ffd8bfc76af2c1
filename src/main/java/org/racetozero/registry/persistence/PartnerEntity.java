package org.racetozero.registry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.racetozero.registry.domain.partner.Partner;

/** A stored partner. */
@Entity
@Table(name = "partner")
public class PartnerEntity extends RecordedEntity {

    @Id
    String code;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Partner facts;

    @Column(name = "sort_name", nullable = false)
    String sortName;

    protected PartnerEntity() {
    }

    public PartnerEntity(Partner facts, Instant now) {
        this.code = facts.code();
        this.createdAt = now;
        restate(facts, now);
    }

    public void restate(Partner newFacts, Instant now) {
        facts = newFacts;
        sortName = SearchText.sortName(newFacts.name(), newFacts.names());
        updatedAt = now;
    }

    public String code() {
        return code;
    }

    public Partner facts() {
        return facts;
    }
}
