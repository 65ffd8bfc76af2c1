package org.racetozero.registry.domain.criteria.rule;

/**
 * The one request that would settle a finding.
 *
 * @param path    with {@code {member}} and other names where the caller knows the value
 * @param pointer JSON pointer to the field within the request's body
 */
public record SettledBy(String method, String path, String pointer) {
}
