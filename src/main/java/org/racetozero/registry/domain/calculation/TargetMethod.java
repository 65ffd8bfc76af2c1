package org.racetozero.registry.domain.calculation;

import static org.racetozero.registry.domain.calculation.CalculationInput.ABSOLUTE_CONTRACTION_FORM;
import static org.racetozero.registry.domain.calculation.CalculationInput.BASE_POPULATION;
import static org.racetozero.registry.domain.calculation.CalculationInput.BASE_TONNES_CO2E;
import static org.racetozero.registry.domain.calculation.CalculationInput.BASE_YEAR;
import static org.racetozero.registry.domain.calculation.CalculationInput.BASE_YEAR_ADJUSTMENT;
import static org.racetozero.registry.domain.calculation.CalculationInput.COUNTRY;
import static org.racetozero.registry.domain.calculation.CalculationInput.GLOBAL_REDUCTION_PERCENT;
import static org.racetozero.registry.domain.calculation.CalculationInput.HDI_VINTAGE;
import static org.racetozero.registry.domain.calculation.CalculationInput.LIKELIHOOD_PERCENT;
import static org.racetozero.registry.domain.calculation.CalculationInput.MOST_RECENT_TONNES_CO2E;
import static org.racetozero.registry.domain.calculation.CalculationInput.MOST_RECENT_YEAR;
import static org.racetozero.registry.domain.calculation.CalculationInput.NET_ZERO_YEAR;
import static org.racetozero.registry.domain.calculation.CalculationInput.POPULATION_GROWTH;
import static org.racetozero.registry.domain.calculation.CalculationInput.RESIDUAL_PERCENT;
import static org.racetozero.registry.domain.calculation.CalculationInput.SCOPE;
import static org.racetozero.registry.domain.calculation.CalculationInput.SHARE_PERCENT;
import static org.racetozero.registry.domain.calculation.CalculationInput.TARGET_POPULATION;
import static org.racetozero.registry.domain.calculation.CalculationInput.TARGET_YEAR;
import static org.racetozero.registry.domain.calculation.CalculationInput.WARMING_DEGREES;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A published way to calculate a target that does its share of limiting warming to 1.5 °C. */
public enum TargetMethod {
    /** Half of the world's emissions by 2030, scaled by human development (WWF, as ICLEI USA applies it). */
    ONE_PLANET_CITY_CHALLENGE(
            CalculationBasis.SOURCED,
            EnumSet.of(ActorGroup.TERRITORY),
            EnumSet.of(COUNTRY, BASE_YEAR, BASE_TONNES_CO2E, BASE_POPULATION, TARGET_YEAR, TARGET_POPULATION),
            EnumSet.of(POPULATION_GROWTH, HDI_VINTAGE, GLOBAL_REDUCTION_PERCENT, BASE_YEAR_ADJUSTMENT)),
    /** Every city at 2.9 t a person in 2030 (C40 Deadline 2020). */
    PER_CAPITA_CONVERGENCE(
            CalculationBasis.SOURCED,
            EnumSet.of(ActorGroup.TERRITORY),
            EnumSet.of(BASE_YEAR, BASE_TONNES_CO2E, BASE_POPULATION, TARGET_YEAR, TARGET_POPULATION),
            EnumSet.of(COUNTRY, POPULATION_GROWTH)),
    /** A steady absolute cut a year (Science Based Targets initiative). */
    ABSOLUTE_CONTRACTION(
            CalculationBasis.SOURCED,
            EnumSet.of(ActorGroup.ORGANISATION),
            EnumSet.of(BASE_YEAR, BASE_TONNES_CO2E, TARGET_YEAR),
            EnumSet.of(ABSOLUTE_CONTRACTION_FORM, SCOPE, NET_ZERO_YEAR, MOST_RECENT_YEAR, MOST_RECENT_TONNES_CO2E,
                    COUNTRY, BASE_POPULATION, TARGET_POPULATION, POPULATION_GROWTH)),
    /** Down to a residual that removals neutralise, by mid-century at the latest. */
    NET_ZERO(
            CalculationBasis.SOURCED,
            EnumSet.allOf(ActorGroup.class),
            EnumSet.of(BASE_YEAR, BASE_TONNES_CO2E),
            EnumSet.of(TARGET_YEAR, NET_ZERO_YEAR, RESIDUAL_PERCENT, COUNTRY, BASE_POPULATION, TARGET_POPULATION,
                    POPULATION_GROWTH)),
    /** The constant yearly cut that keeps within a share of the world's remaining carbon budget; CO2 only. */
    CARBON_BUDGET_SHARE(
            CalculationBasis.INTERPRETIVE,
            EnumSet.allOf(ActorGroup.class),
            EnumSet.of(BASE_YEAR, BASE_TONNES_CO2E, TARGET_YEAR, SHARE_PERCENT),
            EnumSet.of(WARMING_DEGREES, LIKELIHOOD_PERCENT, COUNTRY, BASE_POPULATION, TARGET_POPULATION,
                    POPULATION_GROWTH));

    private final CalculationBasis basis;
    private final Set<ActorGroup> actors;
    private final Set<CalculationInput> required;
    private final Set<CalculationInput> optional;

    TargetMethod(
            CalculationBasis basis,
            Set<ActorGroup> actors,
            Set<CalculationInput> required,
            Set<CalculationInput> optional) {
        this.basis = basis;
        this.actors = Collections.unmodifiableSet(actors);
        this.required = Collections.unmodifiableSet(required);
        this.optional = Collections.unmodifiableSet(optional);
    }

    /** How well it is borne out in its usual form; an answer says it of the form that was asked for. */
    public CalculationBasis basis() {
        return basis;
    }

    /** Whom it was made for. */
    public Set<ActorGroup> actors() {
        return actors;
    }

    /** What must be stated; a population of the target year only where it does not grow as the country's. */
    public Set<CalculationInput> required() {
        return required;
    }

    public Set<CalculationInput> optional() {
        return optional;
    }

    /** The numbers it lays down itself. */
    public List<CalculationConstant> constants() {
        return MethodConstants.of(this);
    }

    /** Who published it. */
    public String source() {
        return switch (this) {
            case ONE_PLANET_CITY_CHALLENGE -> MethodConstants.ICLEI;
            case PER_CAPITA_CONVERGENCE -> MethodConstants.C40;
            case ABSOLUTE_CONTRACTION -> MethodConstants.SBTI;
            case NET_ZERO -> MethodConstants.SBTI_NET_ZERO;
            case CARBON_BUDGET_SHARE -> MethodConstants.IGCC;
        };
    }

    /** Whether that input can make a difference. */
    public boolean takes(CalculationInput input) {
        return required.contains(input) || optional.contains(input);
    }

    /** How well that form of it is borne out. */
    public CalculationBasis basisOf(CalculationInputs inputs) {
        boolean isReading = switch (this) {
            case ONE_PLANET_CITY_CHALLENGE -> inputs.baseYearAdjustment() == BaseYearAdjustment.LINEAR_2018;
            case ABSOLUTE_CONTRACTION -> inputs.absoluteContractionForm() == AbsoluteContractionForm.FORM_2026;
            case PER_CAPITA_CONVERGENCE, NET_ZERO, CARBON_BUDGET_SHARE -> false;
        };
        return isReading ? CalculationBasis.INTERPRETIVE : basis;
    }
}
