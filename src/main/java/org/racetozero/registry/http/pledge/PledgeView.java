package org.racetozero.registry.http.pledge;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.pledge.Claim;
import org.racetozero.registry.domain.pledge.CreditPolicy;
import org.racetozero.registry.domain.pledge.FossilFuelPolicy;
import org.racetozero.registry.domain.pledge.LandPolicy;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.pledge.SignatoryRole;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.part.PartView;

/**
 * A pledge as a caller sees it. Days that are the calendar year's are left out, so that a patched year brings its own.
 */
public record PledgeView(
        UUID id,
        UUID member,
        String partner,
        Text statement,
        LocalDate signedOn,
        SignatoryRole signatoryRole,
        UUID signatory,
        URI resolutionUrl,
        Claim claim,
        GasCoverage gases,
        Integer netZeroYear,
        LocalDate netZeroPeriodStart,
        LocalDate netZeroPeriodEnd,
        Boolean achieved,
        FossilFuelPolicy fossilFuelPolicy,
        CreditPolicy creditPolicy,
        LandPolicy landPolicy,
        Text equity,
        URI publicUrl,
        Provenance provenance,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PartView {

    public static PledgeView of(UUID member, Versioned<Pledge> recorded, Visibility visibility) {
        Pledge pledge = recorded.facts();
        LabelledYear netZero = pledge.netZeroYear();
        return new PledgeView(
                recorded.id(),
                member,
                pledge.partner(),
                pledge.statement(),
                pledge.signedOn(),
                pledge.signatoryRole(),
                pledge.signatory(),
                pledge.resolutionUrl(),
                pledge.claim(),
                pledge.gases(),
                netZero == null ? null : netZero.year(),
                netZero == null ? null : netZero.unusualStart(),
                netZero == null ? null : netZero.unusualEnd(),
                pledge.achieved(),
                pledge.fossilFuelPolicy(),
                pledge.creditPolicy(),
                pledge.landPolicy(),
                pledge.equity(),
                pledge.publicUrl(),
                pledge.provenance(),
                recorded.version(),
                recorded.createdAt(),
                recorded.updatedAt());
    }
}
