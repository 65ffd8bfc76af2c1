package org.racetozero.registry.domain.criteria.definition;

/** How well a rule rests on a text of the campaign, from best to worst; only a sourced one finds a member failing. */
public enum Basis {
    SOURCED,
    PARTLY,
    INTERPRETIVE,
    UNVERIFIED;

    public Basis weakest(Basis other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** Whether it is firm enough to stand between a member and the starting line. */
    public boolean carriesStartingLine() {
        return switch (this) {
            case SOURCED, PARTLY -> true;
            case INTERPRETIVE, UNVERIFIED -> false;
        };
    }
}
