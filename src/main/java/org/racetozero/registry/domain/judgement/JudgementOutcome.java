package org.racetozero.registry.domain.judgement;

/** What a reviewer decided about a criterion that the recorded facts leave open. */
public enum JudgementOutcome {
    MET,
    NOT_MET
}
