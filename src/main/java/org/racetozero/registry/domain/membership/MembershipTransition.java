package org.racetozero.registry.domain.membership;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One change of a membership's status: who did it, when, and why.
 *
 * @param from        the status before; null for the first
 * @param reason      reason code, an extensible list (RECEIVED, CRITERIA_MET, NO_PLAN, NO_REPORT, ...)
 * @param effectiveOn the day it took effect
 * @param recordedAt  when the registry was told
 */
public record MembershipTransition(
        MembershipStatus from,
        MembershipStatus to,
        String reason,
        String comment,
        LocalDate effectiveOn,
        String actor,
        Instant recordedAt) {
}
