package org.racetozero.registry.http.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.racetozero.registry.application.PartnerMemberService;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.Joining;
import org.racetozero.registry.domain.membership.RecordKeeping;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.member.MemberInput.IdentifierInput;
import org.racetozero.registry.http.member.MemberInput.IndustryCodeInput;
import org.racetozero.registry.http.member.MemberInput.LocationInput;
import org.racetozero.registry.http.member.MemberInput.RelationInput;
import org.racetozero.registry.http.member.MemberInput.SizeInput;
import org.racetozero.registry.http.member.MemberInput;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.NameInput;
import org.racetozero.registry.http.shared.ProvenanceInput;
import org.racetozero.registry.http.shared.SelfChecking;

/** What a partner states of a member it knows by its own id: the shared facts and how it joined. */
public record PartnerMemberInput(
        @NotNull @Line String name,
        @Size(max = 100) List<@Valid NameInput> names,
        @NotNull ActorType actorType,
        @NotNull @Pattern(regexp = "^[A-Z]{2}$") String country,
        @Pattern(regexp = "^[A-Z]{2}-[A-Z0-9]{1,3}$") String subdivision,
        @Valid LocationInput location,
        @Size(max = 50) List<@Valid IndustryCodeInput> industries,
        @Valid SizeInput size,
        URI website,
        @Size(max = 100) List<@Valid IdentifierInput> identifiers,
        @Size(max = 200) List<@Valid RelationInput> relations,
        @Valid ProvenanceInput provenance,
        LocalDate joinedOn,
        JoinedOnPrecision joinedOnPrecision,
        LocalDate joinedNotLaterThan,
        RecordKeeping recordKeeping,
        LocalDate recordKeepingSince)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        List<Violation> ofJoining =
                new Checks().order("/joinedNotLaterThan", joinedOn, joinedNotLaterThan).violations();
        return Stream.concat(facts().violations().stream(), ofJoining.stream()).toList();
    }

    public PartnerMemberService.Statement toStatement() {
        return new PartnerMemberService.Statement(
                facts().toMember(),
                new Joining(joinedOn, joinedOnPrecision, joinedNotLaterThan, recordKeeping, recordKeepingSince));
    }

    private MemberInput facts() {
        return new MemberInput(
                name, names, actorType, country, subdivision, location, industries, size, website, identifiers,
                relations, provenance);
    }
}
