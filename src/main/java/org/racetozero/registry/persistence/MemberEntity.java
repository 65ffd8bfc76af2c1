package org.racetozero.registry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.racetozero.registry.domain.member.Member;

/** A stored member; a column that only the database derives from the facts is not mapped. */
@Entity
@Table(name = "member")
public class MemberEntity extends RecordedEntity {

    @Id
    UUID id;

    @OptimisticLock(excluded = true)
    @Column(name = "facts_version", nullable = false)
    long factsVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Member facts;

    @OptimisticLock(excluded = true)
    String steward;

    @Column(nullable = false)
    boolean listed;

    @Column(name = "sort_name", nullable = false)
    String sortName;

    @Column(name = "search_text", nullable = false)
    String searchText;

    @OptimisticLock(excluded = true)
    @Column(name = "net_zero_year")
    Integer netZeroYear;

    protected MemberEntity() {
    }

    public MemberEntity(UUID id, Member facts, String steward, Instant now) {
        this.id = id;
        this.steward = steward;
        this.createdAt = now;
        restate(facts, now);
    }

    /** Replaces the facts and everything that is derived from them for sorting and searching. */
    public void restate(Member newFacts, Instant now) {
        facts = newFacts;
        sortName = SearchText.sortName(newFacts.name(), newFacts.names());
        searchText = SearchText.of(newFacts.name(), newFacts.names(), newFacts.identifiers());
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Member facts() {
        return facts;
    }

    public String steward() {
        return steward;
    }

    public void entrustTo(String partner) {
        steward = partner;
    }

    public boolean listed() {
        return listed;
    }

    public void list(Instant now) {
        listed = true;
        updatedAt = now;
    }

    public void hide(Instant now) {
        listed = false;
        updatedAt = now;
    }

    public long factsVersion() {
        return factsVersion;
    }

    /** Says that something a verdict reads has changed. */
    public void outdateVerdicts() {
        factsVersion++;
    }

    public void stateNetZeroYear(Integer strictest) {
        netZeroYear = strictest;
    }
}
