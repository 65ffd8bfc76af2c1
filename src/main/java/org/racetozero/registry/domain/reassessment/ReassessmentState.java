package org.racetozero.registry.domain.reassessment;

/** How it is with judging many members anew. */
public enum ReassessmentState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** Whether no more members will be judged. */
    public boolean isOver() {
        return switch (this) {
            case QUEUED, RUNNING -> false;
            case SUCCEEDED, FAILED, CANCELLED -> true;
        };
    }
}
