package org.racetozero.registry.http.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.racetozero.registry.domain.statistics.EmissionsCovered;
import org.racetozero.registry.domain.statistics.RaceStatistics;
import org.racetozero.registry.domain.statistics.RecordedFacts;
import org.racetozero.registry.domain.statistics.VerdictCounts;
import org.racetozero.registry.domain.statistics.YearOfRace;

/**
 * One number, in a table as long as there are numbers: what it is of, which of those, and what is measured.
 *
 * @param key        which of the dimension, for example a country's code; null of the whole
 * @param value      null where it is not told
 * @param suppressed true where it is not told; else null
 */
public record StatisticRow(Dimension dimension, String key, Measure measure, BigDecimal value, Boolean suppressed) {

    /** What a number is of. */
    public enum Dimension {
        RACE,
        ACTOR_TYPE,
        COUNTRY,
        PARTNER,
        VERDICT,
        RECORDED,
        YEAR
    }

    /** What was measured. */
    public enum Measure {
        MEMBERS,
        REPORTED_ONLY,
        JUDGED,
        NOT_ASSESSABLE,
        NOT_JUDGED,
        UNDATED,
        JOINED,
        LEFT,
        MEMBERS_WITH_TOTAL,
        MEMBERS_WITHOUT_TOTAL,
        TONNES_CO2E
    }

    static List<StatisticRow> of(RaceStatistics statistics) {
        List<StatisticRow> rows = new ArrayList<>();
        VerdictCounts verdicts = statistics.verdicts();
        rows.add(of(Dimension.RACE, null, Measure.MEMBERS, statistics.members()));
        rows.add(of(Dimension.RACE, null, Measure.REPORTED_ONLY, statistics.reportedOnly()));
        rows.add(of(Dimension.RACE, null, Measure.JUDGED, verdicts.judged()));
        rows.add(of(Dimension.RACE, null, Measure.NOT_ASSESSABLE, verdicts.notAssessable()));
        rows.add(of(Dimension.RACE, null, Measure.NOT_JUDGED, verdicts.notJudged()));
        rows.add(of(Dimension.RACE, null, Measure.UNDATED, statistics.series().undated()));
        statistics.byActorType().forEach(count -> rows.add(
                of(Dimension.ACTOR_TYPE, count.actorType().name(), Measure.MEMBERS, count.members())));
        statistics.emissions().forEach(covered -> addEmissions(rows, covered));
        statistics.byCountry().forEach(count ->
                rows.add(of(Dimension.COUNTRY, count.country(), Measure.MEMBERS, count.members())));
        statistics.byPartner().forEach(count ->
                rows.add(of(Dimension.PARTNER, count.partner(), Measure.MEMBERS, count.members())));
        if (verdicts.byStatus() != null) {
            verdicts.byStatus().forEach(count -> rows.add(new StatisticRow(
                    Dimension.VERDICT, count.status().name(), Measure.MEMBERS,
                    count.members() == null ? null : BigDecimal.valueOf(count.members()), count.suppressed())));
        }
        addRecorded(rows, statistics.recorded());
        statistics.series().years().forEach(year -> addYear(rows, year));
        return rows;
    }

    private static void addEmissions(List<StatisticRow> rows, EmissionsCovered covered) {
        String type = covered.actorType().name();
        rows.add(of(Dimension.ACTOR_TYPE, type, Measure.MEMBERS_WITH_TOTAL, covered.members()));
        rows.add(of(Dimension.ACTOR_TYPE, type, Measure.MEMBERS_WITHOUT_TOTAL, covered.untold()));
        if (covered.tonnesCo2e() != null) {
            rows.add(new StatisticRow(Dimension.ACTOR_TYPE, type, Measure.TONNES_CO2E, covered.tonnesCo2e(), null));
        }
    }

    private static void addRecorded(List<StatisticRow> rows, RecordedFacts recorded) {
        rows.add(of(Dimension.RECORDED, "PLEDGE", Measure.MEMBERS, recorded.pledge()));
        rows.add(of(Dimension.RECORDED, "INTERIM_TARGET", Measure.MEMBERS, recorded.interimTarget()));
        rows.add(of(Dimension.RECORDED, "PLAN", Measure.MEMBERS, recorded.plan()));
        rows.add(of(Dimension.RECORDED, "INVENTORY", Measure.MEMBERS, recorded.inventory()));
        rows.add(of(Dimension.RECORDED, "PUBLIC_REPORT", Measure.MEMBERS, recorded.publicReport()));
    }

    private static void addYear(List<StatisticRow> rows, YearOfRace year) {
        String label = Integer.toString(year.year());
        rows.add(of(Dimension.YEAR, label, Measure.MEMBERS, year.members()));
        rows.add(of(Dimension.YEAR, label, Measure.JOINED, year.joined()));
        rows.add(of(Dimension.YEAR, label, Measure.LEFT, year.left()));
    }

    private static StatisticRow of(Dimension dimension, String key, Measure measure, long count) {
        return new StatisticRow(dimension, key, measure, BigDecimal.valueOf(count), null);
    }
}
