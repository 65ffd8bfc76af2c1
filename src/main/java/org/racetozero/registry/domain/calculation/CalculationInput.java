package org.racetozero.registry.domain.calculation;

import java.util.function.Function;
import org.racetozero.registry.domain.reference.HumanDevelopmentIndex;

/** One of the things a target can be calculated from: what it is called, how it is measured and where it may lie. */
public enum CalculationInput {
    COUNTRY("country", Measure.CODE, null, CalculationInputs::country),
    BASE_YEAR("baseYear", Measure.YEAR, null, CalculationInputs::baseYear),
    BASE_TONNES_CO2E("baseTonnesCo2e", Measure.TONNES, null, CalculationInputs::baseTonnesCo2e),
    BASE_POPULATION("basePopulation", Measure.PERSONS, null, CalculationInputs::basePopulation),
    TARGET_YEAR("targetYear", Measure.YEAR, null, CalculationInputs::targetYear),
    TARGET_POPULATION("targetPopulation", Measure.PERSONS, null, CalculationInputs::targetPopulation),
    POPULATION_GROWTH("populationGrowth", Measure.CODE, "STATED", CalculationInputs::populationGrowth),
    HDI_VINTAGE("hdiVintage", Measure.CODE, HumanDevelopmentIndex.DEFAULT_VINTAGE, CalculationInputs::hdiVintage),
    GLOBAL_REDUCTION_PERCENT(
            "globalReductionPercent", Measure.PERCENT, "50", CalculationInputs::globalReductionPercent),
    BASE_YEAR_ADJUSTMENT("baseYearAdjustment", Measure.CODE, "NONE", CalculationInputs::baseYearAdjustment),
    ABSOLUTE_CONTRACTION_FORM(
            "absoluteContractionForm", Measure.CODE, "LEGACY", CalculationInputs::absoluteContractionForm),
    SCOPE("scope", Measure.CODE, "SCOPE_1_AND_2", CalculationInputs::scope),
    NET_ZERO_YEAR("netZeroYear", Measure.YEAR, "2050", CalculationInputs::netZeroYear),
    MOST_RECENT_YEAR("mostRecentYear", Measure.YEAR, null, CalculationInputs::mostRecentYear),
    MOST_RECENT_TONNES_CO2E(
            "mostRecentTonnesCo2e", Measure.TONNES, null, CalculationInputs::mostRecentTonnesCo2e),
    RESIDUAL_PERCENT("residualPercent", Measure.PERCENT, "10", CalculationInputs::residualPercent),
    SHARE_PERCENT("sharePercent", Measure.PERCENT, null, CalculationInputs::sharePercent),
    WARMING_DEGREES("warmingDegrees", Measure.DEGREES, "1.5", CalculationInputs::warmingDegrees),
    LIKELIHOOD_PERCENT("likelihoodPercent", Measure.PERCENT, "50", CalculationInputs::likelihoodPercent);

    private final String member;
    private final Measure measure;
    private final String usual;
    private final Function<CalculationInputs, Object> reader;

    CalculationInput(String member, Measure measure, String usual, Function<CalculationInputs, Object> reader) {
        this.member = member;
        this.measure = measure;
        this.usual = usual;
        this.reader = reader;
    }

    /** Its name as a member of a JSON object. */
    public String member() {
        return member;
    }

    public Measure measure() {
        return measure;
    }

    /** What it is taken to be where it is not stated; null where nothing is assumed. */
    public String usual() {
        return usual;
    }

    /** What is stated of it; null for nothing. */
    public Object of(CalculationInputs inputs) {
        return reader.apply(inputs);
    }

    String pointer() {
        return "/" + member;
    }
}
