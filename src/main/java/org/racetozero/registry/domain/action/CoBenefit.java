package org.racetozero.registry.domain.action;

/** What an action is good for besides the climate. */
public enum CoBenefit {
    HEALTH,
    AIR_QUALITY,
    JOBS,
    EQUITY,
    INNOVATION,
    INVESTMENT,
    SUSTAINABLE_DEVELOPMENT
}
