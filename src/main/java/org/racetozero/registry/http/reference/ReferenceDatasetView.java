package org.racetozero.registry.http.reference;

import java.util.List;
import java.util.Locale;
import org.racetozero.registry.domain.reference.ReferenceBasis;
import org.racetozero.registry.domain.reference.ReferenceDataset;
import org.racetozero.registry.domain.reference.ReferenceVersion;

/** A data set as it stands in the list of them: without its rows. */
public record ReferenceDatasetView(
        String code,
        String title,
        String note,
        ReferenceBasis basis,
        String defaultVersion,
        List<ReferenceVersionView> versions) {

    /** One of its versions. */
    public record ReferenceVersionView(
            String version,
            String publisher,
            ReferenceSourceView source,
            String licence,
            String licenceUrl,
            String note) {

        static ReferenceVersionView of(ReferenceVersion version, Locale language) {
            return new ReferenceVersionView(
                    version.code(),
                    version.publisher(),
                    ReferenceSourceView.of(version.source()),
                    version.licence(),
                    version.licenceUrl(),
                    Wordings.in(language, version.notes()));
        }
    }

    static ReferenceDatasetView of(ReferenceDataset dataset, Locale language) {
        return new ReferenceDatasetView(
                dataset.code(),
                Wordings.in(language, dataset.titles()),
                Wordings.in(language, dataset.notes()),
                dataset.basis(),
                dataset.defaultVersion(),
                dataset.versions().stream()
                        .map(version -> ReferenceVersionView.of(version, language))
                        .toList());
    }
}
