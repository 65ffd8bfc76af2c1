package org.racetozero.registry.domain.partner;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Name;

/**
 * An initiative through which members join the Race, or a programme of one.
 *
 * @param code              stable code in lower-case kebab
 * @param parent            code of the initiative this one is a programme of; null for none
 * @param attributing       false for the pseudo-partner that holds members whose partner nobody knows: it is outside
 *                          partner counts and nobody is in the Race through it
 * @param statuses          its standing over time, oldest first
 * @param verdictVisibility who may read verdicts about its members
 * @param timeZone          IANA zone its deadlines are read in
 */
public record Partner(
        String code,
        String name,
        List<Name> names,
        Set<ActorType> actorTypes,
        String parent,
        boolean attributing,
        List<PartnerStatusPeriod> statuses,
        VerdictVisibility verdictVisibility,
        String timeZone,
        URI website,
        Provenance provenance) {

    public Partner {
        names = names == null ? List.of() : List.copyOf(names);
        actorTypes = actorTypes == null || actorTypes.isEmpty()
                ? Set.of()
                : Collections.unmodifiableSet(EnumSet.copyOf(actorTypes));
        statuses = statuses == null ? List.of() : List.copyOf(statuses);
    }

    /** Its standing on that day; null when nothing is recorded for it. */
    public PartnerStatus statusOn(LocalDate day) {
        return statuses.stream()
                .filter(period -> period.includes(day))
                .map(PartnerStatusPeriod::status)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
