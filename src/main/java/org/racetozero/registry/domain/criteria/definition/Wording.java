package org.racetozero.registry.domain.criteria.definition;

/**
 * The text of a criterion in one language.
 *
 * @param language BCP 47 tag
 */
public record Wording(String language, String text, WordingOrigin origin) {
}
