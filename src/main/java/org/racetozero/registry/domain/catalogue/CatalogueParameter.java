package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A number a formula needs and its caller states.
 *
 * @param meaning             what it is, by language
 * @param unit                of the number: "share" of 1, or a unit of measurement
 * @param minimum             the least it can be, inclusive
 * @param maximum             the most it can be, inclusive
 * @param illustrativeDefault an example to try the formula with, nobody's published figure; null for none
 */
public record CatalogueParameter(
        String name,
        Map<String, String> meaning,
        String unit,
        BigDecimal minimum,
        BigDecimal maximum,
        BigDecimal illustrativeDefault,
        ParameterBasis basis) {

    public CatalogueParameter {
        meaning = Map.copyOf(meaning);
    }

    /** Whether it can be that much. */
    public boolean admits(BigDecimal value) {
        return value.compareTo(minimum) >= 0 && value.compareTo(maximum) <= 0;
    }
}
