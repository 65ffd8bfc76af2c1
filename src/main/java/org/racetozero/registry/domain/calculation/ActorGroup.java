package org.racetozero.registry.domain.calculation;

/** For whom a method was made: whoever answers for a territory, or whoever answers for an organisation. */
public enum ActorGroup {
    TERRITORY,
    ORGANISATION
}
