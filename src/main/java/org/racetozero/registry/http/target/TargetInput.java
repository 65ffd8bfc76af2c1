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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.calculation.KeptCalculation;
import org.racetozero.registry.domain.calculation.StatedInputs;
import org.racetozero.registry.domain.calculation.TargetCalculator;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.target.CalculationFit;
import org.racetozero.registry.domain.target.Coverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Intensity;
import org.racetozero.registry.domain.target.IntensityDenominator;
import org.racetozero.registry.domain.target.LandUseTreatment;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.target.TargetSense;
import org.racetozero.registry.domain.target.TargetStatus;
import org.racetozero.registry.domain.target.TemperatureClassification;
import org.racetozero.registry.domain.target.Validation;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.body.ShownAs;
import org.racetozero.registry.http.calculation.KeptCalculationView;
import org.racetozero.registry.http.shared.BoundaryInput;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Grounds;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.ProvenanceInput;
import org.racetozero.registry.http.shared.ReferenceChecking;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** A target, as sent; tonnes are of CO2 equivalent. */
@ShownAs(TargetView.class)
public record TargetInput(
        UUID id,
        @NotNull TargetKind kind,
        @NotNull Horizon horizon,
        TargetStatus status,
        @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer baseYear,
        LocalDate basePeriodStart,
        LocalDate basePeriodEnd,
        @DecimalMin("0") @DecimalMax(MOST) @Digits(integer = 12, fraction = 3) BigDecimal baseTonnesCo2e,
        @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer targetYear,
        LocalDate targetPeriodStart,
        LocalDate targetPeriodEnd,
        @Digits(integer = 4, fraction = 6) BigDecimal reductionPercent,
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
        implements SelfChecking, ReferenceChecking {

    private static final String MOST = "100000000000";
    private static final String LEAST = "-100000000000";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

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
                .all(TargetSense.violations(facts(id, unreckoned())))
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

    @Override
    public List<Violation> contradictions(Grounds grounds) {
        if (calculation == null) {
            return List.of();
        }
        Set<String> unread = new HashSet<>(grounds.wrongMembers("/calculation"));
        boolean isResultRead = !unread.remove("result");
        TargetCalculator calculator = new TargetCalculator(grounds.book());
        TargetInput before = grounds.present() instanceof TargetInput present ? present : null;
        if (before == null && id != null) {
            // It takes the place of one that is not known here, whose figures it may repeat.
            return calculator.violations(new StatedInputs(calculation.toInputs(), unread)).stream()
                    .map(violation -> violation.under("/calculation"))
                    .toList();
        }
        KeptCalculation kept = isResultRead ? KeptCalculationView.toKept(calculation) : unreckoned();
        return CalculationFit.fit(before == null ? null : before.toTarget(null), facts(id, kept), unread, calculator)
                .violations();
    }

    /** The target, if it may be the one of that id; of whatever id it states when null is wanted. */
    public Target toTarget(UUID wanted) {
        if (wanted != null && id != null && !id.equals(wanted)) {
            throw RefusedException.invalid(Violation.at("/id", "READ_ONLY"));
        }
        return facts(wanted == null ? id : wanted, KeptCalculationView.toKept(calculation));
    }

    /** Its calculation without a result; null for none. */
    private KeptCalculation unreckoned() {
        return calculation == null ? null : new KeptCalculation(calculation.toInputs(), null);
    }

    /** What it states, as far as it could be read. */
    private Target facts(UUID known, KeptCalculation kept) {
        return new Target(
                known,
                kind,
                horizon,
                status,
                year(baseYear, basePeriodStart, basePeriodEnd),
                baseTonnesCo2e,
                year(targetYear, targetPeriodStart, targetPeriodEnd),
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
                                .filter(Objects::nonNull)
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
                kept,
                ProvenanceInput.toProvenance(provenance));
    }

    /** Null for a year that no calendar of ours has, which is named by itself. */
    private static LabelledYear year(Integer label, LocalDate start, LocalDate end) {
        boolean isKnown = label != null && label >= FIRST_YEAR && label <= LAST_YEAR;
        return isKnown ? LabelledYear.of(label, start, end) : null;
    }
}
