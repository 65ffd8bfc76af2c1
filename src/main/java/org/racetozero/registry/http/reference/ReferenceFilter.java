package org.racetozero.registry.http.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.racetozero.registry.domain.reference.ReferenceDataset;
import org.racetozero.registry.domain.reference.ReferenceTable.Row;
import org.racetozero.registry.http.request.Parameters;

/**
 * Which rows of a data set are asked for.
 *
 * @param countries ISO 3166-1 alpha-2 codes; empty for all rows
 * @param years     empty for all rows
 */
record ReferenceFilter(Set<String> countries, Set<Integer> years) implements Predicate<Row> {

    private static final String COUNTRY = "country";
    private static final String YEAR = "year";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    static ReferenceFilter of(
            Parameters parameters, ReferenceDataset dataset, List<String> country, List<String> year) {
        requireColumn(parameters, dataset, COUNTRY, country);
        requireColumn(parameters, dataset, YEAR, year);
        Set<Integer> years = new HashSet<>();
        for (String wanted : parameters.texts(YEAR, year)) {
            years.add(parameters.integer(YEAR, wanted, FIRST_YEAR, LAST_YEAR, null));
        }
        return new ReferenceFilter(new HashSet<>(parameters.countries(COUNTRY, country)), years);
    }

    @Override
    public boolean test(Row row) {
        return (countries.isEmpty() || countries.contains(row.text(COUNTRY)))
                && (years.isEmpty() || years.contains(row.integer(YEAR)));
    }

    private static void requireColumn(
            Parameters parameters, ReferenceDataset dataset, String column, List<String> values) {
        if (values == null || values.isEmpty() || dataset.has(column)) {
            return;
        }
        List<String> taken = new ArrayList<>();
        for (String other : List.of(COUNTRY, YEAR)) {
            if (dataset.has(other)) {
                taken.add(other);
            }
        }
        taken.add("version");
        parameters.refuse(column, "UNKNOWN_PARAMETER", String.join(", ", taken));
    }
}
