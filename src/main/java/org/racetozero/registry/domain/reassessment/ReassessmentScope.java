package org.racetozero.registry.domain.reassessment;

/** Whose verdicts are reached anew. */
public enum ReassessmentScope {
    ALL,
    /** Those that are missing, that facts or a date have overtaken, or that were reached by other criteria. */
    STALE
}
