package org.racetozero.registry.domain.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The Race year by year, from what memberships say about when they began and ended.
 *
 * @param years   from the campaign's first year to the one of the day asked about
 * @param undated members in the Race that are in no year, because no date tells since when
 */
public record TimeSeries(List<YearOfRace> years, long undated) {

    /** The launch of the campaign: whoever joined its partners before counts from here (UNFCCC, 5 June 2020). */
    public static final LocalDate FIRST_DAY = LocalDate.of(2020, 6, 5);

    public TimeSeries {
        years = List.copyOf(years);
    }

    static TimeSeries of(Map<Integer, Long> joined, Map<Integer, Long> left, long undated, LocalDate asOf) {
        List<YearOfRace> years = new ArrayList<>();
        long members = 0;
        for (int year = FIRST_DAY.getYear(); year <= asOf.getYear(); year++) {
            long came = joined.getOrDefault(year, 0L);
            long went = left.getOrDefault(year, 0L);
            members += came - went;
            years.add(new YearOfRace(year, members, came, went));
        }
        return new TimeSeries(years, undated);
    }
}
