package org.racetozero.registry.domain.reassessment;

/** Why members are judged anew. */
public enum ReassessmentReason {
    /** An administrator of the campaign asked for it. */
    REQUESTED,
    /** Rules are code: another release may judge otherwise. */
    RELEASE,
    /** A partner asks its members otherwise than before. */
    CRITERIA_CHANGED,
    /** A partner's standing, its parent or its time zone is another: who is bound since when may be too. */
    PARTNER_CHANGED
}
