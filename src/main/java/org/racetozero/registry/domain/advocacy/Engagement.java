package org.racetozero.registry.domain.advocacy;

import java.net.URI;
import java.time.LocalDate;
import org.racetozero.registry.domain.quantity.Text;

/**
 * One step a member took towards public climate policy (PE-03).
 *
 * @param takenOn          the day; null when unknown
 * @param supportsAmbition whether it supported policy consistent with the criteria; null when unknown
 */
public record Engagement(LocalDate takenOn, Text description, Boolean supportsAmbition, URI url) {
}
