package org.racetozero.registry.domain.target;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.calculation.KeptCalculation;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.quantity.Text;

/**
 * One emission target a member set itself, as stated.
 *
 * @param baseTonnesCo2e             emissions of the base year in tonnes of CO2 equivalent
 * @param reductionPercent           the cut against base year or scenario in percent; outside 0 to 100 only where a
 *                                   third party or a calculation says so
 * @param targetTonnesCo2e           emissions allowed in the target year in tonnes of CO2 equivalent
 * @param baselineScenarioTonnesCo2e business-as-usual emissions of the target year in tonnes of CO2 equivalent
 * @param coverage                   by scope; null when unknown, a scope without entry is unknown
 * @param method                     the method it was set by, in its owner's words or a code (SBTI, ...)
 * @param protocol                   the accounting protocol of the base emissions
 * @param creditsCount               whether carbon credits count towards it; null when unknown
 * @param removalsCount              whether removals count towards it; null when unknown
 * @param conditional                whether it depends on somebody else's help
 * @param assetClass                 PCAF asset class, for portfolio targets of financial institutions
 * @param phasedInBy                 the day by which a declared but later asset class gets its target
 * @param residualPercent            emissions left at net zero, in percent of the base year
 * @param residualRationale          why those cannot be eliminated (SC-03)
 * @param adoptedOn                  the day it was adopted; null when unknown
 * @param supersedes                 the target it replaces, by id
 * @param calculation                how its figures were calculated, as it was done then; null where they were not
 */
public record Target(
        UUID id,
        TargetKind kind,
        Horizon horizon,
        TargetStatus status,
        LabelledYear baseYear,
        BigDecimal baseTonnesCo2e,
        LabelledYear targetYear,
        BigDecimal reductionPercent,
        BigDecimal targetTonnesCo2e,
        BigDecimal baselineScenarioTonnesCo2e,
        Intensity intensity,
        List<Coverage> coverage,
        GasCoverage gases,
        Boundary boundary,
        String method,
        String protocol,
        Validation validation,
        Boolean creditsCount,
        Boolean removalsCount,
        LandUseTreatment landUse,
        Boolean conditional,
        String assetClass,
        LocalDate phasedInBy,
        BigDecimal residualPercent,
        Text residualRationale,
        LocalDate adoptedOn,
        UUID supersedes,
        Text statement,
        URI publicUrl,
        KeptCalculation calculation,
        Provenance provenance) implements MemberFact {

    public Target {
        coverage = coverage == null ? null : List.copyOf(coverage);
    }

    @Override
    public LocalDate ownDate() {
        return adoptedOn;
    }

    /** Whether it says that it covers some of that scope; false also when it does not say. */
    public boolean covers(Scope scope) {
        return coverage != null
                && coverage.stream().anyMatch(entry -> entry.scope() == scope
                        && (entry.coverage() == CoverageLevel.FULL || entry.coverage() == CoverageLevel.PARTIAL));
    }

    /** The same target under that id. */
    public Target withId(UUID newId) {
        return new Target(
                newId,
                kind,
                horizon,
                status,
                baseYear,
                baseTonnesCo2e,
                targetYear,
                reductionPercent,
                targetTonnesCo2e,
                baselineScenarioTonnesCo2e,
                intensity,
                coverage,
                gases,
                boundary,
                method,
                protocol,
                validation,
                creditsCount,
                removalsCount,
                landUse,
                conditional,
                assetClass,
                phasedInBy,
                residualPercent,
                residualRationale,
                adoptedOn,
                supersedes,
                statement,
                publicUrl,
                calculation,
                provenance);
    }

    /** The same target with that calculation. */
    public Target withCalculation(KeptCalculation done) {
        return new Target(
                id,
                kind,
                horizon,
                status,
                baseYear,
                baseTonnesCo2e,
                targetYear,
                reductionPercent,
                targetTonnesCo2e,
                baselineScenarioTonnesCo2e,
                intensity,
                coverage,
                gases,
                boundary,
                method,
                protocol,
                validation,
                creditsCount,
                removalsCount,
                landUse,
                conditional,
                assetClass,
                phasedInBy,
                residualPercent,
                residualRationale,
                adoptedOn,
                supersedes,
                statement,
                publicUrl,
                done,
                provenance);
    }

    /** Whether its figures come from a reading of a source, which feeds no criterion. */
    public boolean isInterpretive() {
        return calculation != null && calculation.isInterpretive();
    }
}
