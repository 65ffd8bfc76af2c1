package org.racetozero.registry.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A statement in the making: its text and its parameters, in one order; never a value in the text. */
final class Statement {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Statement add(String sql, Object... values) {
        text.append(sql);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
