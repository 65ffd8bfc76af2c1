package org.racetozero.registry.http.reference;

import java.util.Locale;
import org.racetozero.registry.domain.reference.ReferenceColumn;

/** What stands in one column of a data set. */
public record ReferenceColumnView(
        String name, ReferenceColumn.Type type, boolean required, String unit, String description) {

    static ReferenceColumnView of(ReferenceColumn column, Locale language) {
        return new ReferenceColumnView(
                column.name(),
                column.type(),
                column.isRequired(),
                column.unit(),
                Wordings.in(language, column.descriptions()));
    }
}
