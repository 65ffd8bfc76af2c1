package org.racetozero.registry.domain.criteria;

import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.rule.Message;

/**
 * What a finding is about.
 *
 * @param expected what the criterion asks for, in a phrase
 * @param deadline when it is or was due; null when never or when that cannot be told
 * @param daysLeft days from the day asked about to the due date, negative when past; null when nothing is due any more
 */
public record Subject(Criterion criterion, Message expected, Deadline deadline, Long daysLeft) {
}
