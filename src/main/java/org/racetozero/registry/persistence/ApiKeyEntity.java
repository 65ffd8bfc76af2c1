package org.racetozero.registry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.access.RegisteredApiKey;

/** A stored API key: everything but the secret, of which only a hash is kept. */
@Entity
@Table(name = "api_key")
public class ApiKeyEntity extends RecordedEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    String prefix;

    @Column(name = "secret_hash", nullable = false, updatable = false)
    byte[] secretHash;

    @Column(nullable = false, updatable = false)
    String name;

    @Column(name = "sort_name", nullable = false, updatable = false)
    String sortName;

    @Column(nullable = false, updatable = false)
    String role;

    @Column(updatable = false)
    String partner;

    @Column(updatable = false)
    UUID member;

    @Column(nullable = false, updatable = false)
    String[] scopes;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    String createdBy;

    protected ApiKeyEntity() {
    }

    public ApiKeyEntity(
            UUID id,
            String prefix,
            byte[] secretHash,
            String name,
            String role,
            String partner,
            UUID member,
            Collection<String> scopes,
            Instant expiresAt,
            String createdBy,
            Instant now) {
        this.id = id;
        this.prefix = prefix;
        this.secretHash = secretHash.clone();
        this.name = name;
        this.sortName = SearchText.fold(name);
        this.role = role;
        this.partner = partner;
        this.member = member;
        this.scopes = scopes.toArray(String[]::new);
        this.expiresAt = expiresAt;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public void revoke(Instant now) {
        revokedAt = now;
        updatedAt = now;
    }

    public byte[] secretHash() {
        return secretHash.clone();
    }

    public String partner() {
        return partner;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public RegisteredApiKey registered() {
        return new RegisteredApiKey(
                id, version, createdAt, updatedAt, prefix, name, role, partner, member, List.of(scopes), expiresAt,
                revokedAt, createdBy);
    }
}
