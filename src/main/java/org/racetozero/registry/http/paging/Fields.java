package org.racetozero.registry.http.paging;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.racetozero.registry.http.request.Parameters;

/** Reads the {@code fields} parameter: which members of a view a caller wants. */
public final class Fields {

    private Fields() {
    }

    /** The members to keep, the id always among them; empty for all. */
    public static Set<String> of(Parameters parameters, String fields, Class<? extends Record> view) {
        return of(parameters, fields, view, "id");
    }

    /** The members to keep, that one always among them; empty for all. */
    public static Set<String> of(
            Parameters parameters, String fields, Class<? extends Record> view, String identifying) {
        if (fields == null) {
            return Set.of();
        }
        Set<String> known = Arrays.stream(view.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> kept = new TreeSet<>(parameters.choice("fields", fields, known));
        kept.add(identifying);
        return kept;
    }
}
