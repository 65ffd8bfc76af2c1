package org.racetozero.registry.domain.listing;

import java.util.List;

/**
 * One page of a list.
 *
 * @param state a text that differs whenever the list may, taken from the snapshot the rows were read from
 * @param rows  in the order asked for
 * @param more  whether the list goes on beyond the page in the direction it was read
 */
public record Page<T>(String state, List<Row<T>> rows, boolean more) {

    /** One row with the key its place in the list is known by. */
    public record Row<T>(String key, String id, T item) {
    }
}
