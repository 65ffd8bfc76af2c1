package org.racetozero.registry.domain.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.MembershipTransition;

/**
 * How one member stood with a partner and its programmes over a year, counted once whatever it joined through.
 *
 * @param atStart where it stood when the year began; null when it was not there yet
 * @param atEnd   where it stood when the year, or as much of it as has passed, ended; null when it was not there yet
 * @param joined  whether it came in during the year, and was not in when the year began
 * @param left    whether it went out during the year, and was not removed
 * @param removed whether the partner put it out during the year
 */
public record MembershipYear(
        MembershipStatus atStart, MembershipStatus atEnd, boolean joined, boolean left, boolean removed) {

    /** Of several memberships the one nearest to being in the Race says where a member stands. */
    private static final List<MembershipStatus> NEAREST = List.of(
            MembershipStatus.ACCEPTED,
            MembershipStatus.SUSPENDED,
            MembershipStatus.UNDER_REVIEW,
            MembershipStatus.APPLIED,
            MembershipStatus.REPORTED,
            MembershipStatus.REMOVED,
            MembershipStatus.WITHDRAWN,
            MembershipStatus.DECLINED);

    /**
     * The year of a member with these memberships.
     *
     * @param first the year's first day
     * @param last  the last day that counts
     */
    public static MembershipYear of(List<Membership> memberships, LocalDate first, LocalDate last) {
        MembershipStatus atStart = on(memberships, first.minusDays(1)).orElse(null);
        MembershipStatus atEnd = on(memberships, last).orElse(null);
        boolean joined = !isIn(atStart) && memberships.stream()
                .flatMap(MembershipYear::changes)
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .anyMatch(day -> isIn(on(memberships, day).orElse(null)));
        boolean wentOut = (joined || isIn(atStart)) && !isIn(atEnd);
        boolean removed = wentOut && atEnd == MembershipStatus.REMOVED;
        return new MembershipYear(atStart, atEnd, joined, wentOut && !removed, removed);
    }

    /** Where a member with these memberships stood on a day; empty when it was not there yet. */
    public static Optional<MembershipStatus> on(List<Membership> memberships, LocalDate day) {
        return memberships.stream()
                .map(membership -> membership.on(day))
                .filter(Objects::nonNull)
                .map(Membership::status)
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(NEAREST::indexOf));
    }

    private static Stream<LocalDate> changes(Membership membership) {
        Stream<LocalDate> stated = Stream.of(
                Optional.ofNullable(membership.joinedOn()), Optional.ofNullable(membership.observedOn()))
                .flatMap(Optional::stream);
        return Stream.concat(
                stated,
                membership.transitions().stream()
                        .map(MembershipTransition::effectiveOn)
                        .filter(Objects::nonNull));
    }

    /** A suspended member is still one. */
    private static boolean isIn(MembershipStatus status) {
        return status == MembershipStatus.ACCEPTED || status == MembershipStatus.SUSPENDED;
    }
}
