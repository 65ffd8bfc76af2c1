package org.racetozero.registry.domain.criteria.rule;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A recorded value that a finding rests on.
 *
 * @param pointer    JSON pointer into the member file
 * @param href       where the resource is read, with {@code {member}} for the member
 * @param countsFrom the first day the fact counts; null when it has no date
 * @param recordedAt when the registry was told; null when it is not stored
 */
public record Evidence(String pointer, String href, LocalDate countsFrom, Instant recordedAt) {
}
