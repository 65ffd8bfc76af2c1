package org.racetozero.registry.domain.quantity;

/**
 * Free text with the language it is written in.
 *
 * @param language BCP 47 tag
 * @param text     the words, as stated
 */
public record Text(String language, String text) {
}
