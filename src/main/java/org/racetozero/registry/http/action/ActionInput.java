package org.racetozero.registry.http.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionStatus;
import org.racetozero.registry.domain.action.ActionTag;
import org.racetozero.registry.domain.action.CoBenefit;
import org.racetozero.registry.domain.action.Cost;
import org.racetozero.registry.domain.action.Milestone;
import org.racetozero.registry.domain.plan.PlanHorizon;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.body.ShownAs;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.ProvenanceInput;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** An action, as sent; tonnes are of CO2 equivalent a year. */
@ShownAs(ActionView.class)
public record ActionInput(
        UUID id,
        @NotNull @Valid TextInput title,
        @Line(max = 100) String sector,
        @Pattern(regexp = CATALOGUE_ID) @Size(max = 64) String catalogueId,
        ActionStatus status,
        PlanHorizon horizon,
        LocalDate adoptedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        @Line String owner,
        @DecimalMin(LEAST) @DecimalMax(MOST) @Digits(integer = 12, fraction = 3) BigDecimal expectedTonnesCo2e,
        @DecimalMin(LEAST) @DecimalMax(MOST) @Digits(integer = 12, fraction = 3) BigDecimal achievedTonnesCo2e,
        @Valid TextInput extent,
        @Valid CostInput cost,
        Set<CoBenefit> coBenefits,
        Boolean highImpact,
        Boolean inclusive,
        Set<ActionTag> tags,
        @Size(max = 100) List<@Valid MilestoneInput> milestones,
        URI publicUrl,
        @Valid ProvenanceInput provenance)
        implements SelfChecking {

    /** An id of the catalogue, or the lower-case code that an action could state before there was one. */
    private static final String CATALOGUE_ID = "^[A-Za-z0-9](-?[A-Za-z0-9]){0,63}$";

    private static final String MOST = "100000000000";
    private static final String LEAST = "-100000000000";

    /** A cost, as sent. */
    public record CostInput(
            @DecimalMin("0") @DecimalMax("1000000000000000") @Digits(integer = 16, fraction = 2) BigDecimal amount,
            @Pattern(regexp = "^[A-Z]{3}$") String currency,
            @Valid TextInput funding) {
    }

    /** A step of it, as sent. */
    public record MilestoneInput(@NotNull @Valid TextInput title, LocalDate dueOn, LocalDate doneOn) {

        Milestone toMilestone() {
            return new Milestone(TextInput.toText(title), dueOn, doneOn);
        }
    }

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks();
        checks.text("/title", title)
                .text("/extent", extent)
                .order("/endsOn", startsOn, endsOn)
                .each("/milestones", milestones, (at, each) -> checks.text(at + "/title", each.title));
        if (cost != null) {
            checks.currency("/cost/currency", cost.currency)
                    .refuseIf(cost.amount != null && cost.currency == null, "/cost/currency", "REQUIRED")
                    .text("/cost/funding", cost.funding);
        }
        return checks.violations();
    }

    /** The action, if it may be the one of that id; null for any. */
    public Action toAction(UUID wanted) {
        if (wanted != null && id != null && !id.equals(wanted)) {
            throw RefusedException.invalid(Violation.at("/id", "READ_ONLY"));
        }
        return new Action(
                TextInput.toText(title),
                sector,
                catalogueId,
                status,
                horizon,
                adoptedOn,
                startsOn,
                endsOn,
                owner,
                expectedTonnesCo2e,
                achievedTonnesCo2e,
                TextInput.toText(extent),
                cost == null ? null : new Cost(cost.amount, cost.currency, TextInput.toText(cost.funding)),
                coBenefits,
                highImpact,
                inclusive,
                tags,
                milestones == null ? null : milestones.stream().map(MilestoneInput::toMilestone).toList(),
                publicUrl,
                ProvenanceInput.toProvenance(provenance));
    }
}
