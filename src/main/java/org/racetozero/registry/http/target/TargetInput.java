package org.racetozero.registry.http.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.target.Coverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Intensity;
import org.racetozero.registry.domain.target.IntensityDenominator;
import org.racetozero.registry.domain.target.LandUseTreatment;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.target.TargetStatus;
import org.racetozero.registry.domain.target.TemperatureClassification;
import org.racetozero.registry.domain.target.Validation;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.body.ShownAs;
import org.racetozero.registry.http.calculation.KeptCalculationView;
import org.racetozero.registry.http.shared.BoundaryInput;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.ProvenanceInput;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** A target, as sent; tonnes are of CO2 equivalent. */
@ShownAs(TargetView.class)
public record TargetInput(
        UUID id,
        @NotNull TargetKind kind,
        @NotNull Horizon horizon,
        TargetStatus status,
        @Min(1900) @Max(2200) Integer baseYear,
        LocalDate basePeriodStart,
        LocalDate basePeriodEnd,
        @DecimalMin("0") @DecimalMax(MOST) @Digits(integer = 12, fraction = 3) BigDecimal baseTonnesCo2e,
        @Min(1900) @Max(2200) Integer targetYear,
        LocalDate targetPeriodStart,
        LocalDate targetPeriodEnd,
        @DecimalMin("-1000") @DecimalMax("1000") @Digits(integer = 4, fraction = 6) BigDecimal reductionPercent,
        @DecimalMin(LEAST) @DecimalMax(MOST) @Digits(integer = 12, fraction = 3) BigDecimal targetTonnesCo2e,
        @DecimalMin("0") @DecimalMax(MOST) @Digits(integer = 12, fraction = 3)
        BigDecimal baselineScenarioTonnesCo2e,
        @Valid IntensityInput intensity,
        @Size(max = 50) List<@Valid CoverageInput> coverage,
        GasCoverage gases,
        @Valid BoundaryInput boundary,
        @Line String method,
        @Line String protocol,
        @Valid ValidationInput validation,
        Boolean creditsCount,
        Boolean removalsCount,
        LandUseTreatment landUse,
        Boolean conditional,
        @Line(max = 200) String assetClass,
        LocalDate phasedInBy,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 6) BigDecimal residualPercent,
        @Valid TextInput residualRationale,
        LocalDate adoptedOn,
        UUID supersedes,
        @Valid TextInput statement,
        URI publicUrl,
        KeptCalculationView calculation,
        @Valid ProvenanceInput provenance)
        implements SelfChecking {

    private static final String MOST = "100000000000";
    private static final String LEAST = "-100000000000";

    /** A denominator, as sent. */
    public record IntensityInput(
            @NotNull IntensityDenominator denominator,
            @Line(max = 100) String unit,
            @DecimalMin("0.000001") @DecimalMax("1000000000000000") @Digits(integer = 16, fraction = 6)
            BigDecimal baseValue,
            @DecimalMin("0.000001") @DecimalMax("1000000000000000") @Digits(integer = 16, fraction = 6)
            BigDecimal targetValue) {
    }

    /** How much of a scope is covered, as sent. */
    public record CoverageInput(
            @NotNull Scope scope,
            @Min(1) @Max(15) Integer category,
            @NotNull CoverageLevel coverage,
            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 6) BigDecimal percent) {
    }

    /** A validation, as sent. */
    public record ValidationInput(
            @NotNull @Line String body,
            @Line String standard,
            TemperatureClassification classification,
            LocalDate validatedOn,
            URI url) {
    }

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks()
                .order("/basePeriodEnd", basePeriodStart, basePeriodEnd)
                .order("/targetPeriodEnd", targetPeriodStart, targetPeriodEnd)
                .refuseIf(
                        baseYear == null && (basePeriodStart != null || basePeriodEnd != null),
                        "/baseYear", "REQUIRED")
                .refuseIf(
                        targetYear == null && (targetPeriodStart != null || targetPeriodEnd != null),
                        "/targetYear", "REQUIRED")
                .text("/residualRationale", residualRationale)
                .text("/statement", statement)
                .text("/boundary/description", boundary == null ? null : boundary.description());
        return checks
                .each("/coverage", coverage, (at, part) -> checks.refuseIf(
                        part.category != null && part.scope != null && part.scope != Scope.SCOPE_3,
                        at + "/category",
                        "CATEGORY_OUTSIDE_SCOPE_3"))
                .violations();
    }

    /** The target, if it may be the one of that id; of whatever id it states when null is wanted. */
    public Target toTarget(UUID wanted) {
        if (wanted != null && id != null && !id.equals(wanted)) {
            throw RefusedException.invalid(Violation.at("/id", "READ_ONLY"));
        }
        return new Target(
                wanted == null ? id : wanted,
                kind,
                horizon,
                status,
                LabelledYear.of(baseYear, basePeriodStart, basePeriodEnd),
                baseTonnesCo2e,
                LabelledYear.of(targetYear, targetPeriodStart, targetPeriodEnd),
                reductionPercent,
                targetTonnesCo2e,
                baselineScenarioTonnesCo2e,
                intensity == null
                        ? null
                        : new Intensity(
                                intensity.denominator, intensity.unit, intensity.baseValue, intensity.targetValue),
                coverage == null
                        ? null
                        : coverage.stream()
                                .map(each -> new Coverage(each.scope, each.category, each.coverage, each.percent))
                                .toList(),
                gases,
                BoundaryInput.toBoundary(boundary),
                method,
                protocol,
                validation == null
                        ? null
                        : new Validation(
                                validation.body,
                                validation.standard,
                                validation.classification,
                                validation.validatedOn,
                                validation.url),
                creditsCount,
                removalsCount,
                landUse,
                conditional,
                assetClass,
                phasedInBy,
                residualPercent,
                TextInput.toText(residualRationale),
                adoptedOn,
                supersedes,
                TextInput.toText(statement),
                publicUrl,
                KeptCalculationView.toKept(calculation),
                ProvenanceInput.toProvenance(provenance));
    }
}
