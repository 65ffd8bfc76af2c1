package org.racetozero.registry.domain.reference;

import java.util.List;
import java.util.Optional;

/**
 * How many people live in a country, in persons: estimates of past years and the median projection to 2050.
 *
 * <p>They are of two revisions of the United Nations' World Population Prospects, with no figures in between. A ratio
 * of two years mixes the revisions unless both are of one {@linkplain #seriesOf series}.
 */
public final class NationalPopulation {

    public static final String DATASET = "national-population";

    private static final String UNIT = "persons";

    /** The figures of one revision, under its name. */
    public record Series(String name, YearTable figures) {
    }

    private final String version;
    private final List<Series> series;

    public NationalPopulation(String version, List<Series> series) {
        this.version = version;
        this.series = List.copyOf(series);
    }

    /**
     * The population of that very year; nothing is interpolated.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public Optional<Figure> of(String country, int year) {
        return YearTable.WORLD.equals(country) ? Optional.empty() : find(country, year);
    }

    public Optional<Figure> ofWorld(int year) {
        return find(YearTable.WORLD, year);
    }

    /** The series a country's figure of that year belongs to. */
    public Optional<String> seriesOf(String country, int year) {
        return series.stream()
                .filter(candidate -> candidate.figures.at(country, year).isPresent())
                .map(Series::name)
                .findFirst();
    }

    private Optional<Figure> find(String territory, int year) {
        return series.stream()
                .flatMap(candidate -> candidate.figures.at(territory, year).stream())
                .findFirst()
                .map(found -> new Figure(found.value(), UNIT, found.year(), DATASET, version));
    }
}
