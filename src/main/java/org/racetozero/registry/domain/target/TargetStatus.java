package org.racetozero.registry.domain.target;

/** How firmly a target stands, from lowest to highest (Net Zero Tracker's scale). */
public enum TargetStatus {
    PROPOSED,
    DECLARED,
    IN_STRATEGY,
    IN_POLICY,
    IN_LAW,
    ACHIEVED_SELF_DECLARED,
    ACHIEVED_EXTERNALLY_VALIDATED;

    public boolean isAchieved() {
        return switch (this) {
            case ACHIEVED_SELF_DECLARED, ACHIEVED_EXTERNALLY_VALIDATED -> true;
            case PROPOSED, DECLARED, IN_STRATEGY, IN_POLICY, IN_LAW -> false;
        };
    }
}
