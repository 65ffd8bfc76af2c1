package org.racetozero.registry.http.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.member.IndustryCode;
import org.racetozero.registry.domain.member.Location;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.member.Relation;
import org.racetozero.registry.domain.member.RelationKind;
import org.racetozero.registry.domain.provenance.Origin;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.body.ShownAs;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Forms;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.NameInput;
import org.racetozero.registry.http.shared.ProvenanceInput;
import org.racetozero.registry.http.shared.SelfChecking;

/** The shared facts of a member, as sent. */
@ShownAs(MemberView.class)
public record MemberInput(
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
        @Valid ProvenanceInput provenance)
        implements SelfChecking {

    /** Degrees in WGS 84, as sent. */
    public record LocationInput(
            @NotNull @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 8) BigDecimal latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 8) BigDecimal longitude) {
    }

    /** An industry class, as sent. */
    public record IndustryCodeInput(
            @NotNull @Pattern(regexp = Forms.CODE) @Size(max = 64) String scheme, @NotNull @Line(max = 100) String code) {
    }

    /** Head count and revenue, as sent. */
    public record SizeInput(
            @Min(0) @Max(100_000_000) Long employees,
            @DecimalMin("0") @DecimalMax("1000000000000000") @Digits(integer = 16, fraction = 2)
            BigDecimal annualRevenue,
            @Pattern(regexp = "^[A-Z]{3}$") String revenueCurrency,
            @Min(1900) @Max(2200) Integer year) {
    }

    /** Another register's identifier, as sent. */
    public record IdentifierInput(
            @NotNull @Pattern(regexp = Forms.CODE) @Size(max = 64) String scheme,
            @NotNull @Line(max = 100) String value,
            LocalDate validFrom,
            LocalDate validUntil) {
    }

    /** A relation to another member, as sent. */
    public record RelationInput(
            @NotNull RelationKind kind, @NotNull UUID member, LocalDate since, LocalDate until) {
    }

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks()
                .country("/country", country)
                .names("/names", names)
                .refuseIf(
                        subdivision != null && country != null && !subdivision.startsWith(country + "-"),
                        "/subdivision",
                        "SUBDIVISION_OF_ANOTHER_COUNTRY")
                .currency("/size/revenueCurrency", size == null ? null : size.revenueCurrency);
        Set<IdentifierInput> stated = new HashSet<>();
        return checks
                .refuseIf(
                        size != null && size.annualRevenue != null && size.revenueCurrency == null,
                        "/size/revenueCurrency",
                        "REQUIRED")
                .each("/identifiers", identifiers, (at, identifier) -> checks
                        .refuseIf(!stated.add(identifier), at, "REPEATED")
                        .order(at + "/validUntil", identifier.validFrom, identifier.validUntil))
                .each("/relations", relations, (at, relation) ->
                        checks.order(at + "/until", relation.since, relation.until))
                .violations();
    }

    /** Facts that only a third party states can be judged, but not as a finding of the campaign. */
    public Member toMember() {
        return new Member(
                name,
                NameInput.toNames(names),
                actorType,
                country,
                subdivision,
                location == null ? null : new Location(location.latitude, location.longitude),
                industries == null
                        ? List.of()
                        : industries.stream().map(each -> new IndustryCode(each.scheme, each.code)).toList(),
                size == null
                        ? null
                        : new org.racetozero.registry.domain.member.Size(
                                size.employees, size.annualRevenue, size.revenueCurrency, size.year),
                website,
                identifiers == null
                        ? List.of()
                        : identifiers.stream()
                                .map(each ->
                                        new Identifier(each.scheme, each.value, each.validFrom, each.validUntil))
                                .toList(),
                relations == null
                        ? List.of()
                        : relations.stream()
                                .map(each -> new Relation(each.kind, each.member, each.since, each.until))
                                .toList(),
                ProvenanceInput.toProvenance(provenance),
                provenance == null || provenance.origin() != Origin.THIRD_PARTY);
    }
}
