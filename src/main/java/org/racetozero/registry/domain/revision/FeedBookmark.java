package org.racetozero.registry.domain.revision;

import java.time.Instant;

/**
 * Where a follower of the feed stands: at a change that is in the log. A log in which another change has that place, or
 * none, is not the one that was followed.
 *
 * @param position   the last change the follower has been told of or may not see
 * @param recordedAt when that change was recorded; null at the feed's start
 */
public record FeedBookmark(FeedPosition position, Instant recordedAt) {

    /** Before the first change of all. */
    public static final FeedBookmark START = new FeedBookmark(FeedPosition.START, null);
}
