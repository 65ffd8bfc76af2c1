package org.racetozero.registry.domain.criteria;

import java.time.LocalDate;

/**
 * When a criterion falls due for one member.
 *
 * @param unextended the day it would be due without any extension
 * @param due        the day it is due, any extension included
 * @param lastDay    the last day on which nothing is said to be overdue, any grace included
 * @param granted    the latest day that an extension grants, which may be later than the criterion allows; null when
 *                   none grants a later day than it has anyway
 */
public record Deadline(LocalDate unextended, LocalDate due, LocalDate lastDay, LocalDate granted) {

    public boolean isExtended() {
        return due.isAfter(unextended);
    }

    /** Whether an extension grants more than the criterion allows. */
    public boolean isCapped() {
        return granted != null && granted.isAfter(due);
    }
}
