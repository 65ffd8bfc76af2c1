package org.racetozero.registry.http.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.Wording;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Message;

/** What the evaluator says, in the reader's language. */
public final class CriteriaTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private CriteriaTexts() {
    }

    public static String of(Locale language, Message message) {
        ResourceBundle texts = ResourceBundle.getBundle("criteria-messages", language, NO_FALLBACK);
        List<String> arguments = message.arguments().stream()
                .map(argument -> text(texts, argument))
                .toList();
        return new MessageFormat(texts.getString(message.key()), language).format(arguments.toArray());
    }

    /** The text of a criterion in that language, else in English. */
    public static Wording of(Locale language, Criterion criterion) {
        return criterion.texts().stream()
                .filter(wording -> wording.language().equals(language.getLanguage()))
                .findFirst()
                .orElse(criterion.texts().getFirst());
    }

    private static String text(ResourceBundle texts, Argument argument) {
        if (argument.value() == null) {
            return texts.getString("unknown");
        }
        return switch (argument.kind()) {
            case PLAIN -> argument.value();
            case LABEL -> texts.getString("label." + argument.value());
        };
    }
}
