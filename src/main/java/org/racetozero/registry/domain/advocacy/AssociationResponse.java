package org.racetozero.registry.domain.advocacy;

/** What a member did about an association's stand, from nothing to leaving it. */
public enum AssociationResponse {
    NONE,
    ENGAGED,
    ESCALATED,
    LEFT
}
