package org.racetozero.registry.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One step of a report with one partner: who took it, when and why.
 *
 * @param reason      an upper-case code, extensible
 * @param comment     what was said about the whole; null for nothing
 * @param comments    what was said about places in the report
 * @param effectiveOn the day it takes effect
 */
public record ReportTransition(
        ReportStatus from,
        ReportStatus to,
        String reason,
        String comment,
        List<ReportComment> comments,
        LocalDate effectiveOn,
        String actor,
        Instant recordedAt) {

    public ReportTransition {
        comments = comments == null ? List.of() : List.copyOf(comments);
    }
}
