package org.racetozero.registry.http.compliance;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.population.PopulationStatus;

/** How many people live within the member's boundary in one year, as a check is told it. */
public record CheckedPopulationInput(
        @NotNull @Min(1900) @Max(2199) Integer year,
        @NotNull PopulationStatus status,
        @NotNull @DecimalMin("1") @DecimalMax("100000000000") @Digits(integer = 12, fraction = 0)
        BigDecimal inhabitants) {

    Population toPopulation() {
        return new Population(year, status, inhabitants, null, null, null);
    }
}
