package org.racetozero.registry.domain.validation;

import java.util.List;

/**
 * One thing that is wrong with what was sent, and where.
 *
 * @param pointer   RFC 6901 JSON Pointer into the body; empty for the body as a whole
 * @param code      stable code in UPPER_SNAKE that selects the localised sentence
 * @param arguments what the sentence mentions, in its order
 */
public record Violation(String pointer, String code, List<String> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation at(String pointer, String code, String... arguments) {
        return new Violation(pointer, code, List.of(arguments));
    }

    /** The same violation of a value that stands under that pointer in a larger body. */
    public Violation under(String parent) {
        return new Violation(parent + pointer, code, arguments);
    }
}
