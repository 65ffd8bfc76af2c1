package org.racetozero.registry.http.criteria;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.racetozero.registry.domain.criteria.definition.Wording;
import org.racetozero.registry.domain.criteria.definition.WordingOrigin;
import org.racetozero.registry.http.shared.Line;

/** The text of a criterion in one language, as sent; in the partner's own words unless it says otherwise. */
public record CriterionTextInput(
        @NotNull @Size(min = 2, max = 35) String language,
        @NotNull @Line(max = 2000) String text,
        WordingOrigin origin) {

    Wording toWording() {
        return new Wording(language, text, origin == null ? WordingOrigin.PARTNER : origin);
    }
}
