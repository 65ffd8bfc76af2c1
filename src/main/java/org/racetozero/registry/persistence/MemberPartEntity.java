package org.racetozero.registry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.revision.Versioned;

/**
 * A noun that belongs to one member and has an id of its own, such as a pledge or a target.
 *
 * @param <F> its facts
 */
@MappedSuperclass
public abstract class MemberPartEntity<F extends MemberFact> extends RecordedEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID member;

    protected MemberPartEntity() {
    }

    protected MemberPartEntity(UUID id, UUID member, Instant now) {
        this.id = id;
        this.member = member;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public abstract F facts();

    protected abstract void store(F facts);

    /** Replaces the facts as of that instant. */
    public final void restate(F facts, Instant now) {
        store(facts);
        updatedAt = now;
    }

    public final UUID id() {
        return id;
    }

    public final UUID member() {
        return member;
    }

    public final Versioned<F> versioned() {
        return new Versioned<>(id, version, createdAt, updatedAt, facts());
    }
}
