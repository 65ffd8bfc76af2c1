package org.racetozero.registry.http.report;

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
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.report.ActionTaken;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.report.TargetProgress;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.body.ShownAs;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.ProvenanceInput;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** An annual report, as sent; its year may be left out where the address names it. */
@ShownAs(ReportView.class)
public record ReportInput(
        @Min(1900) @Max(2200) Integer year,
        LocalDate periodStart,
        LocalDate periodEnd,
        @Min(1900) @Max(2200) Integer inventoryYear,
        LocalDate publishedOn,
        URI publicUrl,
        @Line String platform,
        @Size(max = 500) List<@Valid TargetProgressInput> targetProgress,
        @Size(max = 1000) List<@Valid ActionTakenInput> actionsTaken,
        @Valid TextInput nextSteps,
        @Valid TextInput narrative,
        @Valid ProvenanceInput provenance)
        implements SelfChecking {

    /** Progress on one target, as sent. */
    public record TargetProgressInput(
            @NotNull UUID target,
            @DecimalMin("-1000000") @DecimalMax("1000000") @Digits(integer = 7, fraction = 6)
            BigDecimal statedPercentAchieved) {
    }

    /** What was done of one action, as sent. */
    public record ActionTakenInput(
            @NotNull UUID action,
            @DecimalMin("-100000000000") @DecimalMax("100000000000") @Digits(integer = 12, fraction = 3)
            BigDecimal achievedTonnesCo2e) {
    }

    @Override
    public List<Violation> violations() {
        Set<UUID> named = new HashSet<>();
        Checks checks = new Checks()
                .order("/periodEnd", periodStart, periodEnd)
                .text("/nextSteps", nextSteps)
                .text("/narrative", narrative);
        checks.each("/targetProgress", targetProgress, (at, each) -> checks.refuseIf(
                each.target != null && !named.add(each.target), at + "/target", "REPEATED"));
        checks.each("/actionsTaken", actionsTaken, (at, each) -> checks.refuseIf(
                each.action != null && !named.add(each.action), at + "/action", "REPEATED"));
        return checks.violations();
    }

    /** What is reported of that year; where it stands with its reviewers is not for its author to say. */
    public AnnualReport toReport(int wanted) {
        if (year != null && year != wanted) {
            throw RefusedException.invalid(Violation.at("/year", "READ_ONLY"));
        }
        return new AnnualReport(
                LabelledYear.of(wanted, periodStart, periodEnd),
                List.of(),
                publishedOn,
                publicUrl,
                platform,
                inventoryYear,
                targetProgress == null ? null : targetProgress.stream()
                        .map(each -> new TargetProgress(each.target.toString(), each.statedPercentAchieved))
                        .toList(),
                actionsTaken == null ? null : actionsTaken.stream()
                        .map(each -> new ActionTaken(each.action.toString(), each.achievedTonnesCo2e))
                        .toList(),
                TextInput.toText(nextSteps),
                TextInput.toText(narrative),
                ProvenanceInput.toProvenance(provenance));
    }
}
