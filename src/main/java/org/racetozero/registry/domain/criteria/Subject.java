package org.racetozero.registry.domain.criteria;

import java.time.LocalDate;
import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.rule.Message;
import org.racetozero.registry.domain.quantity.Days;

/**
 * What a finding is about.
 *
 * @param expected what the criterion asks for, in a phrase
 * @param deadline when it is or was due; null when never or when that cannot be told
 * @param daysLeft days from the day asked about to the due date, negative when past; null when nothing is due any more
 */
public record Subject(Criterion criterion, Message expected, Deadline deadline, Long daysLeft) {

    /** The latest day that an extension may grant; empty when it is not known when the criterion is due. */
    public Optional<LocalDate> latestExtension() {
        return Optional.ofNullable(deadline)
                .map(known -> Days.plusMonths(known.unextended(), criterion.due().extensionMonths()));
    }
}
