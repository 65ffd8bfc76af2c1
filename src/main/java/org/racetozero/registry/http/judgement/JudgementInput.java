package org.racetozero.registry.http.judgement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.judgement.JudgementOutcome;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.body.ShownAs;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Forms;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** A reviewer's decision, as sent; whose it is is known from the credential. */
@ShownAs(JudgementView.class)
public record JudgementInput(
        @NotNull @Pattern(regexp = "^[A-Z]{2}-[0-9]{2,4}$") String criterion,
        @Pattern(regexp = "^[0-9]+\\.[0-9]+$") @Size(max = 10) String criteriaVersion,
        @Pattern(regexp = Forms.CODE) @Size(max = 64) String partner,
        @NotNull JudgementOutcome outcome,
        @NotNull @Valid TextInput reason,
        @Size(max = 20) List<@Valid JudgementEvidenceInput> evidence,
        LocalDate decidedOn,
        LocalDate expiresOn)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return new Checks()
                .text("/reason", reason)
                .parts("/evidence", evidence)
                .order("/expiresOn", decidedOn, expiresOn)
                .refuseIf(
                        outcome == JudgementOutcome.WAIVED && expiresOn == null,
                        "/expiresOn", "WAIVER_WITHOUT_LAST_DAY")
                .violations();
    }

    /** The decision of that reviewer. */
    Judgement toJudgement(String reviewer) {
        return new Judgement(
                criterion, criteriaVersion, partner, outcome, TextInput.toText(reason),
                evidence == null ? null : evidence.stream().map(JudgementEvidenceInput::toEvidence).toList(),
                reviewer, decidedOn, expiresOn);
    }
}
