package org.racetozero.registry.domain.plan;

/** What a transition plan speaks about: the other four Ps of the criteria (PN-03), or how it is carried through. */
public enum PlanSection {
    PLEDGE,
    PROCEED,
    PUBLISH,
    PERSUADE,
    GOVERNANCE,
    CAPITAL_EXPENDITURE,
    JUST_TRANSITION,
    EQUITY
}
