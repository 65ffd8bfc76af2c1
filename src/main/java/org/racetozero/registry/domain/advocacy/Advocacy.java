package org.racetozero.registry.domain.advocacy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Text;

/**
 * How a member's dealings with policy makers and associations agree with its pledge (the fifth P, Persuade).
 *
 * @param declaredNone      whether the member declares that it has no policy-alignment statement
 * @param statement         the statement's words
 * @param statementUrl      where anybody can read it
 * @param publishedOn       the day it was published; null when unknown
 * @param lobbyingReportUrl its public report on lobbying; null when unknown
 * @param associations      null when unknown, empty when it belongs to none
 * @param engagements       null when unknown, empty when there were none
 */
public record Advocacy(
        Boolean declaredNone,
        Text statement,
        URI statementUrl,
        LocalDate publishedOn,
        URI lobbyingReportUrl,
        List<Association> associations,
        List<Engagement> engagements,
        Provenance provenance) implements MemberFact {

    public Advocacy {
        associations = associations == null ? null : List.copyOf(associations);
        engagements = engagements == null ? null : List.copyOf(engagements);
    }

    @Override
    public LocalDate ownDate() {
        return publishedOn;
    }
}
