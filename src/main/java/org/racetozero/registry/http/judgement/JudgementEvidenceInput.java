package org.racetozero.registry.http.judgement;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.racetozero.registry.domain.judgement.JudgementEvidence;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** Something a reviewer decided by, as sent: an address, a description, or both. */
public record JudgementEvidenceInput(URI url, @Valid TextInput description) implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return new Checks()
                .text("/description", description)
                .refuseIf(url == null && description == null, "", "NEITHER_URL_NOR_DESCRIPTION")
                .violations();
    }

    JudgementEvidence toEvidence() {
        return new JudgementEvidence(url, TextInput.toText(description));
    }
}
