package org.racetozero.registry.domain.report;

/**
 * Where a report stands with one partner.
 *
 * @param partner the partner's code
 */
public record ReportReview(String partner, ReportStatus status) {
}
