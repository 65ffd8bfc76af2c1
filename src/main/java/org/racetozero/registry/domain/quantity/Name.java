package org.racetozero.registry.domain.quantity;

import java.time.LocalDate;

/**
 * One name of a member or partner, as used in one language over one span of time.
 *
 * @param language   BCP 47 tag of the language the name is written in
 * @param name       the name, byte for byte as its owner writes it
 * @param reading    how the name is read aloud (kana for Japanese), used for sorting; null when it reads as written
 * @param validFrom  first day of use; null when unknown
 * @param validUntil last day of use; null while it is in use
 */
public record Name(String language, String name, String reading, LocalDate validFrom, LocalDate validUntil) {
}
