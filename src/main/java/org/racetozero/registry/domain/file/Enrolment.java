package org.racetozero.registry.domain.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.membership.BadgeWithdrawal;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipTransition;
import org.racetozero.registry.domain.partner.Partner;

/**
 * A membership together with the partner it is in and that partner's parents.
 *
 * @param externalId what the partner calls the member; null when unknown
 * @param lineage    the partner, its parent, that one's parent and so on; empty when unknown
 * @param recordedAt when the registry was told of the membership; null when not stored
 */
public record Enrolment(Membership membership, String externalId, List<Partner> lineage, Instant recordedAt) {

    public Enrolment {
        lineage = lineage == null ? List.of() : List.copyOf(lineage);
    }

    /** Whether this is a membership of that partner or of a programme under it. */
    public boolean isThrough(String partner) {
        return partner.equals(membership.partner())
                || lineage.stream().anyMatch(ancestor -> partner.equals(ancestor.code()));
    }

    /** The membership as it was recorded by that moment; empty when nobody had told the registry of it. */
    Optional<Enrolment> asKnownAt(Instant moment) {
        if (recordedAt != null && recordedAt.isAfter(moment)) {
            return Optional.empty();
        }
        List<MembershipTransition> all = membership.transitions();
        List<MembershipTransition> known = all.stream()
                .filter(transition -> transition.recordedAt() == null || !transition.recordedAt().isAfter(moment))
                .toList();
        BadgeWithdrawal withdrawal = membership.badgeWithdrawn();
        boolean isWithdrawn = withdrawal != null && withdrawal.wasRecordedBy(moment);
        if (known.size() == all.size() && isWithdrawn == (withdrawal != null)) {
            return Optional.of(this);
        }
        Membership then = known.size() == all.size()
                ? membership
                : membership.withTransitions(known.isEmpty() ? all.getFirst().from() : known.getLast().to(), known);
        return Optional.of(new Enrolment(
                then.withBadge(isWithdrawn ? withdrawal : null), externalId, lineage, recordedAt));
    }
}
