package org.racetozero.registry.domain.listing;

/**
 * The edge a page of a list starts from.
 *
 * @param key      sort key of the row at that edge, in its text form
 * @param id       id of that row
 * @param backward whether the page lies before it
 */
public record PagePosition(String key, String id, boolean backward) {
}
