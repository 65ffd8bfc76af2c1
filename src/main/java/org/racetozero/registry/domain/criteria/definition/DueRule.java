package org.racetozero.registry.domain.criteria.definition;

import java.util.Objects;

/**
 * When a criterion falls due.
 *
 * @param monthsAfterJoining counted from the day the clock started; 0 for on joining
 * @param everyMonths        how often it falls due again after a delivery; null for once
 * @param graceMonths        how long after the due date nothing is said to be overdue
 * @param extensionMonths    how far the due date may be moved on request
 * @param basis              how well the date itself rests on a text of the campaign
 */
public record DueRule(int monthsAfterJoining, Integer everyMonths, int graceMonths, int extensionMonths, Basis basis) {

    public DueRule {
        Objects.requireNonNull(basis, "basis");
        if (monthsAfterJoining < 0 || graceMonths < 0 || extensionMonths < 0) {
            throw new IllegalArgumentException("due: months are counted forward");
        }
        if (everyMonths != null && everyMonths <= 0) {
            throw new IllegalArgumentException("due: a duty recurs after a month or more");
        }
    }

    /** As a partner moves it, but no later than that many months after joining, any extension included. */
    DueRule amendedBy(Amendment amendment, int most) {
        if (amendment.monthsAfterJoining() == null && amendment.extensionMonths() == null) {
            return this;
        }
        DueRule moved = amendedBy(amendment);
        int months = Math.min(moved.monthsAfterJoining, most);
        return new DueRule(months, everyMonths, graceMonths, Math.min(moved.extensionMonths, most - months), basis);
    }

    DueRule amendedBy(Amendment amendment) {
        return new DueRule(
                amendment.monthsAfterJoining() == null ? monthsAfterJoining : amendment.monthsAfterJoining(),
                everyMonths,
                graceMonths,
                amendment.extensionMonths() == null ? extensionMonths : amendment.extensionMonths(),
                basis);
    }
}
