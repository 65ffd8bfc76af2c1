package org.racetozero.registry.domain.statistics;

import java.time.Duration;
import java.time.Instant;

/**
 * Statistics and their age.
 *
 * @param took how long it took to compute them
 */
public record ComputedStatistics(RaceStatistics statistics, Instant computedAt, Duration took) {
}
