package org.racetozero.registry.domain.statistics;

/**
 * One year of the Race.
 *
 * @param members unique members in the Race at the end of that year, or on the day asked about in the last one
 * @param joined  how often a member came into the Race that was not in it through any partner
 * @param left    how often a member ceased to be in the Race through any partner, the last of them leaving included
 */
public record YearOfRace(int year, long members, long joined, long left) {
}
