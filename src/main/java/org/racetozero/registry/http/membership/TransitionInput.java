package org.racetozero.registry.http.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.racetozero.registry.application.MembershipService;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.http.shared.Forms;
import org.racetozero.registry.http.shared.Paragraphs;

/** A change of a membership's status, as sent. */
public record TransitionInput(
        @NotNull MembershipStatus to,
        @Pattern(regexp = Forms.REASON) @Size(max = 64) String reason,
        @Paragraphs String comment,
        LocalDate effectiveOn) {

    private static final String WITHOUT_REASON = "OTHER";

    public MembershipService.Step toStep() {
        return new MembershipService.Step(to, reason == null ? WITHOUT_REASON : reason, comment, effectiveOn);
    }
}
