package org.racetozero.registry.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Verifies tokens of the configured issuer. */
public interface TokenVerifier {

    /** By how much the issuer's clock and ours may differ. */
    Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /** What a valid token says of its bearer. */
    record Claims(
            String subject, Role role, String partner, UUID member, Set<String> scopes, Instant expiresAt) {
    }

    /**
     * The claims of a token that is signed, current and meant for this service; empty for any other.
     *
     * @throws RefusedException when the issuer's keys cannot be had, so that nobody can tell
     */
    Optional<Claims> verify(String token);
}
