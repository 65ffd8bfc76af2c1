package org.racetozero.registry.http.criteria;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.racetozero.registry.domain.criteria.definition.Amendment;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.SelfChecking;

/** What a partner changes in one of the campaign's criteria, as sent; what is left out stays the campaign's. */
public record AmendmentInput(
        @NotNull @Pattern(regexp = CriterionParts.ID) String criterion,
        @Size(min = 1, max = 20) List<@Valid CriterionTextInput> texts,
        @Size(max = 50) List<String> evidence,
        @Size(max = 20) List<@Valid ThresholdInput> thresholds,
        @Min(0) @Max(120) Integer monthsAfterJoining,
        @Min(0) @Max(120) Integer extensionMonths)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return CriterionParts.check(texts, evidence, thresholds).violations();
    }

    Amendment toAmendment() {
        return new Amendment(
                criterion, CriterionParts.toWordings(texts), evidence, ThresholdInput.toThresholds(thresholds),
                monthsAfterJoining, extensionMonths);
    }
}
