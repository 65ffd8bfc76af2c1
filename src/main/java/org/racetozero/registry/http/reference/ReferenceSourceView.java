package org.racetozero.registry.http.reference;

import org.racetozero.registry.domain.reference.ReferenceSource;

/** Where a version of a data set was taken from. */
public record ReferenceSourceView(String title, String url, String repository, String commit, String path) {

    static ReferenceSourceView of(ReferenceSource source) {
        return new ReferenceSourceView(
                source.title(), source.url(), source.repository(), source.commit(), source.path());
    }
}
