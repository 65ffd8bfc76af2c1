package org.racetozero.registry.domain.membership;

import java.time.LocalDate;

/**
 * What a partner states about a member's joining.
 *
 * @param joinedOn           the day it joined; null when unknown
 * @param joinedOnPrecision  how exactly that is known; null for to the day
 * @param joinedNotLaterThan a day on which it certainly was a member; null when unknown
 * @param recordKeeping      whose book is complete; null for this registry's
 * @param recordKeepingSince first day of that; null when always
 */
public record Joining(
        LocalDate joinedOn,
        JoinedOnPrecision joinedOnPrecision,
        LocalDate joinedNotLaterThan,
        RecordKeeping recordKeeping,
        LocalDate recordKeepingSince) {

    /** What a membership begins as: who is known to have joined is in, anybody else has applied. */
    public MembershipStatus firstStatus() {
        return joinedOn == null ? MembershipStatus.APPLIED : MembershipStatus.ACCEPTED;
    }

    /**
     * The membership with these statements in place of its own. What is not stated stays as it is: a transition may
     * have set it, of which who keeps stating the same need not know.
     */
    public Membership applyTo(Membership membership) {
        return new Membership(
                membership.partner(),
                membership.status(),
                joinedOn == null ? membership.joinedOn() : joinedOn,
                precision(membership),
                joinedNotLaterThan == null ? membership.joinedNotLaterThan() : joinedNotLaterThan,
                membership.observedOn(),
                recordKeeping == null ? recordKeeping(membership) : recordKeeping,
                recordKeepingSince == null ? membership.recordKeepingSince() : recordKeepingSince,
                membership.transitions(),
                membership.badgeWithdrawn());
    }

    private JoinedOnPrecision precision(Membership membership) {
        if (joinedOn != null) {
            return joinedOnPrecision == null ? JoinedOnPrecision.DAY : joinedOnPrecision;
        }
        return membership.joinedOn() == null ? JoinedOnPrecision.UNKNOWN : membership.joinedOnPrecision();
    }

    private static RecordKeeping recordKeeping(Membership membership) {
        return membership.recordKeeping() == null ? RecordKeeping.REGISTRY : membership.recordKeeping();
    }
}
