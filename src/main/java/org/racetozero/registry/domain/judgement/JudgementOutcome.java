package org.racetozero.registry.domain.judgement;

/** What a reviewer decided about a criterion. */
public enum JudgementOutcome {
    /** The criterion, which the recorded facts leave open, is met. */
    MET,
    /** The criterion, which the recorded facts leave open, is not met. */
    NOT_MET,
    /** The criterion is not asked of the member until the judgement expires, whatever the facts say. */
    WAIVED
}
