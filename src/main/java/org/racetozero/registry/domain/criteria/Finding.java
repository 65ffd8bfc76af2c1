package org.racetozero.registry.domain.criteria;

import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Message;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.SettledBy;

/** How one criterion stands for one member, with everything that led there. */
public sealed interface Finding {

    Subject subject();

    /** What the rule saw; its reason is this finding's message. */
    Reading reading();

    /** What the evaluator adds to the reason (a date, a limit, a reviewer); null for nothing. */
    Message note();

    /** What reviewers decided about it; null when none did. */
    Judged judged();

    FindingStatus status();

    default Criterion criterion() {
        return subject().criterion();
    }

    /** What the evaluator alone would say. */
    default Finding unjudged() {
        return judged() == null ? this : judged().unjudged();
    }

    /** What is to be said of more time that was granted; null when none was. */
    default Message extension() {
        Deadline deadline = subject().deadline();
        if (deadline != null && deadline.isCapped()) {
            return Message.of("frame.extensionCapped", Argument.day(deadline.granted()), Argument.day(deadline.due()));
        }
        return deadline != null && deadline.isExtended()
                ? Message.of("frame.extended", Argument.day(deadline.unextended()), Argument.day(deadline.due()))
                : null;
    }

    /** A finding that asks its one question: the field that would settle it. */
    sealed interface Unsettled extends Finding {

        SettledBy settledBy();

        /** What to do about it. */
        default Message remedy() {
            return reading().reason().with("remedy");
        }
    }

    /** The criterion is met, by the facts or by a reviewer's judgement. */
    record Met(Subject subject, Reading reading, Message note, Judged judged) implements Finding {

        @Override
        public FindingStatus status() {
            return FindingStatus.MET;
        }
    }

    /** The criterion asks nothing of this member, or a reviewer waived it. */
    record NotApplicable(Subject subject, Reading reading, Message note, Judged judged) implements Finding {

        @Override
        public FindingStatus status() {
            return FindingStatus.NOT_APPLICABLE;
        }
    }

    /** The criterion is due and broken. */
    record NotMet(Subject subject, Reading reading, Message note, Judged judged, SettledBy settledBy)
            implements Unsettled {

        @Override
        public FindingStatus status() {
            return FindingStatus.NOT_MET;
        }
    }

    /**
     * The criterion is not due yet.
     *
     * @param provisional how it would stand if today's facts were all there is when it falls due
     */
    record Pending(
            Subject subject,
            Reading reading,
            Message note,
            Judged judged,
            SettledBy settledBy,
            FindingStatus provisional)
            implements Unsettled {

        @Override
        public FindingStatus status() {
            return FindingStatus.PENDING;
        }
    }

    /** What the criterion asks for is due and certainly not there. */
    record Overdue(Subject subject, Reading reading, Message note, Judged judged, SettledBy settledBy)
            implements Unsettled {

        @Override
        public FindingStatus status() {
            return FindingStatus.OVERDUE;
        }
    }

    /** What the criterion asks for, or the day it is due, is not known. */
    record InsufficientEvidence(Subject subject, Reading reading, Message note, Judged judged, SettledBy settledBy)
            implements Unsettled {

        @Override
        public FindingStatus status() {
            return FindingStatus.INSUFFICIENT_EVIDENCE;
        }
    }

    /** The facts are known and a person must say what they mean. */
    record NeedsJudgement(Subject subject, Reading reading, Message note, Judged judged, SettledBy settledBy)
            implements Unsettled {

        @Override
        public FindingStatus status() {
            return FindingStatus.NEEDS_JUDGEMENT;
        }
    }
}
