package org.racetozero.registry.domain.membership;

import java.time.Instant;

/**
 * A shared fact that a partner states otherwise than the member's steward; kept for both to settle, never an overwrite.
 *
 * @param pointer    which fact of the member, as an RFC 6901 pointer
 * @param stated     what this partner says, in its JSON form
 * @param recordedAt when it said so
 */
public record Discrepancy(String pointer, String stated, Instant recordedAt) {
}
