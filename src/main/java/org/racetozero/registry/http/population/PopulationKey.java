package org.racetozero.registry.http.population;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.population.PopulationStatus;
import org.racetozero.registry.http.request.Parameters;

/** What a population figure is called in its address: {@code 2024-actual} or {@code 2030-projected}. */
public record PopulationKey(int year, PopulationStatus status) {

    private static final Pattern FORM = Pattern.compile("((?:19|20|21)\\d{2})-(actual|projected)");

    /** What a path names, if it is such a key. */
    static String text(Parameters parameters, String value) {
        return FORM.matcher(value).matches() ? value : parameters.refuse("population", "NOT_A_POPULATION_KEY");
    }

    /** The key of that form. */
    static PopulationKey of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text + " is no key of a population figure");
        }
        return new PopulationKey(
                Integer.parseInt(matcher.group(1)),
                PopulationStatus.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return Population.key(year, status);
    }
}
