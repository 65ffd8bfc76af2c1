package org.racetozero.registry.http.pledge;

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
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.pledge.Claim;
import org.racetozero.registry.domain.pledge.CreditPolicy;
import org.racetozero.registry.domain.pledge.CreditUse;
import org.racetozero.registry.domain.pledge.FossilFuelPolicy;
import org.racetozero.registry.domain.pledge.LandPolicy;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.pledge.SignatoryRole;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.body.ShownAs;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Forms;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.ProvenanceInput;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** A pledge, as sent. */
@ShownAs(PledgeView.class)
public record PledgeInput(
        @NotNull @Pattern(regexp = Forms.CODE) @Size(max = 64) String partner,
        @Valid TextInput statement,
        LocalDate signedOn,
        SignatoryRole signatoryRole,
        UUID signatory,
        URI resolutionUrl,
        Claim claim,
        GasCoverage gases,
        @Min(1900) @Max(2200) Integer netZeroYear,
        LocalDate netZeroPeriodStart,
        LocalDate netZeroPeriodEnd,
        Boolean achieved,
        @Valid FossilFuelPolicyInput fossilFuelPolicy,
        @Valid CreditPolicyInput creditPolicy,
        @Valid LandPolicyInput landPolicy,
        @Valid TextInput equity,
        URI publicUrl,
        @Valid ProvenanceInput provenance)
        implements SelfChecking {

    /** A fossil-fuel policy, as sent. */
    public record FossilFuelPolicyInput(
            Boolean phaseOut,
            Boolean noNewAssets,
            @Line String scenario,
            @Valid TextInput statement,
            URI url) {
    }

    /** A policy on carbon credits, as sent. */
    public record CreditPolicyInput(
            CreditUse use,
            @Size(max = 50) List<@NotNull @Line String> conditions,
            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 6) BigDecimal maximumPercent,
            @Valid TextInput statement,
            URI url) {
    }

    /** A policy on land and forests, as sent. */
    public record LandPolicyInput(
            Boolean holdsLand,
            Boolean emissionsIncluded,
            Boolean declaredImmaterial,
            Boolean haltsDeforestation,
            @Valid TextInput statement,
            URI url) {
    }

    @Override
    public List<Violation> violations() {
        return new Checks()
                .order("/netZeroPeriodEnd", netZeroPeriodStart, netZeroPeriodEnd)
                .refuseIf(
                        netZeroYear == null && (netZeroPeriodStart != null || netZeroPeriodEnd != null),
                        "/netZeroYear", "REQUIRED")
                .text("/statement", statement)
                .text("/equity", equity)
                .text("/fossilFuelPolicy/statement", fossilFuelPolicy == null ? null : fossilFuelPolicy.statement)
                .text("/creditPolicy/statement", creditPolicy == null ? null : creditPolicy.statement)
                .text("/landPolicy/statement", landPolicy == null ? null : landPolicy.statement)
                .violations();
    }

    public Pledge toPledge() {
        return new Pledge(
                partner,
                TextInput.toText(statement),
                signedOn,
                signatoryRole,
                signatory,
                resolutionUrl,
                claim,
                gases,
                LabelledYear.of(netZeroYear, netZeroPeriodStart, netZeroPeriodEnd),
                achieved,
                fossilFuelPolicy == null
                        ? null
                        : new FossilFuelPolicy(
                                fossilFuelPolicy.phaseOut,
                                fossilFuelPolicy.noNewAssets,
                                fossilFuelPolicy.scenario,
                                TextInput.toText(fossilFuelPolicy.statement),
                                fossilFuelPolicy.url),
                creditPolicy == null
                        ? null
                        : new CreditPolicy(
                                creditPolicy.use,
                                creditPolicy.conditions,
                                creditPolicy.maximumPercent,
                                TextInput.toText(creditPolicy.statement),
                                creditPolicy.url),
                landPolicy == null
                        ? null
                        : new LandPolicy(
                                landPolicy.holdsLand,
                                landPolicy.emissionsIncluded,
                                landPolicy.declaredImmaterial,
                                landPolicy.haltsDeforestation,
                                TextInput.toText(landPolicy.statement),
                                landPolicy.url),
                TextInput.toText(equity),
                publicUrl,
                ProvenanceInput.toProvenance(provenance));
    }
}
