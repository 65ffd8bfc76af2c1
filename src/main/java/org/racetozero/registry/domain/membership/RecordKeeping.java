package org.racetozero.registry.domain.membership;

/** Whose book a membership's facts are complete in; only then does absence mean that something is missing. */
public enum RecordKeeping {
    /** This registry: what is not here has not been delivered. */
    REGISTRY,
    /** The partner's own system: what is not here may well exist there. */
    PARTNER
}
