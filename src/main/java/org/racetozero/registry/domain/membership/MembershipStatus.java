package org.racetozero.registry.domain.membership;

import java.util.Set;
import org.racetozero.registry.domain.lifecycle.StateMachine;

/** Where a member stands with one partner. */
public enum MembershipStatus {
    APPLIED,
    UNDER_REVIEW,
    ACCEPTED,
    DECLINED,
    SUSPENDED,
    WITHDRAWN,
    REMOVED,
    /** A third party lists the actor as a member of the Race; no partner has confirmed it. */
    REPORTED;

    private static final StateMachine<MembershipStatus> LIFE_CYCLE = StateMachine.of(MembershipStatus.class)
            .from(APPLIED, Set.of(UNDER_REVIEW, ACCEPTED, DECLINED, WITHDRAWN))
            .from(UNDER_REVIEW, Set.of(ACCEPTED, DECLINED, WITHDRAWN))
            .from(ACCEPTED, Set.of(SUSPENDED, WITHDRAWN, REMOVED))
            .from(SUSPENDED, Set.of(ACCEPTED, WITHDRAWN, REMOVED))
            .from(DECLINED, Set.of(APPLIED))
            .from(WITHDRAWN, Set.of(APPLIED))
            .from(REMOVED, Set.of(APPLIED))
            .build();

    /** The life cycle of a membership; who left, was declined or removed may apply again. */
    public static StateMachine<MembershipStatus> lifeCycle() {
        return LIFE_CYCLE;
    }

    /** Whether the member is in the Race through this membership. */
    public boolean isLive() {
        return this == ACCEPTED;
    }

    /** Whether member and partner still have to do with each other. */
    public boolean isOpen() {
        return switch (this) {
            case APPLIED, UNDER_REVIEW, ACCEPTED, SUSPENDED -> true;
            case DECLINED, WITHDRAWN, REMOVED, REPORTED -> false;
        };
    }

    /** Whether anybody may know of this membership: an accepted or past one, or one a public source reports. */
    public boolean isPublic() {
        return switch (this) {
            case ACCEPTED, SUSPENDED, WITHDRAWN, REMOVED, REPORTED -> true;
            case APPLIED, UNDER_REVIEW, DECLINED -> false;
        };
    }
}
