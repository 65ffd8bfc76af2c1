package org.racetozero.registry.domain.quantity;

import java.time.LocalDate;
import java.time.temporal.ChronoField;

/** Calendar arithmetic that ends at the ends of the calendar instead of failing there. */
public final class Days {

    private static final long LAST_MONTH = monthNumber(LocalDate.MAX);
    private static final long FIRST_MONTH = monthNumber(LocalDate.MIN);

    private Days() {
    }

    /** The same day of the month that many months later, or that month's last day where it is shorter. */
    public static LocalDate plusMonths(LocalDate day, long months) {
        long month = monthNumber(day) + months;
        if (month > LAST_MONTH) {
            return LocalDate.MAX;
        }
        return month < FIRST_MONTH ? LocalDate.MIN : day.plusMonths(months);
    }

    public static LocalDate plusYears(LocalDate day, int years) {
        return plusMonths(day, 12L * years);
    }

    /** The day after, or the last day there is. */
    public static LocalDate next(LocalDate day) {
        return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
    }

    /** The later of two days, of which either may be unknown. */
    public static LocalDate later(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** The earlier of two days, of which either may be unknown. */
    public static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static long monthNumber(LocalDate day) {
        return day.getLong(ChronoField.PROLEPTIC_MONTH);
    }
}
