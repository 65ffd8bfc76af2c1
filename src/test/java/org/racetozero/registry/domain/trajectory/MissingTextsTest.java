package org.racetozero.registry.domain.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.racetozero.registry.http.text.Messages;

/** Whatever can be missing has a sentence in both languages. */
class MissingTextsTest {

    @ParameterizedTest
    @EnumSource(Lack.class)
    void isSaidInBothLanguages(Lack lack) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            assertThat(Messages.text(language, "missing." + lack.name(), List.of("one", "two", "three")))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }
}
