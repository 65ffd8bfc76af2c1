package org.racetozero.registry.domain.pledge;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.quantity.Text;

/**
 * The commitment a member signed, as made through one partner.
 *
 * @param partner       code of the partner it was made through
 * @param statement     its words
 * @param signedOn      the day it was signed; null when unknown
 * @param signatory     the person who signed, by id; null when not named
 * @param resolutionUrl the governing body's resolution that a delegate signed under
 * @param claim         what it says it will reach; null when unknown
 * @param netZeroYear   the year by which; null when unknown
 * @param achieved      whether the member declares it reached already
 * @param equity        how equity was considered (EQ-01)
 * @param publicUrl     where anybody can read it
 */
public record Pledge(
        String partner,
        Text statement,
        LocalDate signedOn,
        SignatoryRole signatoryRole,
        UUID signatory,
        URI resolutionUrl,
        Claim claim,
        GasCoverage gases,
        LabelledYear netZeroYear,
        Boolean achieved,
        FossilFuelPolicy fossilFuelPolicy,
        CreditPolicy creditPolicy,
        LandPolicy landPolicy,
        Text equity,
        URI publicUrl,
        Provenance provenance) implements MemberFact {

    @Override
    public LocalDate ownDate() {
        return signedOn;
    }
}
