package org.racetozero.registry.domain.partner;

import java.time.Instant;
import java.util.Map;
import org.racetozero.registry.domain.member.ActorType;

/**
 * A partner as the registry keeps it, with how many members are in the Race through it or a programme under it.
 *
 * @param sortName     what it is sorted by
 * @param memberCounts unique members with a live membership, by actor type
 */
public record RegisteredPartner(
        long version, Instant createdAt, Instant updatedAt, Partner facts, String sortName, Map<ActorType, Long> memberCounts) {
}
