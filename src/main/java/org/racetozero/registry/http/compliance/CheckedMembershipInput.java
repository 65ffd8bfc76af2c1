package org.racetozero.registry.http.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.MembershipTransition;
import org.racetozero.registry.domain.membership.RecordKeeping;
import org.racetozero.registry.http.body.ShownAs;
import org.racetozero.registry.http.membership.MembershipView;

/** A membership as it is to be looked at, in whatever status. */
@ShownAs(MembershipView.class)
public record CheckedMembershipInput(
        @NotNull @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$") @Size(max = 64) String partner,
        @Pattern(regexp = "^[A-Za-z0-9._~:-]{1,128}$") String externalId,
        @NotNull MembershipStatus status,
        LocalDate joinedOn,
        JoinedOnPrecision joinedOnPrecision,
        LocalDate joinedNotLaterThan,
        LocalDate observedOn,
        RecordKeeping recordKeeping,
        LocalDate recordKeepingSince,
        @Size(max = 1000) List<@Valid CheckedTransitionInput> transitions) {

    /** A change of status that happened. */
    public record CheckedTransitionInput(
            MembershipStatus from,
            @NotNull MembershipStatus to,
            @Size(max = 64) String reason,
            @Size(max = 10000) String comment,
            LocalDate effectiveOn,
            @Size(max = 500) String actor,
            Instant recordedAt) {
    }

    Membership toMembership() {
        return new Membership(
                partner,
                status,
                joinedOn,
                joinedOnPrecision == null ? JoinedOnPrecision.DAY : joinedOnPrecision,
                joinedNotLaterThan,
                observedOn,
                recordKeeping == null ? RecordKeeping.PARTNER : recordKeeping,
                recordKeepingSince,
                transitions == null
                        ? List.of()
                        : transitions.stream()
                                .map(each -> new MembershipTransition(
                                        each.from, each.to, each.reason, each.comment, each.effectiveOn, each.actor,
                                        each.recordedAt))
                                .toList());
    }
}
