package org.racetozero.registry.http.reference;

import java.util.List;
import java.util.Locale;
import org.racetozero.registry.domain.quantity.Text;

/** The wording of a description in the reader's language. */
final class Wordings {

    private Wordings() {
    }

    /** In that language, else in the first it is worded in; null where there is none. */
    static String in(Locale language, List<Text> texts) {
        return texts.stream()
                .filter(text -> text.language().equals(language.getLanguage()))
                .findFirst()
                .or(() -> texts.stream().findFirst())
                .map(Text::text)
                .orElse(null);
    }
}
