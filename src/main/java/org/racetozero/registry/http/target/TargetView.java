package org.racetozero.registry.http.target;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Boundary;
import org.racetozero.registry.domain.target.Coverage;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Intensity;
import org.racetozero.registry.domain.target.LandUseTreatment;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.target.TargetStatus;
import org.racetozero.registry.domain.target.Validation;
import org.racetozero.registry.http.calculation.KeptCalculationView;
import org.racetozero.registry.http.part.PartView;

/**
 * A target as a caller sees it. Days that are the calendar year's are left out, so that a patched year brings its own.
 */
public record TargetView(
        UUID id,
        UUID member,
        TargetKind kind,
        Horizon horizon,
        TargetStatus status,
        Integer baseYear,
        LocalDate basePeriodStart,
        LocalDate basePeriodEnd,
        BigDecimal baseTonnesCo2e,
        Integer targetYear,
        LocalDate targetPeriodStart,
        LocalDate targetPeriodEnd,
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
        KeptCalculationView calculation,
        Provenance provenance,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PartView {

    public static TargetView of(UUID member, Versioned<Target> recorded, Visibility visibility) {
        Target target = recorded.facts();
        LabelledYear base = target.baseYear();
        LabelledYear end = target.targetYear();
        return new TargetView(
                recorded.id(),
                member,
                target.kind(),
                target.horizon(),
                target.status(),
                base == null ? null : base.year(),
                base == null ? null : base.unusualStart(),
                base == null ? null : base.unusualEnd(),
                target.baseTonnesCo2e(),
                end == null ? null : end.year(),
                end == null ? null : end.unusualStart(),
                end == null ? null : end.unusualEnd(),
                target.reductionPercent(),
                target.targetTonnesCo2e(),
                target.baselineScenarioTonnesCo2e(),
                target.intensity(),
                target.coverage(),
                target.gases(),
                target.boundary(),
                target.method(),
                target.protocol(),
                target.validation(),
                target.creditsCount(),
                target.removalsCount(),
                target.landUse(),
                target.conditional(),
                target.assetClass(),
                target.phasedInBy(),
                target.residualPercent(),
                target.residualRationale(),
                target.adoptedOn(),
                target.supersedes(),
                target.statement(),
                target.publicUrl(),
                KeptCalculationView.of(target.calculation()),
                target.provenance(),
                recorded.version(),
                recorded.createdAt(),
                recorded.updatedAt());
    }
}
