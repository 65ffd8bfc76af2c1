package org.racetozero.registry.http.trajectory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.trajectory.ActualEmissions;
import org.racetozero.registry.domain.trajectory.YearlyEmissions;

/**
 * One year of one line of a trajectory.
 *
 * @param target whose path it is of; null for what is the member's
 */
public record TrajectoryRow(Series series, UUID target, int year, BigDecimal tonnesCo2e) {

    /** Which line a year is of. */
    public enum Series {
        ALLOWED,
        ACTUAL,
        PROJECTED
    }

    /** The member's own lines, then the path of each target. */
    static List<TrajectoryRow> of(TrajectoryView view) {
        List<TrajectoryRow> rows = new ArrayList<>();
        add(rows, Series.ALLOWED, null, view.allowed());
        for (ActualEmissions actual : view.actual()) {
            rows.add(new TrajectoryRow(Series.ACTUAL, null, actual.year(), actual.tonnesCo2e()));
        }
        add(rows, Series.PROJECTED, null, view.projected());
        for (TrajectoryView.PathView path : view.paths()) {
            add(rows, Series.ALLOWED, path.target(), path.allowed());
        }
        return rows;
    }

    private static void add(List<TrajectoryRow> rows, Series series, UUID target, List<YearlyEmissions> years) {
        for (YearlyEmissions each : years) {
            rows.add(new TrajectoryRow(series, target, each.year(), each.tonnesCo2e()));
        }
    }
}
