package org.racetozero.registry.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.revision.Versioned;

/** When anything of a member was last recorded otherwise. */
final class LastChange {

    private LastChange() {
    }

    /** That of a member read with all of its parts; what was deleted leaves no trace of when. */
    static Instant of(RegisteredMember member) {
        Stream<Instant> parts = member.parts() == null ? Stream.of() : parts(member.parts()).map(Versioned::updatedAt);
        Stream<Instant> memberships = member.memberships().stream().map(RegisteredMembership::updatedAt);
        return Stream.of(Stream.of(member.updatedAt()), memberships, parts)
                .flatMap(changes -> changes)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<Versioned<?>> parts(MemberParts parts) {
        Stream<List<? extends Versioned<?>>> all = Stream.of(
                parts.pledges(), parts.targets(), parts.inventories(), parts.populations(), parts.plan(),
                parts.actions(), parts.advocacy(), parts.reports(), parts.judgements(), parts.extensions());
        return all.filter(Objects::nonNull).flatMap(Collection::stream);
    }
}
