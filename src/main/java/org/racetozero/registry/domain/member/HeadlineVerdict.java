package org.racetozero.registry.domain.member;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The standing verdict on a member, without its findings.
 *
 * @param status       COMPLIANT, WITHIN_TIME, NEEDS_REVIEW or NON_COMPLIANT
 * @param asOf         the day it was reached for
 * @param factsVersion the version of the facts it used; lower than the member's when it is stale
 * @param open         whether a partner the member is accepted by makes verdicts public
 */
public record HeadlineVerdict(
        String status, String criteriaVersion, LocalDate asOf, long factsVersion, Instant evaluatedAt, boolean open) {
}
