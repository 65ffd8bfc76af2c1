package org.racetozero.registry.domain.person;

import java.time.LocalDate;

/**
 * A person's agreement to one use of what is known of it (GDPR, Article 7; APPI, Article 27).
 *
 * @param givenTo     who asked for it; null when unknown
 * @param withdrawnOn the day it was taken back; null while it holds
 */
public record Consent(ConsentScope scope, LocalDate givenOn, String givenTo, LocalDate withdrawnOn) {
}
