package org.racetozero.registry.domain.provenance;

import java.net.URI;
import java.time.LocalDate;

/**
 * Where a group of facts comes from and who stands by it.
 *
 * @param sourceUrl   where it can be read
 * @param retrievedOn the day it was read there
 * @param licence     SPDX expression or name of the licence it came under
 * @param statedOn    the day the source says it holds for
 * @param providedBy  who recorded it, when that was not the member
 * @param confirmedBy who at the member confirmed it
 * @param confirmedOn the day of that confirmation
 */
public record Provenance(
        Origin origin,
        URI sourceUrl,
        LocalDate retrievedOn,
        String licence,
        LocalDate statedOn,
        String providedBy,
        String confirmedBy,
        LocalDate confirmedOn) {
}
