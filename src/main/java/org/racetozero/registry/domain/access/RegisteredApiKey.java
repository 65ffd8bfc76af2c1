package org.racetozero.registry.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A key to the registry as it is recorded: everything but the secret, which only its holder has.
 *
 * @param prefix    the part of the key that may be shown, to recognise it by
 * @param role      the name of its holder's role
 * @param partner   the partner its holder acts for, or that gave a reporter the key; null for none
 * @param member    the member its holder reports for; null for none
 * @param scopes    what its holder was granted
 * @param expiresAt when it stops working; null for never
 * @param revokedAt when it was revoked; null while it works
 * @param createdBy how the caller that made it is named in the history
 */
public record RegisteredApiKey(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        String prefix,
        String name,
        String role,
        String partner,
        UUID member,
        List<String> scopes,
        Instant expiresAt,
        Instant revokedAt,
        String createdBy) {

    public RegisteredApiKey {
        scopes = List.copyOf(scopes);
    }
}
