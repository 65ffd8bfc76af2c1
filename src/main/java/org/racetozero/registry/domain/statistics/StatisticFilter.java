package org.racetozero.registry.domain.statistics;

import java.util.List;
import org.racetozero.registry.domain.member.ActorType;

/**
 * Whom statistics are about: of several values of one condition any, of several conditions all; none is everybody.
 *
 * @param partners codes of partners, each with the programmes under it
 */
public record StatisticFilter(List<ActorType> actorTypes, List<String> countries, List<String> partners) {

    public StatisticFilter {
        actorTypes = actorTypes.stream().distinct().sorted().toList();
        countries = countries.stream().distinct().sorted().toList();
        partners = partners.stream().distinct().sorted().toList();
    }

    /** How many values it states in all. */
    public int values() {
        return actorTypes.size() + countries.size() + partners.size();
    }
}
