package org.racetozero.registry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.racetozero.registry.domain.person.Person;
import org.racetozero.registry.domain.revision.Versioned;

/** A stored person; what is known of anybody stands here and nowhere else. */
@Entity
@Table(name = "person")
public class PersonEntity extends RecordedEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID membership;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Person facts;

    protected PersonEntity() {
    }

    public PersonEntity(UUID id, UUID membership, Person facts, Instant now) {
        this.id = id;
        this.membership = membership;
        this.facts = facts;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public void restate(Person newFacts, Instant now) {
        facts = newFacts;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Person facts() {
        return facts;
    }

    public Versioned<Person> versioned() {
        return new Versioned<>(id, version, createdAt, updatedAt, facts);
    }
}
