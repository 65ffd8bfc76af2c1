package org.racetozero.registry.http.change;

import java.time.Instant;
import java.util.UUID;
import org.racetozero.registry.domain.revision.Revision;
import org.racetozero.registry.domain.revision.RevisionOperation;

/** One change of one resource. */
public record ChangeView(
        String cursor,
        String kind,
        String id,
        UUID member,
        String partner,
        RevisionOperation operation,
        long version,
        Instant at,
        Object resource) {

    static ChangeView of(Revision revision, Object resource) {
        return new ChangeView(
                FeedCursor.of(revision.bookmark()),
                revision.kind().wireName(),
                revision.id(),
                revision.member(),
                revision.partner(),
                revision.operation(),
                revision.version(),
                revision.at(),
                resource);
    }
}
