package org.racetozero.registry.domain.criteria.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.racetozero.registry.domain.quantity.Days;

/**
 * The day asked about, which remembers the first later day on which one of its answers would differ.
 *
 * <p>Whoever compares a date with today asks here and never sees today itself. So every answer given today is given on
 * all days before {@link #nextChange()} too, and a verdict that rests on nothing else cannot change before then.
 */
public final class ReferenceDay {

    private final LocalDate day;
    private LocalDate nextChange;

    public ReferenceDay(LocalDate day) {
        this.day = day;
    }

    /** Whether that day has come: it is the day asked about or lies before it. */
    public boolean hasReached(LocalDate other) {
        if (!day.isBefore(other)) {
            return true;
        }
        nextChange = Days.earlier(nextChange, other);
        return false;
    }

    /** Whether that day is over. */
    public boolean isAfter(LocalDate other) {
        return !other.equals(LocalDate.MAX) && hasReached(other.plusDays(1));
    }

    /** The first day on which an answer given so far would differ; empty when none ever will. */
    public Optional<LocalDate> nextChange() {
        return Optional.ofNullable(nextChange);
    }
}
