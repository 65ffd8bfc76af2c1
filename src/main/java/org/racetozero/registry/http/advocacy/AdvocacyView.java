package org.racetozero.registry.http.advocacy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.advocacy.Association;
import org.racetozero.registry.domain.advocacy.Engagement;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.part.PartView;

/**
 * A member's advocacy as a caller sees it.
 *
 * @param earlierEditions what it stated before, oldest first
 */
public record AdvocacyView(
        UUID id,
        UUID member,
        Boolean declaredNone,
        Text statement,
        URI statementUrl,
        LocalDate publishedOn,
        URI lobbyingReportUrl,
        List<Association> associations,
        List<Engagement> engagements,
        Provenance provenance,
        List<Advocacy> earlierEditions,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PartView {

    public static AdvocacyView of(UUID member, Versioned<Editions<Advocacy>> recorded, Visibility visibility) {
        Advocacy advocacy = recorded.facts().current();
        return new AdvocacyView(
                recorded.id(),
                member,
                advocacy.declaredNone(),
                advocacy.statement(),
                advocacy.statementUrl(),
                advocacy.publishedOn(),
                advocacy.lobbyingReportUrl(),
                advocacy.associations(),
                advocacy.engagements(),
                advocacy.provenance(),
                recorded.facts().earlier(),
                recorded.version(),
                recorded.createdAt(),
                recorded.updatedAt());
    }
}
