package org.racetozero.registry.domain.criteria;

/** How one criterion stands for a member on the day asked about. */
public enum FindingStatus {
    MET,
    /** A known fact breaks a sourced rule. */
    NOT_MET,
    /** Not due yet. */
    PENDING,
    /** Due, and the book in which it would stand is kept here. */
    OVERDUE,
    NOT_APPLICABLE,
    /** Something is not known. */
    INSUFFICIENT_EVIDENCE,
    /** The facts are known; a person must say what they mean. */
    NEEDS_JUDGEMENT
}
