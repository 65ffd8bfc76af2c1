package org.racetozero.registry.http.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.application.SnapshotService;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.CampaignDays;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Forms;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** Which verdict is to be kept, and what for. */
public record SnapshotInput(
        @Pattern(regexp = Forms.CODE) @Size(max = 64) String partner,
        @Pattern(regexp = "^[0-9]+\\.[0-9]+$") @Size(max = 10) String criteriaVersion,
        LocalDate asOf,
        @Valid TextInput purpose)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return new Checks()
                .text("/purpose", purpose)
                .refuseIf(!CampaignDays.include(asOf), "/asOf", "OUTSIDE_THE_CAMPAIGN",
                        CampaignDays.FIRST.toString(), CampaignDays.LAST.toString())
                .violations();
    }

    SnapshotService.Wanted toWanted() {
        return new SnapshotService.Wanted(partner, criteriaVersion, asOf, TextInput.toText(purpose));
    }
}
