package org.racetozero.registry.application;

import java.time.Duration;

/**
 * The name a caller gives a request so that repeating it has one effect.
 *
 * @param caller   the caller's name
 * @param route    method and path it was sent to
 * @param key      the name, 1 to 255 characters
 * @param bodyHash SHA-256 of the canonical form of what was sent
 */
public record IdempotencyKey(String caller, String route, String key, byte[] bodyHash) {

    /** How long a repetition is recognised. */
    public static final Duration KEPT = Duration.ofHours(24);
}
