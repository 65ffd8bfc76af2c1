package org.racetozero.registry.domain.member;

import java.net.URI;
import java.util.List;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Name;

/**
 * The shared facts about one actor, whichever partners it joined through.
 *
 * @param name        the name it is listed under
 * @param names       its names by language and time, the listed one included or not
 * @param country     ISO 3166-1 alpha-2
 * @param subdivision ISO 3166-2; null when unknown
 * @param assessable  false while its facts come from a third party only: a verdict about it is then no finding of the
 *                    campaign and never shown in public
 */
public record Member(
        String name,
        List<Name> names,
        ActorType actorType,
        String country,
        String subdivision,
        Location location,
        List<IndustryCode> industries,
        Size size,
        URI website,
        List<Identifier> identifiers,
        List<Relation> relations,
        Provenance provenance,
        boolean assessable) {

    public Member {
        names = names == null ? List.of() : List.copyOf(names);
        industries = industries == null ? List.of() : List.copyOf(industries);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        relations = relations == null ? List.of() : List.copyOf(relations);
    }
}
