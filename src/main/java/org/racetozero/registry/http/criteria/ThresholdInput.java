package org.racetozero.registry.http.criteria;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;

/** A number a criterion measures against, as sent. */
public record ThresholdInput(
        @NotNull Threshold name,
        @NotNull @DecimalMin("0") @DecimalMax("9999") @Digits(integer = 4, fraction = 6) BigDecimal value) {

    /** In the order they were sent, so that whatever is wrong with one is said of its place. */
    static Thresholds toThresholds(List<ThresholdInput> inputs) {
        Map<Threshold, BigDecimal> values = new LinkedHashMap<>();
        for (ThresholdInput input : inputs == null ? List.<ThresholdInput>of() : inputs) {
            values.put(input.name, input.value);
        }
        return new Thresholds(values);
    }
}
