package org.racetozero.registry.domain.target;

/** What a target fixes (GHG Protocol Mitigation Goal Standard, CDP target types). */
public enum TargetKind {
    /** A cut in absolute emissions from a base year. */
    ABSOLUTE,
    /** A cut in emissions per unit of something else. */
    INTENSITY,
    /** A cut in emissions per inhabitant. */
    PER_CAPITA,
    /** An amount of emissions not to be exceeded, without a base year. */
    FIXED_LEVEL,
    /** A cut against a business-as-usual projection; emissions may still rise. */
    BASELINE_SCENARIO,
    /** Net zero emissions, in whichever words. */
    NET_ZERO,
    /** A peak of emissions by a year. */
    PEAK,
    /** A share of renewable energy, without emissions of its own. */
    RENEWABLE_SHARE,
    /** A share of suppliers, by spend or emissions, that have science-based targets of their own. */
    SUPPLIER_ENGAGEMENT,
    /** A science-based target whose form the source does not give. */
    SCIENCE_BASED,
    /** A reduction whose form the source does not give. */
    UNSPECIFIED_REDUCTION,
    OTHER
}
