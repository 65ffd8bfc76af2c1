package org.racetozero.registry.http.criteria;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.racetozero.registry.domain.criteria.Rules;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.DueRule;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.definition.Tier;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.SelfChecking;

/**
 * A criterion a partner asks besides the campaign's, as sent. It is asked of every type of actor and judged by a person
 * unless it says otherwise.
 */
public record OwnCriterionInput(
        @NotNull @Pattern(regexp = CriterionParts.ID) String id,
        @NotNull Pillar pillar,
        @NotNull Tier tier,
        @NotNull Basis basis,
        Basis thresholdBasis,
        @NotNull Boolean delivery,
        @NotNull @Pattern(regexp = "^[0-9]{1,3}\\.[0-9]{1,3}$") String since,
        @Size(min = 1, max = 20) Set<ActorType> appliesTo,
        @Valid DueInput due,
        @Size(max = 50) List<String> evidence,
        @NotNull @Size(min = 1, max = 20) List<@Valid CriterionTextInput> texts,
        @Size(min = 2, max = 20) String rule,
        @Size(max = 20) List<@Valid ThresholdInput> thresholds,
        @Line String source)
        implements SelfChecking {

    /** When it falls due, as sent. */
    public record DueInput(
            @NotNull @Min(0) @Max(120) Integer monthsAfterJoining,
            @Min(1) @Max(120) Integer everyMonths,
            @Min(0) @Max(120) Integer graceMonths,
            @Min(0) @Max(120) Integer extensionMonths,
            Basis basis) {

        DueRule toDueRule(Basis ofCriterion) {
            return new DueRule(
                    monthsAfterJoining,
                    everyMonths,
                    graceMonths == null ? 0 : graceMonths,
                    extensionMonths == null ? 0 : extensionMonths,
                    basis == null ? ofCriterion : basis);
        }
    }

    @Override
    public List<Violation> violations() {
        boolean tooWeak = tier == Tier.STARTING_LINE && basis != null && !basis.carriesStartingLine();
        return CriterionParts.check(texts, evidence, thresholds)
                .refuseIf(tooWeak, "/basis", "BASIS_TOO_WEAK")
                .violations();
    }

    Criterion toCriterion(String partner) {
        return new Criterion(
                id,
                pillar,
                tier,
                basis,
                thresholdBasis == null ? basis : thresholdBasis,
                delivery,
                since,
                appliesTo == null ? EnumSet.allOf(ActorType.class) : appliesTo,
                partner,
                false,
                true,
                due == null ? null : due.toDueRule(basis),
                evidence == null ? List.of() : evidence,
                ThresholdInput.toThresholds(thresholds),
                rule == null ? Rules.REVIEWER : rule,
                CriterionParts.toWordings(texts),
                source);
    }
}
