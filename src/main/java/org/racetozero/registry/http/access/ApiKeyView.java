package org.racetozero.registry.http.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.application.Role;
import org.racetozero.registry.domain.access.RegisteredApiKey;

/**
 * A key as those see it who administer it.
 *
 * @param secret the whole key, only in the answer that made it
 */
public record ApiKeyView(
        UUID id,
        String name,
        String prefix,
        String role,
        String partner,
        UUID member,
        List<String> scopes,
        Instant expiresAt,
        Instant revokedAt,
        String createdBy,
        String secret,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public static ApiKeyView of(RegisteredApiKey key) {
        return withSecret(key, null);
    }

    static ApiKeyView withSecret(RegisteredApiKey key, String secret) {
        return new ApiKeyView(
                key.id(),
                key.name(),
                key.prefix(),
                Role.valueOf(key.role()).wireName(),
                key.partner(),
                key.member(),
                key.scopes(),
                key.expiresAt(),
                key.revokedAt(),
                key.createdBy(),
                secret,
                key.version(),
                key.createdAt(),
                key.updatedAt());
    }

    /** A record that is logged by accident must not give the key away. */
    @Override
    public String toString() {
        return "ApiKeyView[" + id + "]";
    }
}
