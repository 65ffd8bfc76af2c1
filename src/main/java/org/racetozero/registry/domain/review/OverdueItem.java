package org.racetozero.registry.domain.review;

import java.time.LocalDate;
import java.util.Comparator;
import org.racetozero.registry.domain.criteria.definition.Criterion;

/**
 * Something a member owes that is overdue.
 *
 * @param daysLate days from the due date to the day asked about
 */
public record OverdueItem(NamedMember member, Criterion criterion, LocalDate due, long daysLate) {

    /** The longest overdue first. */
    static final Comparator<OverdueItem> LONGEST_FIRST = Comparator.comparing(OverdueItem::due)
            .thenComparing(item -> item.member().id())
            .thenComparing(item -> item.criterion().id());
}
