package org.racetozero.registry.domain.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Human Development Index of the United Nations Development Programme, by vintage: each Human Development Report
 * restates all earlier years, so a figure means nothing without the edition it is read from. Dimensionless, 0 to 1.
 */
public final class HumanDevelopmentIndex {

    public static final String DATASET = "human-development-index";

    /** The vintage that reproduces the reductions ICLEI USA published for 2030 (63.3 % of a 2018 inventory). */
    public static final String DEFAULT_VINTAGE = "HDR2020-portal";

    private static final String UNIT = "index";

    private final Map<String, YearTable> vintages;

    /** @param vintages oldest first */
    public HumanDevelopmentIndex(Map<String, YearTable> vintages) {
        this.vintages = Collections.unmodifiableMap(new LinkedHashMap<>(vintages));
    }

    /** Oldest first. */
    public List<String> vintages() {
        return List.copyOf(vintages.keySet());
    }

    /**
     * A country's index in that year, else in the nearest earlier year the vintage has: {@link Figure#year()} says
     * which. Empty for an unknown country or vintage, and for years before the vintage begins.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public Optional<Figure> of(String country, int year, String vintage) {
        return YearTable.WORLD.equals(country) ? Optional.empty() : find(country, year, vintage);
    }

    /** The world's index, found as a country's is. */
    public Optional<Figure> ofWorld(int year, String vintage) {
        return find(YearTable.WORLD, year, vintage);
    }

    private Optional<Figure> find(String territory, int year, String vintage) {
        return Optional.ofNullable(vintages.get(vintage))
                .flatMap(table -> table.atOrBefore(territory, year))
                .map(found -> new Figure(found.value(), UNIT, found.year(), DATASET, vintage));
    }
}
