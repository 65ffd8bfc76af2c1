package org.racetozero.registry.domain.reference;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One number per territory and year, as one edition of a publication states them. */
public final class YearTable {

    /** The territory that is the whole world; every other one is a country by its ISO 3166-1 alpha-2 code. */
    public static final String WORLD = "WLD";

    /** The number of one territory in one year. */
    public record Observation(String territory, int year, BigDecimal value) {
    }

    /** Values of consecutive years: an array holds them in a third of the memory a map of years needs. */
    private record Series(int firstYear, BigDecimal[] values) {

        int floor(int year) {
            // Years come from callers, and the farthest of them differ by more than an int holds.
            int index = (int) Math.clamp((long) year - firstYear, -1, values.length - 1);
            while (index >= 0 && values[index] == null) {
                index--;
            }
            return index;
        }
    }

    private final Map<String, Series> series;

    private YearTable(Map<String, Series> series) {
        this.series = series;
    }

    /** @throws IllegalArgumentException where a territory has two numbers for one year */
    public static YearTable of(Collection<Observation> observations) {
        Map<String, int[]> spans = new HashMap<>();
        for (Observation observation : observations) {
            int year = observation.year();
            spans.merge(observation.territory(), new int[] {year, year}, (known, one) ->
                    new int[] {Math.min(known[0], one[0]), Math.max(known[1], one[1])});
        }
        Map<String, Series> series = new HashMap<>();
        spans.forEach((territory, span) ->
                series.put(territory, new Series(span[0], new BigDecimal[span[1] - span[0] + 1])));
        for (Observation observation : observations) {
            Series of = series.get(observation.territory());
            int index = observation.year() - of.firstYear;
            if (of.values[index] != null) {
                throw new IllegalArgumentException(
                        observation.territory() + " " + observation.year() + " stands twice");
            }
            of.values[index] = observation.value();
        }
        return new YearTable(Map.copyOf(series));
    }

    /** The number of that very year. */
    public Optional<Observation> at(String territory, int year) {
        return atOrBefore(territory, year).filter(found -> found.year() == year);
    }

    /** The number of that year, else of the nearest earlier year that has one. */
    public Optional<Observation> atOrBefore(String territory, int year) {
        Series found = territory == null ? null : series.get(territory);
        int index = found == null ? -1 : found.floor(year);
        return index < 0
                ? Optional.empty()
                : Optional.of(new Observation(territory, found.firstYear + index, found.values[index]));
    }
}
