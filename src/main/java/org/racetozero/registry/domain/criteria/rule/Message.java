package org.racetozero.registry.domain.criteria.rule;

import java.util.List;

/** A sentence by name, to be said in the reader's language. */
public record Message(String key, List<Argument> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Argument... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** The sentence of that name about the same values. */
    public Message with(String suffix) {
        return new Message(key + "." + suffix, arguments);
    }
}
