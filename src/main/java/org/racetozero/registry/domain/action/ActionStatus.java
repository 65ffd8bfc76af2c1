package org.racetozero.registry.domain.action;

/** How far an action has come. */
public enum ActionStatus {
    PLANNED,
    IN_PROGRESS,
    COMPLETED,
    ON_HOLD,
    CANCELLED;

    /** Whether something has been done: the member proceeds (PR-01). */
    public boolean isUnderway() {
        return switch (this) {
            case IN_PROGRESS, COMPLETED -> true;
            case PLANNED, ON_HOLD, CANCELLED -> false;
        };
    }
}
