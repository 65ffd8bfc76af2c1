package org.racetozero.registry.domain.revision;

/**
 * A place in the change feed, which is ordered by these three.
 *
 * @param epoch       raised when a restored database starts its transaction numbers anew
 * @param transaction the database transaction that made the change
 * @param sequence    its place among the changes of that transaction
 */
public record FeedPosition(int epoch, long transaction, long sequence) {

    /** Before the first change of all. */
    public static final FeedPosition START = new FeedPosition(0, 0, 0);
}
