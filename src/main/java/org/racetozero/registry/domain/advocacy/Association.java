package org.racetozero.registry.domain.advocacy;

import java.time.LocalDate;

/** An industry or other association a member belongs to, and whether it reviewed that membership (PE-02). */
public record Association(String name, Alignment alignment, LocalDate reviewedOn, AssociationResponse response) {
}
