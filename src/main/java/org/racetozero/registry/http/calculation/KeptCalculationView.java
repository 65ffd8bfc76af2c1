package org.racetozero.registry.http.calculation;

import java.math.BigDecimal;
import org.racetozero.registry.domain.calculation.AbsoluteContractionForm;
import org.racetozero.registry.domain.calculation.BaseYearAdjustment;
import org.racetozero.registry.domain.calculation.CalculationInputs;
import org.racetozero.registry.domain.calculation.EmissionScope;
import org.racetozero.registry.domain.calculation.KeptCalculation;
import org.racetozero.registry.domain.calculation.PopulationGrowth;
import org.racetozero.registry.domain.calculation.TargetMethod;

/**
 * A calculation as part of a target: its inputs as they were stated, and its result as it was then. It is written in the
 * form in which it is read, with a result that may be left out.
 */
public record KeptCalculationView(
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
        Integer likelihoodPercent,
        CalculatedTargetView result) {

    /** A calculation as it is shown; null for none. */
    public static KeptCalculationView of(KeptCalculation kept) {
        if (kept == null) {
            return null;
        }
        CalculationInputs inputs = kept.inputs();
        return new KeptCalculationView(
                inputs.method(),
                inputs.country(),
                inputs.baseYear(),
                inputs.baseTonnesCo2e(),
                inputs.basePopulation(),
                inputs.targetYear(),
                inputs.targetPopulation(),
                inputs.populationGrowth(),
                inputs.hdiVintage(),
                inputs.globalReductionPercent(),
                inputs.baseYearAdjustment(),
                inputs.absoluteContractionForm(),
                inputs.scope(),
                inputs.netZeroYear(),
                inputs.mostRecentYear(),
                inputs.mostRecentTonnesCo2e(),
                inputs.residualPercent(),
                inputs.sharePercent(),
                inputs.warmingDegrees(),
                inputs.likelihoodPercent(),
                kept.result() == null ? null : CalculatedTargetView.of(kept.result(), null));
    }

    /** The calculation that is meant; null for none. */
    public static KeptCalculation toKept(KeptCalculationView sent) {
        return sent == null
                ? null
                : new KeptCalculation(
                        sent.toInputs(), sent.result == null ? null : sent.result.toCalculated());
    }

    /** What it is to be calculated from. */
    public CalculationInputs toInputs() {
        return new CalculationInputs(
                method,
                country,
                baseYear,
                baseTonnesCo2e,
                basePopulation,
                targetYear,
                targetPopulation,
                populationGrowth,
                hdiVintage,
                globalReductionPercent,
                baseYearAdjustment,
                absoluteContractionForm,
                scope,
                netZeroYear,
                mostRecentYear,
                mostRecentTonnesCo2e,
                residualPercent,
                sharePercent,
                warmingDegrees,
                likelihoodPercent);
    }
}
