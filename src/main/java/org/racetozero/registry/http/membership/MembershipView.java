package org.racetozero.registry.http.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.BadgeWithdrawal;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.MembershipTransition;
import org.racetozero.registry.domain.membership.RecordKeeping;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.http.paging.Listed;

/** A membership as a caller sees it. */
public record MembershipView(
        UUID id,
        UUID member,
        String partner,
        String externalId,
        MembershipStatus status,
        LocalDate joinedOn,
        JoinedOnPrecision joinedOnPrecision,
        LocalDate joinedNotLaterThan,
        LocalDate observedOn,
        RecordKeeping recordKeeping,
        LocalDate recordKeepingSince,
        Boolean steward,
        List<MembershipTransition> transitions,
        BadgeWithdrawal badgeWithdrawn,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Listed {

    public static MembershipView of(RegisteredMember member, RegisteredMembership membership, Visibility visibility) {
        Membership facts = membership.facts();
        boolean showsComments = visibility.shows(Visibility.Field.TRANSITION_COMMENT, member, membership);
        return new MembershipView(
                membership.id(),
                member.id(),
                membership.partner(),
                visibility.shows(Visibility.Field.EXTERNAL_ID, member, membership) ? membership.externalId() : null,
                facts.status(),
                facts.joinedOn(),
                facts.joinedOnPrecision(),
                facts.joinedNotLaterThan(),
                facts.observedOn(),
                facts.recordKeeping(),
                facts.recordKeepingSince(),
                visibility.shows(Visibility.Field.STEWARD, member, membership)
                        ? (Boolean) membership.partner().equals(member.steward())
                        : null,
                facts.transitions().stream().map(each -> showsComments ? each : publicly(each)).toList(),
                visibility.shows(Visibility.Field.BADGE_WITHDRAWAL, member, membership)
                        ? facts.badgeWithdrawn()
                        : null,
                membership.version(),
                membership.createdAt(),
                membership.updatedAt());
    }

    /** Who changed a status and what they wrote about it is for those concerned. */
    private static MembershipTransition publicly(MembershipTransition transition) {
        return new MembershipTransition(
                transition.from(), transition.to(), transition.reason(), null, transition.effectiveOn(), null,
                transition.recordedAt());
    }

    @Override
    public String key() {
        return id.toString();
    }
}
