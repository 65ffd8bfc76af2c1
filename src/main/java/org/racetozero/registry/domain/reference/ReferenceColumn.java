package org.racetozero.registry.domain.reference;

import java.util.List;
import org.racetozero.registry.domain.quantity.Text;

/**
 * What stands in one column of a data set.
 *
 * @param name         its name in JSON and in the header of a table
 * @param isRequired   whether every row has a value in it
 * @param unit         of its numbers; null for texts, years and counts
 * @param descriptions in English and in Japanese
 */
public record ReferenceColumn(String name, Type type, boolean isRequired, String unit, List<Text> descriptions) {

    /** How its values are written. */
    public enum Type {
        TEXT,
        INTEGER,
        NUMBER
    }
}
