package org.racetozero.registry.domain.target;

import java.net.URI;
import java.time.LocalDate;

/**
 * A named body's dated statement that a target is in line with a temperature goal.
 *
 * @param body           who validated it, for example SBTi
 * @param standard       by which standard or method
 * @param classification the temperature goal it was found in line with
 */
public record Validation(
        String body, String standard, TemperatureClassification classification, LocalDate validatedOn, URI url) {
}
