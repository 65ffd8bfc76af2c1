package org.racetozero.registry.domain.criteria;

import java.time.LocalDate;
import org.racetozero.registry.domain.criteria.clock.Clock;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Message;

/**
 * What follows from a rule's open answer once it is due, before any reviewer is heard.
 *
 * @param note what is to be said of how it came about; null for nothing
 */
record Conclusion(FindingStatus status, Message note) {

    /**
     * Concludes from an answer.
     *
     * @param deadline null when the criterion never falls due, or nobody can tell when
     * @param clock    the one it is due by
     */
    static Conclusion from(Answer.Open answer, Criterion criterion, Deadline deadline, Clock clock) {
        return switch (answer) {
            case Answer.Failing ignored -> capped(criterion, criterion.basis(), of(FindingStatus.NOT_MET));
            case Answer.FallsShort ignored ->
                capped(criterion, criterion.thresholdBasis(), of(FindingStatus.NOT_MET));
            case Answer.NeedsJudgement ignored -> of(FindingStatus.NEEDS_JUDGEMENT);
            case Answer.Missing ignored -> of(FindingStatus.INSUFFICIENT_EVIDENCE);
            case Answer.Absent ignored -> criterion.delivery() && deadline != null
                    ? undelivered(criterion, deadline.due(), clock)
                    : of(FindingStatus.INSUFFICIENT_EVIDENCE);
        };
    }

    /** Whether facts leave it open, so that a reviewer may say what they mean; what they settle is settled. */
    boolean isOpen() {
        return status == FindingStatus.NEEDS_JUDGEMENT || status == FindingStatus.INSUFFICIENT_EVIDENCE;
    }

    /** The same once a reviewer found against the member: what a rule must not find, nobody may find by it. */
    Conclusion judgedNotMet(Criterion criterion, Message judgedBy) {
        if (!isOpen()) {
            return this;
        }
        return new Conclusion(
                criterion.basis().carriesStartingLine() ? FindingStatus.NOT_MET : FindingStatus.NEEDS_JUDGEMENT,
                judgedBy);
    }

    private static Conclusion of(FindingStatus status) {
        return new Conclusion(status, null);
    }

    /** Only in the book of record does an absence mean that something is missing. */
    private static Conclusion undelivered(Criterion criterion, LocalDate due, Clock clock) {
        if (!clock.isBookOfRecordFor(due)) {
            return new Conclusion(
                    FindingStatus.INSUFFICIENT_EVIDENCE, Message.of("frame.bookKeptElsewhere", Argument.day(due)));
        }
        Message since = Message.of("frame.overdue", Argument.day(due));
        return capped(criterion, criterion.basis(), new Conclusion(FindingStatus.OVERDUE, since));
    }

    /** Only a sourced rule with a sourced date may find a member failing; every other one asks a person. */
    private static Conclusion capped(Criterion criterion, Basis basis, Conclusion failing) {
        Basis weakest = criterion.due() == null ? basis : basis.weakest(criterion.due().basis());
        return weakest == Basis.SOURCED
                ? failing
                : new Conclusion(
                        FindingStatus.NEEDS_JUDGEMENT, Message.of("frame.capped", Argument.label(weakest)));
    }
}
