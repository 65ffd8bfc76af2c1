package org.racetozero.registry.http.reassessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.racetozero.registry.application.ReassessmentService;
import org.racetozero.registry.domain.reassessment.ReassessmentScope;
import org.racetozero.registry.http.shared.Forms;

/** Which members are to be judged anew, as sent. */
public record ReassessmentInput(
        @NotNull ReassessmentScope scope,
        @Pattern(regexp = Forms.CODE) @Size(max = 64) String partner) {

    ReassessmentService.Draft toDraft() {
        return new ReassessmentService.Draft(scope, partner);
    }
}
