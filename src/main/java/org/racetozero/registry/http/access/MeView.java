package org.racetozero.registry.http.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.application.Caller;

/**
 * Who the caller is and what it may do.
 *
 * @param credential what it has shown
 * @param name       the key's name or the token's subject
 * @param partner    the partner it acts for, or that gave a reporter its key
 */
public record MeView(
        Caller.Credential.Kind credential,
        String name,
        String role,
        String partner,
        UUID member,
        List<String> scopes,
        UUID apiKey,
        Instant expiresAt) {

    static MeView of(Caller caller) {
        return new MeView(
                caller.credential().kind(),
                caller.credential().name(),
                caller.role().wireName(),
                caller.partner(),
                caller.member(),
                caller.scopes().stream().sorted().toList(),
                caller.credential().apiKey(),
                caller.credential().expiresAt());
    }
}
