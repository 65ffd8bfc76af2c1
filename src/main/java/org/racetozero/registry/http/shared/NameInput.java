package org.racetozero.registry.http.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.quantity.Name;

/** A name in one language, as sent. */
public record NameInput(
        @NotNull @Size(min = 2, max = 35) String language,
        @NotNull @Line String name,
        @Line String reading,
        LocalDate validFrom,
        LocalDate validUntil) {

    public Name toName() {
        return new Name(language, name, reading, validFrom, validUntil);
    }

    public static List<Name> toNames(List<NameInput> inputs) {
        return inputs == null ? List.of() : inputs.stream().map(NameInput::toName).toList();
    }
}
