package org.racetozero.registry.http.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.person.Consent;
import org.racetozero.registry.domain.person.ConsentScope;
import org.racetozero.registry.domain.person.Person;
import org.racetozero.registry.domain.person.PersonKind;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.SelfChecking;

/** Somebody of a membership, as sent. */
public record PersonInput(
        @NotNull PersonKind kind,
        @NotNull @Line(max = 200) String name,
        @Line(max = 200) String position,
        @Size(max = 254) @Pattern(regexp = EMAIL) String email,
        @Size(max = 40) @Pattern(regexp = "^[+0-9 ().-]{3,40}$") String telephone,
        @Size(max = 50) List<@Valid ConsentInput> consents)
        implements SelfChecking {

    private static final String EMAIL = "^[^@\\x00-\\x20\\x7f]{1,64}@[^@\\x00-\\x20\\x7f]{1,189}$";

    /** A consent, as sent. */
    public record ConsentInput(
            @NotNull ConsentScope scope, @NotNull LocalDate givenOn, @Line String givenTo, LocalDate withdrawnOn) {
    }

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks();
        return checks.each("/consents", consents, (at, each) ->
                        checks.order(at + "/withdrawnOn", each.givenOn, each.withdrawnOn))
                .violations();
    }

    Person toPerson() {
        return new Person(
                kind, name, position, email, telephone,
                consents == null
                        ? null
                        : consents.stream()
                                .map(each -> new Consent(each.scope, each.givenOn, each.givenTo, each.withdrawnOn))
                                .toList(),
                null);
    }
}
