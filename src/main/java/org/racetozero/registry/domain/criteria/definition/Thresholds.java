package org.racetozero.registry.domain.criteria.definition;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The values a criterion gives the thresholds of its rule.
 *
 * @param values in the order they were stated
 */
public record Thresholds(Map<Threshold, BigDecimal> values) {

    public static final Thresholds NONE = new Thresholds(Map.of());

    public Thresholds {
        values.values().forEach(value -> Objects.requireNonNull(value, "thresholds"));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of a threshold the rule declares; the catalogue refuses criteria that lack one. */
    public BigDecimal get(Threshold threshold) {
        BigDecimal value = values.get(threshold);
        if (value == null) {
            throw new IllegalArgumentException("The criterion has no value for " + threshold);
        }
        return value;
    }

    public int whole(Threshold threshold) {
        return get(threshold).intValue();
    }

    public Set<Threshold> names() {
        return values.keySet();
    }

    Thresholds replacedBy(Thresholds others) {
        Map<Threshold, BigDecimal> merged = new EnumMap<>(Threshold.class);
        merged.putAll(values);
        merged.putAll(others.values);
        return new Thresholds(merged);
    }
}
