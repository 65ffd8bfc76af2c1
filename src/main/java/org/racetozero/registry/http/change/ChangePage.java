package org.racetozero.registry.http.change;

import java.util.List;

/**
 * A stretch of the change feed.
 *
 * @param next where to continue; to be kept also when there are no items
 */
public record ChangePage(List<ChangeView> items, String next) {
}
