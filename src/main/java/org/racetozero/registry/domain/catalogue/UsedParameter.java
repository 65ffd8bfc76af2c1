package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;

/** A number a formula was reckoned with, and who says so. */
public record UsedParameter(String name, BigDecimal value, String unit, ParameterOrigin origin) {
}
