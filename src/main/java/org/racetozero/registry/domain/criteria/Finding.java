package org.racetozero.registry.domain.criteria;

import org.racetozero.registry.domain.criteria.definition.Criterion;
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

    FindingStatus status();

    default Criterion criterion() {
        return subject().criterion();
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
    record Met(Subject subject, Reading reading, Message note) implements Finding {

        @Override
        public FindingStatus status() {
            return FindingStatus.MET;
        }
    }

    /** The criterion asks nothing of this member. */
    record NotApplicable(Subject subject, Reading reading, Message note) implements Finding {

        @Override
        public FindingStatus status() {
            return FindingStatus.NOT_APPLICABLE;
        }
    }

    /** The criterion is due and broken. */
    record NotMet(Subject subject, Reading reading, Message note, SettledBy settledBy) implements Unsettled {

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
    record Pending(Subject subject, Reading reading, Message note, SettledBy settledBy, FindingStatus provisional)
            implements Unsettled {

        @Override
        public FindingStatus status() {
            return FindingStatus.PENDING;
        }
    }

    /** What the criterion asks for is due and certainly not there. */
    record Overdue(Subject subject, Reading reading, Message note, SettledBy settledBy) implements Unsettled {

        @Override
        public FindingStatus status() {
            return FindingStatus.OVERDUE;
        }
    }

    /** What the criterion asks for, or the day it is due, is not known. */
    record InsufficientEvidence(Subject subject, Reading reading, Message note, SettledBy settledBy)
            implements Unsettled {

        @Override
        public FindingStatus status() {
            return FindingStatus.INSUFFICIENT_EVIDENCE;
        }
    }

    /** The facts are known and a person must say what they mean. */
    record NeedsJudgement(Subject subject, Reading reading, Message note, SettledBy settledBy) implements Unsettled {

        @Override
        public FindingStatus status() {
            return FindingStatus.NEEDS_JUDGEMENT;
        }
    }
}
