package org.racetozero.registry.http.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.Joining;
import org.racetozero.registry.domain.membership.RecordKeeping;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Forms;
import org.racetozero.registry.http.shared.SelfChecking;

/** An application to join through a partner, as sent. */
public record MembershipInput(
        @NotNull @Pattern(regexp = Forms.CODE) @Size(max = 64) String partner,
        @Pattern(regexp = "^[A-Za-z0-9._~:-]{1,128}$") String externalId,
        LocalDate joinedOn,
        JoinedOnPrecision joinedOnPrecision,
        LocalDate joinedNotLaterThan,
        RecordKeeping recordKeeping,
        LocalDate recordKeepingSince)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return new Checks().order("/joinedNotLaterThan", joinedOn, joinedNotLaterThan).violations();
    }

    public Joining toJoining() {
        return new Joining(joinedOn, joinedOnPrecision, joinedNotLaterThan, recordKeeping, recordKeepingSince);
    }
}
