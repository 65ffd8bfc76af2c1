package org.racetozero.registry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.racetozero.registry.domain.membership.Discrepancy;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.RegisteredMembership;

/** A stored membership. */
@Entity
@Table(name = "membership")
public class MembershipEntity extends RecordedEntity {

    /** The discrepancies of one membership as one jsonb array. */
    public record Discrepancies(List<Discrepancy> items) {
    }

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID member;

    @Column(nullable = false, updatable = false)
    String partner;

    @Column(name = "external_id")
    String externalId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Membership facts;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Discrepancies discrepancies = new Discrepancies(List.of());

    protected MembershipEntity() {
    }

    public MembershipEntity(UUID id, UUID member, String externalId, Membership facts, Instant now) {
        this.id = id;
        this.member = member;
        this.partner = facts.partner();
        this.externalId = externalId;
        this.facts = facts;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public void restate(Membership newFacts, String newExternalId, List<Discrepancy> newDiscrepancies, Instant now) {
        facts = newFacts;
        externalId = newExternalId;
        discrepancies = new Discrepancies(List.copyOf(newDiscrepancies));
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID member() {
        return member;
    }

    public String partner() {
        return partner;
    }

    public String externalId() {
        return externalId;
    }

    public Membership facts() {
        return facts;
    }

    public List<Discrepancy> discrepancies() {
        return discrepancies.items();
    }

    public RegisteredMembership registered() {
        return new RegisteredMembership(
                id, version, createdAt, updatedAt, partner, externalId, facts, discrepancies());
    }
}
