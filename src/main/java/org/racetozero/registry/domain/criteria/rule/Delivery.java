package org.racetozero.registry.domain.criteria.rule;

import java.time.LocalDate;

/**
 * Something handed in under a duty that recurs.
 *
 * @param on   the day it was
 * @param next the request by which the next one is handed in
 */
public record Delivery(LocalDate on, SettledBy next) {
}
