package org.racetozero.registry.http.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences this service says, by key, in English and Japanese; codes never change with the language. */
public final class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {
    }

    /** The sentence under that key with its arguments filled in; a missing key is a defect and throws. */
    public static String text(Locale language, String key, List<String> arguments) {
        String pattern = ResourceBundle.getBundle("messages", language, NO_FALLBACK).getString(key);
        return arguments.isEmpty() ? pattern : new MessageFormat(pattern, language).format(arguments.toArray());
    }

    public static String text(Locale language, String key) {
        return text(language, key, List.of());
    }
}
