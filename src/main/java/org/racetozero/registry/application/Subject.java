package org.racetozero.registry.application;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.RegisteredMembership;

/**
 * What an operation is about, reduced to what the access policy asks.
 *
 * @param member   the member; null when it is not about one
 * @param listed   whether anybody may see that member
 * @param steward  whose word counts on its shared facts
 * @param partners the partners that member has any membership with
 * @param partner  the partner the operation is done for; null for none
 */
public record Subject(UUID member, boolean listed, String steward, Set<String> partners, String partner) {

    public static final Subject NONE = new Subject(null, true, null, Set.of(), null);

    public static Subject ofPartner(String partner) {
        return new Subject(null, true, null, Set.of(), partner);
    }

    public static Subject of(RegisteredMember member) {
        return of(member, null);
    }

    public static Subject of(RegisteredMember member, String partner) {
        Set<String> partners = member.memberships().stream()
                .map(RegisteredMembership::partner)
                .collect(Collectors.toUnmodifiableSet());
        return new Subject(member.id(), member.listed(), member.steward(), partners, partner);
    }
}
