package org.racetozero.registry.domain.recognition;

/** What a member can have reached on its way, in the order of the campaign's Ps; none of them is a verdict. */
public enum MilestoneKind {
    /** It pledged. */
    PLEDGED,
    /** It set itself a target that is more than a proposal. */
    TARGET_SET,
    /** It has begun at least one action. */
    ACTION_STARTED,
    /** Anybody can read its plan. */
    PLAN_PUBLISHED,
    /** Anybody can read here what it reported of at least one year. */
    REPORTED
}
