package org.racetozero.registry.domain.criteria.proceed;

import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionStatus;
import org.racetozero.registry.domain.criteria.clock.ReferenceDay;

/** How far an action had come on the day asked about, whatever became of it later. */
final class ActionProgress {

    private ActionProgress() {
    }

    static ActionStatus on(ReferenceDay day, Action action) {
        boolean hasStarted = action.startsOn() == null || day.hasReached(action.startsOn());
        boolean hasEnded = action.endsOn() == null || day.hasReached(action.endsOn());
        return action.statusGiven(hasStarted, hasEnded);
    }

    static boolean isUnderwayOn(ReferenceDay day, Action action) {
        ActionStatus status = on(day, action);
        return status != null && status.isUnderway();
    }
}
