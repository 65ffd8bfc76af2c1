package org.racetozero.registry.domain.criteria.definition;

/** How binding a criterion is. */
public enum Tier {
    /** Every member must meet it; only these make a verdict. */
    STARTING_LINE,
    /** A practice of leaders, counted and never demanded. */
    LEADERSHIP,
    /** Read into the criteria rather than found in them: listed for information. */
    ADVISORY
}
