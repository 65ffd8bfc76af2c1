package org.racetozero.registry.domain.review;

import org.racetozero.registry.domain.criteria.ComplianceStatus;

/**
 * How often verdicts turned from one status to another.
 *
 * @param from null where it was not recorded
 */
public record VerdictChange(ComplianceStatus from, ComplianceStatus to, long changes) {
}
