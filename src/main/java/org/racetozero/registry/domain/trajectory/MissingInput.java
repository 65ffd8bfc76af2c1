package org.racetozero.registry.domain.trajectory;

import java.util.List;

/**
 * The one field without which a figure cannot be told, and where it is stated.
 *
 * @param code      stable name of what is missing
 * @param subject   the part of the member file that should state it: "target" and its id, "inventory" and its key,
 *                  "population" and its key
 * @param pointer   JSON pointer of the field within that part; empty when the part itself is missing
 * @param arguments what the text names besides, in its order
 */
public record MissingInput(String code, String subject, String pointer, List<String> arguments) {

    public MissingInput {
        arguments = List.copyOf(arguments);
    }
}
