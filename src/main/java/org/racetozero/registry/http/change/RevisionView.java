package org.racetozero.registry.http.change;

import java.time.Instant;
import java.util.UUID;
import org.racetozero.registry.domain.revision.Revision;
import org.racetozero.registry.domain.revision.RevisionOperation;

/** One thing that was recorded about a member. */
public record RevisionView(
        String kind,
        String id,
        UUID member,
        String partner,
        RevisionOperation operation,
        long version,
        Instant at,
        String actor,
        Object resource) {

    static RevisionView of(Revision revision, Object resource) {
        return new RevisionView(
                revision.kind().wireName(),
                revision.id(),
                revision.member(),
                revision.partner(),
                revision.operation(),
                revision.version(),
                revision.at(),
                revision.actor(),
                resource);
    }
}
