package org.racetozero.registry.domain.exchange;

/**
 * One thing a source says that was not simply taken over: where it stands, and why.
 *
 * @param row   the source's own id of the row
 * @param field the source's name of the field
 * @param value the value as stated; empty when the source leaves it blank
 */
public record Remark(RemarkCode code, String row, String field, String value) {
}
