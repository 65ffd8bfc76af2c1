package org.racetozero.registry.domain.calculation;

import java.math.BigDecimal;

/**
 * Everything a target can be calculated from; what is null is not stated, and {@link TargetMethod} says which of it a
 * method takes.
 *
 * @param country                ISO 3166-1 alpha-2
 * @param baseYear               the year of the inventory
 * @param baseTonnesCo2e         its emissions in tonnes of CO2 equivalent, above 0; for a carbon budget of CO2
 * @param basePopulation         inhabitants in the base year
 * @param targetPopulation       inhabitants expected in the target year
 * @param hdiVintage             edition of the Human Development Index; {@code HDR2020-portal} unless stated
 * @param globalReductionPercent what the world as a whole has to reduce; 50 unless stated
 * @param netZeroYear            the year of net zero; for an absolute contraction only in its 2026 form
 * @param mostRecentYear         the year of the latest inventory, for the forward-looking ambition
 * @param mostRecentTonnesCo2e   its emissions in tonnes of CO2 equivalent
 * @param residualPercent        what is left at net zero, in percent of the base year; 10 unless stated
 * @param sharePercent           the actor's share of the global carbon budget, in percent
 * @param warmingDegrees         warming above 1850-1900 the budget is for; 1.5 unless stated
 * @param likelihoodPercent      the likelihood of staying below it; 50 unless stated
 */
public record CalculationInputs(
        TargetMethod method,
        String country,
        Integer baseYear,
        BigDecimal baseTonnesCo2e,
        BigDecimal basePopulation,
        Integer targetYear,
        BigDecimal targetPopulation,
        PopulationGrowth populationGrowth,
        String hdiVintage,
        BigDecimal globalReductionPercent,
        BaseYearAdjustment baseYearAdjustment,
        AbsoluteContractionForm absoluteContractionForm,
        EmissionScope scope,
        Integer netZeroYear,
        Integer mostRecentYear,
        BigDecimal mostRecentTonnesCo2e,
        BigDecimal residualPercent,
        BigDecimal sharePercent,
        BigDecimal warmingDegrees,
        Integer likelihoodPercent) {

    /** Inputs that state nothing. */
    public static final CalculationInputs NONE = new CalculationInputs(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null);

    private static final int MID_CENTURY = 2050;

    /**
     * These inputs with what they leave open taken from those of another calculation, as far as this method takes it.
     *
     * <p>A population that is to grow as the country's does takes the place of a stated one, and the other way round;
     * a net-zero year is not the year of an earlier target, whose population says nothing of it.
     */
    public CalculationInputs over(CalculationInputs other) {
        Overlay overlay = new Overlay(method == null ? other.method : method);
        boolean isStated = targetPopulation != null;
        boolean isNational = populationGrowth == PopulationGrowth.NATIONAL;
        boolean isFirstToNetZero = overlay.method == TargetMethod.NET_ZERO && other.method != TargetMethod.NET_ZERO;
        boolean lacksPeople = isFirstToNetZero && !isStated && !isNational && !other.growsAsTheCountry();
        return new CalculationInputs(
                overlay.method,
                overlay.of(CalculationInput.COUNTRY, country, other.country),
                overlay.of(CalculationInput.BASE_YEAR, baseYear, other.baseYear),
                overlay.of(CalculationInput.BASE_TONNES_CO2E, baseTonnesCo2e, other.baseTonnesCo2e),
                overlay.of(
                        CalculationInput.BASE_POPULATION, basePopulation, lacksPeople ? null : other.basePopulation),
                overlay.of(CalculationInput.TARGET_YEAR, targetYear, isFirstToNetZero ? null : other.targetYear),
                overlay.of(
                        CalculationInput.TARGET_POPULATION, targetPopulation,
                        isNational || isFirstToNetZero ? null : other.targetPopulation),
                overlay.of(
                        CalculationInput.POPULATION_GROWTH, populationGrowth,
                        isStated ? null : other.populationGrowth),
                overlay.of(CalculationInput.HDI_VINTAGE, hdiVintage, other.hdiVintage),
                overlay.of(
                        CalculationInput.GLOBAL_REDUCTION_PERCENT, globalReductionPercent,
                        other.globalReductionPercent),
                overlay.of(CalculationInput.BASE_YEAR_ADJUSTMENT, baseYearAdjustment, other.baseYearAdjustment),
                overlay.of(
                        CalculationInput.ABSOLUTE_CONTRACTION_FORM, absoluteContractionForm,
                        other.absoluteContractionForm),
                overlay.of(CalculationInput.SCOPE, scope, other.scope),
                overlay.of(CalculationInput.NET_ZERO_YEAR, netZeroYear, other.netZeroYear),
                overlay.of(CalculationInput.MOST_RECENT_YEAR, mostRecentYear, other.mostRecentYear),
                overlay.of(CalculationInput.MOST_RECENT_TONNES_CO2E, mostRecentTonnesCo2e, other.mostRecentTonnesCo2e),
                overlay.of(CalculationInput.RESIDUAL_PERCENT, residualPercent, other.residualPercent),
                overlay.of(CalculationInput.SHARE_PERCENT, sharePercent, other.sharePercent),
                overlay.of(CalculationInput.WARMING_DEGREES, warmingDegrees, other.warmingDegrees),
                overlay.of(CalculationInput.LIKELIHOOD_PERCENT, likelihoodPercent, other.likelihoodPercent));
    }

    /** The year the target is for; null where it is not stated. A net-zero target is for 2050 unless it says so. */
    public Integer endYear() {
        if (method != TargetMethod.NET_ZERO || targetYear != null) {
            return targetYear;
        }
        return netZeroYear == null ? Integer.valueOf(MID_CENTURY) : netZeroYear;
    }

    /** Whether the population of the target year is to be derived from the country's. */
    boolean growsAsTheCountry() {
        return populationGrowth == PopulationGrowth.NATIONAL;
    }

    /** Takes over from another calculation what a method has a use for. */
    private record Overlay(TargetMethod method) {

        <T> T of(CalculationInput input, T own, T inherited) {
            return own != null || method == null || !method.takes(input) ? own : inherited;
        }
    }
}
