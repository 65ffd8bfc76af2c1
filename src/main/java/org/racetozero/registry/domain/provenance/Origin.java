package org.racetozero.registry.domain.provenance;

/** Who states a fact. */
public enum Origin {
    /** The member itself. */
    SELF,
    /** A partner or organiser, on the member's behalf. */
    PARTNER,
    /** Somebody outside the campaign, for example a public tracker. */
    THIRD_PARTY,
    /** This registry, from other stored facts. */
    COMPUTED
}
