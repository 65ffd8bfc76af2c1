package org.racetozero.registry.http.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** Whether a partner withdraws its badge from a member and why, as sent. */
public record BadgeInput(@NotNull Boolean withdrawn, @Valid TextInput reason) implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return new Checks()
                .text("/reason", reason)
                .refuseIf(Boolean.TRUE.equals(withdrawn) && reason == null, "/reason", "REQUIRED")
                .refuseIf(Boolean.FALSE.equals(withdrawn) && reason != null, "/reason", "REASON_WITHOUT_WITHDRAWAL")
                .violations();
    }

    /** Why it is withdrawn; null where it is given back. */
    public Text toReason() {
        return TextInput.toText(reason);
    }
}
