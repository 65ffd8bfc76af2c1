package org.racetozero.registry.domain.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.provenance.Dated;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Target;

/**
 * A member as the registry keeps it, with what lists and pages show beside its own facts.
 *
 * @param steward whose word on the shared facts counts: a partner's code; null while no partner recorded it
 * @param listed  whether anybody may see it
 * @param verdict the campaign's standing verdict; null while none was reached
 * @param pledges its pledges; null unless asked for
 * @param targets its targets; null unless asked for
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
        List<Versioned<Pledge>> pledges,
        List<Versioned<Target>> targets) {

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
                counting(pledges, day),
                counting(targets, day));
    }

    /** This member with just those of its parts. */
    public RegisteredMember showing(Set<MemberExpansion> expansions) {
        return new RegisteredMember(
                id, version, factsVersion, createdAt, updatedAt, facts, steward, listed, memberships, verdict,
                expansions.contains(MemberExpansion.PLEDGES) ? pledges : null,
                expansions.contains(MemberExpansion.TARGETS) ? targets : null);
    }

    /** This member with those parts. */
    public RegisteredMember with(List<Versioned<Pledge>> newPledges, List<Versioned<Target>> newTargets) {
        return new RegisteredMember(
                id, version, factsVersion, createdAt, updatedAt, facts, steward, listed, memberships, verdict,
                newPledges, newTargets);
    }

    /** This member without what is derived from its facts. */
    public RegisteredMember withoutVerdict() {
        return new RegisteredMember(
                id, version, factsVersion, createdAt, updatedAt, facts, steward, listed, memberships, null, pledges,
                targets);
    }

    private static <F extends Dated> List<Versioned<F>> counting(List<Versioned<F>> parts, LocalDate day) {
        return parts == null
                ? null
                : parts.stream()
                        .filter(part -> !part.facts().countsFrom(part.recordedOn()).isAfter(day))
                        .toList();
    }
}
