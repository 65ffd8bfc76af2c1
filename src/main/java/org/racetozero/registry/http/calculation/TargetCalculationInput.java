package org.racetozero.registry.http.calculation;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.racetozero.registry.domain.calculation.AbsoluteContractionForm;
import org.racetozero.registry.domain.calculation.BaseYearAdjustment;
import org.racetozero.registry.domain.calculation.CalculationInputs;
import org.racetozero.registry.domain.calculation.EmissionScope;
import org.racetozero.registry.domain.calculation.PopulationGrowth;
import org.racetozero.registry.domain.calculation.StatedInputs;
import org.racetozero.registry.domain.calculation.TargetCalculator;
import org.racetozero.registry.domain.calculation.TargetMethod;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.Grounds;
import org.racetozero.registry.http.shared.ReferenceChecking;

/**
 * What a target is to be calculated from, as sent. Its bounds are the domain's: a number that cannot be meant is named
 * together with everything else that is wrong.
 *
 * @param alternatives what differs in other calculations of the same, to be answered beside it
 */
public record TargetCalculationInput(
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
        @Size(max = 20) List<CalculationInputs> alternatives)
        implements ReferenceChecking {

    @Override
    public List<Violation> contradictions(Grounds grounds) {
        boolean areTooMany = grounds.found().contains("/alternatives");
        List<StatedInputs> changes = new ArrayList<>();
        for (CalculationInputs change : areTooMany ? List.<CalculationInputs>of() : changes()) {
            changes.add(new StatedInputs(
                    change == null ? CalculationInputs.NONE : change,
                    grounds.wrongMembers("/alternatives/" + changes.size())));
        }
        return new TargetCalculator(grounds.book()).violations(
                new StatedInputs(toInputs(), grounds.wrongMembers("")), changes);
    }

    CalculationInputs toInputs() {
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

    List<CalculationInputs> changes() {
        return alternatives == null ? List.of() : alternatives;
    }
}
