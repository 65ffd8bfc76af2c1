package org.racetozero.registry.domain.member;

/**
 * Where an industry classification places this member.
 *
 * @param scheme the classification in lower-case kebab (isic-rev4, gics, sics, net-zero-tracker)
 * @param code   the class within it, as the classification writes it
 */
public record IndustryCode(String scheme, String code) {
}
