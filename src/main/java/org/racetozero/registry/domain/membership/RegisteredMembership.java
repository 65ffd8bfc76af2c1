package org.racetozero.registry.domain.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A membership as the registry keeps it.
 *
 * @param externalId    the partner's own id of the member, which only that partner may see; null for none
 * @param discrepancies shared facts this partner states otherwise than the steward
 */
public record RegisteredMembership(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        String partner,
        String externalId,
        Membership facts,
        List<Discrepancy> discrepancies) {

    /** This membership as it stood on that day; null before its first. */
    public RegisteredMembership on(LocalDate day) {
        Membership then = facts.on(day);
        return then == null
                ? null
                : new RegisteredMembership(
                        id, version, createdAt, updatedAt, partner, externalId, then, discrepancies);
    }
}
