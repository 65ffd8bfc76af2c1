package org.racetozero.registry.domain.report;

/** Where an annual report stands between its author and a partner's review. */
public enum ReportStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    PUBLISHED,
    AMENDED
}
