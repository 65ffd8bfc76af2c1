package org.racetozero.registry.domain.criteria;

import java.time.LocalDate;

/**
 * When a criterion falls due for one member.
 *
 * @param due     the day it is due, any extension included
 * @param lastDay the last day on which nothing is said to be overdue, any grace included
 */
public record Deadline(LocalDate due, LocalDate lastDay) {
}
