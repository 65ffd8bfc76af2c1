package org.racetozero.registry.http.advocacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.advocacy.Alignment;
import org.racetozero.registry.domain.advocacy.Association;
import org.racetozero.registry.domain.advocacy.AssociationResponse;
import org.racetozero.registry.domain.advocacy.Engagement;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.body.ShownAs;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.ProvenanceInput;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** How dealings with policy makers and associations agree with the pledge, as sent. */
@ShownAs(AdvocacyView.class)
public record AdvocacyInput(
        Boolean declaredNone,
        @Valid TextInput statement,
        URI statementUrl,
        LocalDate publishedOn,
        URI lobbyingReportUrl,
        @Size(max = 500) List<@Valid AssociationInput> associations,
        @Size(max = 1000) List<@Valid EngagementInput> engagements,
        @Valid ProvenanceInput provenance)
        implements SelfChecking {

    /** An association, as sent. */
    public record AssociationInput(
            @NotNull @Line String name, Alignment alignment, LocalDate reviewedOn, AssociationResponse response) {
    }

    /** An engagement, as sent. */
    public record EngagementInput(
            LocalDate takenOn, @Valid TextInput description, Boolean supportsAmbition, URI url) {
    }

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks()
                .text("/statement", statement)
                .refuseIf(
                        Boolean.TRUE.equals(declaredNone)
                                && (statement != null || statementUrl != null || publishedOn != null),
                        "/declaredNone", "DECLARED_NONE_AND_GIVEN");
        return checks
                .each("/engagements", engagements, (at, each) -> checks.text(at + "/description", each.description))
                .violations();
    }

    public Advocacy toAdvocacy() {
        return new Advocacy(
                declaredNone,
                TextInput.toText(statement),
                statementUrl,
                publishedOn,
                lobbyingReportUrl,
                associations == null ? null : associations.stream()
                        .map(each -> new Association(each.name, each.alignment, each.reviewedOn, each.response))
                        .toList(),
                engagements == null ? null : engagements.stream()
                        .map(each -> new Engagement(
                                each.takenOn, TextInput.toText(each.description), each.supportsAmbition, each.url))
                        .toList(),
                ProvenanceInput.toProvenance(provenance));
    }
}
