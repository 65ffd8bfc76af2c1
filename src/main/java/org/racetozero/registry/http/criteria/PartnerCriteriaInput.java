package org.racetozero.registry.http.criteria;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.racetozero.registry.domain.criteria.definition.Overlay;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.SelfChecking;

/** What a partner words differently in the criteria and asks besides, as sent; a list that is left out is empty. */
public record PartnerCriteriaInput(
        @Size(max = 200) List<@Valid AmendmentInput> amendments,
        @Size(max = 50) List<@Valid OwnCriterionInput> criteria,
        @Line String source)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return new Checks().parts("/amendments", amendments).parts("/criteria", criteria).violations();
    }

    Overlay toOverlay(String partner) {
        return new Overlay(
                partner,
                amendments == null
                        ? List.of()
                        : amendments.stream().map(AmendmentInput::toAmendment).toList(),
                criteria == null
                        ? List.of()
                        : criteria.stream().map(each -> each.toCriterion(partner)).toList(),
                source);
    }
}
