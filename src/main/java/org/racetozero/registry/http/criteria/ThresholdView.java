package org.racetozero.registry.http.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.racetozero.registry.domain.criteria.definition.Thresholds;

/** A number a criterion measures against. */
public record ThresholdView(String name, BigDecimal value) {

    static List<ThresholdView> all(Thresholds thresholds) {
        return thresholds.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new ThresholdView(entry.getKey().name(), entry.getValue()))
                .toList();
    }
}
