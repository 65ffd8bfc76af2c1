package org.racetozero.registry.domain.exchange;

import java.math.BigDecimal;
import java.util.List;
import org.racetozero.registry.domain.target.TargetStatus;

/** Lists what a row says that cannot be right, that contradicts itself, or that nothing may be drawn from. */
final class NetZeroTrackerDoubts {
    /** A fifth of what the whole world emits in a year: no single actor does, in tonnes. */
    private static final BigDecimal MOST_TONNES = BigDecimal.valueOf(10_000_000_000L);

    /** Far outside what cities and regions report per inhabitant and year. */
    private static final BigDecimal LEAST_TONNES_PER_INHABITANT = new BigDecimal("0.05");
    private static final BigDecimal MOST_TONNES_PER_INHABITANT = BigDecimal.valueOf(200);

    private NetZeroTrackerDoubts() {
    }

    static void list(NetZeroTrackerRow row) {
        emissions(row);
        row.setAsideStated(RemarkCode.BOUNDARY_UNKNOWN, List.of("population"));
        row.setAsideStated(RemarkCode.CURRENCY_UNKNOWN, List.of("annual_revenue"));
        statusDate(row);
        years(row);
    }

    private static void emissions(NetZeroTrackerRow row) {
        BigDecimal tonnes = row.decimal("ghg");
        if (tonnes == null) {
            return;
        }
        if (tonnes.signum() == 0) {
            row.setAside(RemarkCode.ZERO_MEANS_MISSING, "ghg");
        } else if (tonnes.compareTo(MOST_TONNES) > 0) {
            row.setAside(RemarkCode.UNIT_IMPLAUSIBLE, "ghg");
        } else if (isOutOfProportion(row, tonnes)) {
            row.setAside(RemarkCode.QUANTITY_IMPLAUSIBLE, "ghg");
        } else {
            row.setAside(RemarkCode.BOUNDARY_UNKNOWN, "ghg");
        }
    }

    /** The population may be that of a country or an agglomeration, so it serves to doubt and for nothing else. */
    private static boolean isOutOfProportion(NetZeroTrackerRow row, BigDecimal tonnes) {
        String population = row.cell("population");
        if (row.cell("actor_type").equals("Company") || !population.matches("[1-9][0-9]{0,17}")) {
            return false;
        }
        BigDecimal inhabitants = new BigDecimal(population);
        return tonnes.compareTo(inhabitants.multiply(LEAST_TONNES_PER_INHABITANT)) < 0
                || tonnes.compareTo(inhabitants.multiply(MOST_TONNES_PER_INHABITANT)) > 0;
    }

    private static void statusDate(NetZeroTrackerRow row) {
        if (isAfter(row.plainYear("status_date"), NetZeroTrackerSource.OBSERVED_ON.getYear())) {
            row.setAside(RemarkCode.STATUS_IN_THE_FUTURE, "status_date");
        }
        row.setAsideStated(RemarkCode.DATE_INCOMPLETE, List.of("status_date"));
    }

    private static void years(NetZeroTrackerRow row) {
        Integer end = row.plainYear("end_target_year");
        if (end != null && isAtLeast(row.plainYear("end_target_baseline_year"), end)) {
            row.note(RemarkCode.BASE_YEAR_NOT_BEFORE_TARGET_YEAR, "end_target_baseline_year");
        }
        Integer interim = row.plainYear("interim_target_year");
        if (interim != null && isAtLeast(row.plainYear("interim_target_baseline_year"), interim)) {
            row.note(RemarkCode.BASE_YEAR_NOT_BEFORE_TARGET_YEAR, "interim_target_baseline_year");
        }
        if (end != null && isAtLeast(interim, end)) {
            row.note(RemarkCode.INTERIM_NOT_BEFORE_END, "interim_target_year");
        }
        TargetStatus status = NetZeroTrackerLabels.STATUSES.get(row.cell("end_target_status"));
        if (status != null && status.isAchieved() && isAfter(end, NetZeroTrackerSource.OBSERVED_ON.getYear())) {
            row.note(RemarkCode.ACHIEVED_BEFORE_TARGET_YEAR, "end_target_status");
        }
    }

    private static boolean isAfter(Integer year, int other) {
        return year != null && year > other;
    }

    private static boolean isAtLeast(Integer year, int other) {
        return year != null && year >= other;
    }
}
