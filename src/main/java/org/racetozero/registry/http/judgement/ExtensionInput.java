package org.racetozero.registry.http.judgement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.judgement.Extension;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.body.ShownAs;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Forms;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** A later due date, as sent; who grants it is known from the credential. */
@ShownAs(ExtensionView.class)
public record ExtensionInput(
        @NotNull @Pattern(regexp = "^[A-Z]{2}-[0-9]{2,4}$") String criterion,
        @Pattern(regexp = Forms.CODE) @Size(max = 64) String partner,
        @NotNull LocalDate until,
        @NotNull @Valid TextInput reason,
        LocalDate grantedOn)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return new Checks().text("/reason", reason).order("/until", grantedOn, until).violations();
    }

    /** The extension by that grantor. */
    Extension toExtension(String grantor) {
        return new Extension(
                criterion, partner, until, TextInput.toText(reason), grantor, grantedOn);
    }
}
