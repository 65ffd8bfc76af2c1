package org.racetozero.registry.http.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.racetozero.registry.domain.quantity.Text;

/** Free text with its language, as sent. */
public record TextInput(@NotNull @Size(min = 2, max = 35) String language, @NotNull @Paragraphs String text) {

    public static Text toText(TextInput input) {
        return input == null ? null : new Text(input.language, input.text);
    }
}
