package org.racetozero.registry.http.reference;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.racetozero.registry.domain.reference.ReferenceBasis;
import org.racetozero.registry.domain.reference.ReferenceDataset;
import org.racetozero.registry.domain.reference.ReferenceVersion;

/** The rows of one version of a data set, and how to cite them. */
public record ReferenceDataView(
        String code,
        String version,
        String title,
        List<String> notes,
        String publisher,
        ReferenceBasis basis,
        ReferenceSourceView source,
        String licence,
        String licenceUrl,
        List<ReferenceColumnView> columns,
        List<ReferenceRow> items) {

    static ReferenceDataView of(
            ReferenceDataset dataset, ReferenceVersion version, List<ReferenceRow> items, Locale language) {
        return new ReferenceDataView(
                dataset.code(),
                version.code(),
                Wordings.in(language, dataset.titles()),
                Stream.of(dataset.notes(), version.notes())
                        .map(notes -> Wordings.in(language, notes))
                        .filter(Objects::nonNull)
                        .toList(),
                version.publisher(),
                dataset.basis(),
                ReferenceSourceView.of(version.source()),
                version.licence(),
                version.licenceUrl(),
                dataset.columns().stream()
                        .map(column -> ReferenceColumnView.of(column, language))
                        .toList(),
                items);
    }
}
