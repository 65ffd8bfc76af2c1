package org.racetozero.registry.domain.calculation;

import java.util.List;

/**
 * Something doubtful but possible about a calculation.
 *
 * @param arguments what its sentence mentions, in its order
 */
public record CalculationWarning(WarningCode code, List<String> arguments) {

    public CalculationWarning {
        arguments = arguments == null ? List.of() : List.copyOf(arguments);
    }
}
