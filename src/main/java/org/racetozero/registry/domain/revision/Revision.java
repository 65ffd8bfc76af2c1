package org.racetozero.registry.domain.revision;

import java.time.Instant;
import java.util.UUID;

/**
 * One change as the revision log keeps it.
 *
 * @param position its place in the feed
 * @param member   the member it is about; null for none
 * @param partner  the partner it is about; null for none
 * @param steward  who kept that member's shared facts after it; null for nobody
 * @param body     the resource as it was after it, in JSON of today's shape; null for a deletion or when not asked for
 */
public record Revision(
        FeedPosition position,
        ResourceKind kind,
        String id,
        UUID member,
        String partner,
        long version,
        RevisionOperation operation,
        String actor,
        Instant at,
        String steward,
        String body) {

    /** The place right behind this change. */
    public FeedBookmark bookmark() {
        return new FeedBookmark(position, at);
    }
}
