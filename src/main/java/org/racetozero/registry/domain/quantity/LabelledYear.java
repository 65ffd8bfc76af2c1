package org.racetozero.registry.domain.quantity;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;

/**
 * A reporting or target year: the label people use for it ("FY2030") and the days it really spans.
 *
 * <p>Rules read the days, never the label: a fiscal year labelled 2051 may start in 2050.
 *
 * @param year  the label
 * @param start first day, inclusive
 * @param end   last day, inclusive
 */
public record LabelledYear(int year, LocalDate start, LocalDate end) {

    /** The calendar year, which a label means unless its owner says otherwise. */
    public static LabelledYear calendar(int year) {
        return new LabelledYear(year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The first day where it is not the calendar year's; null where the label says it. */
    public LocalDate unusualStart() {
        return start == null || start.equals(calendar(year).start) ? null : start;
    }

    /** The last day where it is not the calendar year's; null where the label says it. */
    public LocalDate unusualEnd() {
        return end == null || end.equals(calendar(year).end) ? null : end;
    }

    /** The first day it spans, the calendar year's where none is stated. */
    public LocalDate firstDay() {
        return start == null ? firstOfYear(year) : start;
    }

    /** The last day it spans, the calendar year's where none is stated. */
    public LocalDate lastDay() {
        return end == null ? firstOfYear(year).with(TemporalAdjusters.lastDayOfYear()) : end;
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(LabelledYear other) {
        return !firstDay().isAfter(other.lastDay()) && !other.firstDay().isAfter(lastDay());
    }

    /** Whether people could call those days so: they begin in the year of the label or before it, and end by the next. */
    public boolean isPlausible() {
        return firstDay().getYear() >= year - 1
                && firstDay().getYear() <= year
                && lastDay().getYear() >= year
                && lastDay().getYear() <= year + 1;
    }

    /** The label with its stated days, each defaulting to the calendar year's; null for no label. */
    public static LabelledYear of(Integer year, LocalDate start, LocalDate end) {
        if (year == null) {
            return null;
        }
        LabelledYear calendar = calendar(year);
        return new LabelledYear(year, start == null ? calendar.start : start, end == null ? calendar.end : end);
    }

    /** A label beyond the calendar stands for its farthest year, so that reading one never fails. */
    private static LocalDate firstOfYear(int year) {
        return LocalDate.of(Math.clamp(year, Year.MIN_VALUE, Year.MAX_VALUE), 1, 1);
    }
}
