package org.racetozero.registry.http.shared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.racetozero.registry.domain.target.Boundary;
import org.racetozero.registry.domain.target.BoundaryKind;

/** Where counted emissions begin and end, as sent. */
public record BoundaryInput(@NotNull BoundaryKind kind, @Valid TextInput description) {

    public static Boundary toBoundary(BoundaryInput input) {
        return input == null ? null : new Boundary(input.kind, TextInput.toText(input.description));
    }
}
