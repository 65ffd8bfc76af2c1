package org.racetozero.registry.http.shared;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import org.racetozero.registry.domain.provenance.Origin;
import org.racetozero.registry.domain.provenance.Provenance;

/** Where facts come from, as sent. */
public record ProvenanceInput(
        @NotNull Origin origin,
        URI sourceUrl,
        LocalDate retrievedOn,
        @Line(max = 200) String licence,
        LocalDate statedOn,
        @Line String providedBy,
        @Line String confirmedBy,
        LocalDate confirmedOn) {

    public static Provenance toProvenance(ProvenanceInput input) {
        return input == null
                ? null
                : new Provenance(
                        input.origin,
                        input.sourceUrl,
                        input.retrievedOn,
                        input.licence,
                        input.statedOn,
                        input.providedBy,
                        input.confirmedBy,
                        input.confirmedOn);
    }
}
