package org.racetozero.registry.domain.report;

/**
 * What a reviewer said about one place in a report.
 *
 * @param pointer JSON Pointer (RFC 6901) into the report
 */
public record ReportComment(String pointer, String text) {
}
