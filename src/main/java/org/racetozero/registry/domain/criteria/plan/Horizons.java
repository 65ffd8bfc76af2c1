package org.racetozero.registry.domain.criteria.plan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.plan.PlanHorizon;
import org.racetozero.registry.domain.quantity.Days;

/** Which spans of a plan an action falls into, by what it says or by its days. */
final class Horizons {

    private Horizons() {
    }

    static Set<PlanHorizon> of(Action action, LocalDate publishedOn, Thresholds thresholds) {
        if (action.horizon() != null) {
            return EnumSet.of(action.horizon());
        }
        LocalDate first = action.startsOn() == null ? action.endsOn() : action.startsOn();
        LocalDate last = action.endsOn() == null ? action.startsOn() : action.endsOn();
        Set<PlanHorizon> horizons = EnumSet.noneOf(PlanHorizon.class);
        if (!canPlace(action, publishedOn)) {
            return horizons;
        }
        LocalDate nearEnd = Days.plusMonths(publishedOn, thresholds.whole(Threshold.NEAR_HORIZON_MONTHS));
        LocalDate middleEnd = Days.plusMonths(publishedOn, thresholds.whole(Threshold.MIDDLE_HORIZON_MONTHS));
        LocalDate milestone = LocalDate.of(thresholds.whole(Threshold.MILESTONE_YEAR), 12, 31);
        if (overlaps(first, last, publishedOn, nearEnd)) {
            horizons.add(PlanHorizon.NEXT_TWELVE_MONTHS);
        }
        if (overlaps(first, last, Days.next(nearEnd), middleEnd)) {
            horizons.add(PlanHorizon.TWO_TO_THREE_YEARS);
        }
        // A plan published within three years of the milestone has no span of its own left before it.
        LocalDate farStart = middleEnd.isBefore(milestone) ? Days.next(middleEnd) : publishedOn;
        if (overlaps(first, last, farStart, milestone)) {
            horizons.add(PlanHorizon.BY_2030);
        }
        return horizons;
    }

    /** Whether it can be told which spans an action falls into, be it none. */
    static boolean canPlace(Action action, LocalDate publishedOn) {
        boolean hasDay = action.startsOn() != null || action.endsOn() != null;
        return action.horizon() != null || publishedOn != null && hasDay;
    }

    private static boolean overlaps(LocalDate first, LocalDate last, LocalDate from, LocalDate until) {
        return !last.isBefore(from) && !first.isAfter(until);
    }
}
