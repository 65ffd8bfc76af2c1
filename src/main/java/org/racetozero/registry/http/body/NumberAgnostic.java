package org.racetozero.registry.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/** Compares JSON scalars by value: 1, 1.0 and 1e0 are one number. */
enum NumberAgnostic implements Comparator<JsonNode> {
    INSTANCE;

    @Override
    public int compare(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    }
}
