package org.racetozero.registry.domain.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.membership.RegisteredMembership;

/**
 * A member as the registry keeps it, with what lists and pages show beside its own facts.
 *
 * @param steward whose word on the shared facts counts: a partner's code; null while no partner recorded it
 * @param listed  whether anybody may see it
 * @param verdict the campaign's standing verdict; null while none was reached
 * @param parts   what it has under it; null unless any of it was asked for
 */
public record RegisteredMember(
        UUID id,
        long version,
        long factsVersion,
        Instant createdAt,
        Instant updatedAt,
        Member facts,
        String steward,
        boolean listed,
        List<RegisteredMembership> memberships,
        HeadlineVerdict verdict,
        MemberParts parts) {

    public RegisteredMember {
        memberships = memberships == null ? List.of() : List.copyOf(memberships);
    }

    /** What of this member had begun by that day: facts count from their own dates, else from when they were told. */
    public RegisteredMember on(LocalDate day) {
        return new RegisteredMember(
                id, version, factsVersion, createdAt, updatedAt, facts, steward, listed,
                memberships.stream()
                        .map(membership -> membership.on(day))
                        .filter(Objects::nonNull)
                        .toList(),
                null,
                parts == null ? null : parts.on(day));
    }

    /** This member with just those of its parts. */
    public RegisteredMember showing(Set<PartKind> kinds) {
        return with(parts == null ? null : parts.of(kinds));
    }

    /** This member with those parts. */
    public RegisteredMember with(MemberParts newParts) {
        return new RegisteredMember(
                id, version, factsVersion, createdAt, updatedAt, facts, steward, listed, memberships, verdict,
                newParts);
    }

    /** This member without what is derived from its facts. */
    public RegisteredMember withoutVerdict() {
        return new RegisteredMember(
                id, version, factsVersion, createdAt, updatedAt, facts, steward, listed, memberships, null, parts);
    }
}
