package org.racetozero.registry.domain.membership;

import java.time.LocalDate;
import java.util.List;

/**
 * One member's standing with one partner.
 *
 * @param partner            the partner's code
 * @param joinedOn           the day the member joined; null when unknown
 * @param joinedOnPrecision  how exactly that day is known
 * @param joinedNotLaterThan a day on which it certainly was a member already; null when unknown
 * @param observedOn         the day a third party saw the membership; null when the partner itself recorded it
 * @param recordKeeping      whose book is complete
 * @param recordKeepingSince first day of that; null when always
 * @param transitions        every change of status so far, oldest first
 * @param badgeWithdrawn     that the partner withdrew its badge; null while it has not
 */
public record Membership(
        String partner,
        MembershipStatus status,
        LocalDate joinedOn,
        JoinedOnPrecision joinedOnPrecision,
        LocalDate joinedNotLaterThan,
        LocalDate observedOn,
        RecordKeeping recordKeeping,
        LocalDate recordKeepingSince,
        List<MembershipTransition> transitions,
        BadgeWithdrawal badgeWithdrawn) {

    public Membership {
        transitions = transitions == null ? List.of() : List.copyOf(transitions);
    }

    /** A membership whose badge nobody withdrew. */
    public Membership(
            String partner,
            MembershipStatus status,
            LocalDate joinedOn,
            JoinedOnPrecision joinedOnPrecision,
            LocalDate joinedNotLaterThan,
            LocalDate observedOn,
            RecordKeeping recordKeeping,
            LocalDate recordKeepingSince,
            List<MembershipTransition> transitions) {
        this(
                partner, status, joinedOn, joinedOnPrecision, joinedNotLaterThan, observedOn, recordKeeping,
                recordKeepingSince, transitions, null);
    }

    /** This membership as it stood on that day by the dates its changes took effect; null before its first day. */
    public Membership on(LocalDate day) {
        if (transitions.isEmpty()) {
            LocalDate first = joinedOn != null ? joinedOn : observedOn;
            return first == null || !first.isAfter(day) ? withBadge(withdrawalOn(day)) : null;
        }
        MembershipTransition joining = onlyJoining();
        List<MembershipTransition> past = transitions.stream()
                .filter(transition -> {
                    LocalDate since = transition == joining && joinedOn != null ? joinedOn : transition.effectiveOn();
                    return since == null || !since.isAfter(day);
                })
                .toList();
        return past.isEmpty()
                ? null
                : withTransitions(past.getLast().to(), past).withBadge(withdrawalOn(day));
    }

    private BadgeWithdrawal withdrawalOn(LocalDate day) {
        return badgeWithdrawn == null || badgeWithdrawn.since().isAfter(day) ? null : badgeWithdrawn;
    }

    /** The one transition that the stated joining date is about; null where the member joined never or repeatedly. */
    private MembershipTransition onlyJoining() {
        List<MembershipTransition> joinings = transitions.stream()
                .filter(transition -> transition.to() == MembershipStatus.ACCEPTED
                        && transition.from() != MembershipStatus.SUSPENDED)
                .toList();
        return joinings.size() == 1 ? joinings.getFirst() : null;
    }

    /** The same membership in another status, by those transitions. */
    public Membership withTransitions(MembershipStatus newStatus, List<MembershipTransition> newTransitions) {
        return new Membership(
                partner, newStatus, joinedOn, joinedOnPrecision, joinedNotLaterThan, observedOn, recordKeeping,
                recordKeepingSince, newTransitions, badgeWithdrawn);
    }

    /** The same membership with its badge withdrawn, or with null given back. */
    public Membership withBadge(BadgeWithdrawal withdrawal) {
        return new Membership(
                partner, status, joinedOn, joinedOnPrecision, joinedNotLaterThan, observedOn, recordKeeping,
                recordKeepingSince, transitions, withdrawal);
    }
}
