package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import org.racetozero.registry.domain.reference.Figure;
import org.racetozero.registry.domain.reference.NationalPopulation;

/** How many people live there in the base year and in the target year. */
record People(BigDecimal base, BigDecimal target) {

    /** The populations that are stated, or grow as the country's on request; null where none are. */
    static People of(CalculationInputs inputs, NationalPopulation national, Working working) {
        if (inputs.basePopulation() == null) {
            return null;
        }
        return inputs.growsAsTheCountry()
                ? grown(inputs, national, working)
                : new People(inputs.basePopulation(), inputs.targetPopulation());
    }

    private static People grown(CalculationInputs inputs, NationalPopulation national, Working working) {
        Figure before = national.of(inputs.country(), inputs.baseYear()).orElseThrow();
        Figure after = national.of(inputs.country(), inputs.endYear()).orElseThrow();
        working.constant(ConstantName.NATIONAL_POPULATION_BASE, before);
        working.constant(ConstantName.NATIONAL_POPULATION_TARGET, after);
        working.warn(WarningCode.POPULATION_GROWTH_OF_THE_COUNTRY, inputs.country());
        Optional<String> one = national.seriesOf(inputs.country(), inputs.baseYear());
        Optional<String> other = national.seriesOf(inputs.country(), inputs.endYear());
        if (!one.equals(other)) {
            working.warn(WarningCode.POPULATION_SERIES_DIFFER, one.orElse(""), other.orElse(""));
        }
        BigDecimal projected = inputs.basePopulation()
                .multiply(after.value(), Rounding.PRECISION)
                .divide(before.value(), Rounding.PRECISION);
        working.step(
                StepName.TARGET_POPULATION, Units.PERSONS, projected,
                "basePopulation × nationalPopulationTarget / nationalPopulationBase",
                Rounding.shown(inputs.basePopulation()) + " × " + Rounding.shown(after.value()) + " / "
                        + Rounding.shown(before.value()));
        return new People(inputs.basePopulation(), projected);
    }

    BigDecimal growth() {
        return target.divide(base, Rounding.PRECISION);
    }
}
