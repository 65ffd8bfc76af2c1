package org.racetozero.registry.domain.revision;

import java.util.List;

/**
 * A stretch of the change feed.
 *
 * @param revisions in feed order
 * @param next      where to continue, also when there is nothing yet
 */
public record FeedPage(List<Revision> revisions, FeedBookmark next) {

    public FeedPage {
        revisions = List.copyOf(revisions);
    }
}
