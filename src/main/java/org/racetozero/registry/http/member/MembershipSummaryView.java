package org.racetozero.registry.http.member;

import java.time.LocalDate;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.RegisteredMembership;

/** A membership as it stands on its member's page. */
public record MembershipSummaryView(
        String partner,
        String externalId,
        MembershipStatus status,
        LocalDate joinedOn,
        JoinedOnPrecision joinedOnPrecision,
        LocalDate joinedNotLaterThan,
        LocalDate observedOn,
        Boolean steward) {

    static MembershipSummaryView of(RegisteredMember member, RegisteredMembership membership, Visibility visibility) {
        return new MembershipSummaryView(
                membership.partner(),
                visibility.shows(Visibility.Field.EXTERNAL_ID, member, membership) ? membership.externalId() : null,
                membership.facts().status(),
                membership.facts().joinedOn(),
                membership.facts().joinedOnPrecision(),
                membership.facts().joinedNotLaterThan(),
                membership.facts().observedOn(),
                visibility.shows(Visibility.Field.STEWARD, member, membership)
                        ? (Boolean) membership.partner().equals(member.steward())
                        : null);
    }
}
