package org.racetozero.registry.domain.exchange;

/** What became of something a source says that could not simply be taken over. */
public enum RemarkKind {
    /** The source has no such fact, and how it has none matters: not assessed, not found and not specified differ. */
    ABSENT,
    /** Left out, because the registry has no place for it or may not draw anything from it. */
    UNMAPPED,
    /** Left out, because it cannot be right or cannot be read without guessing. */
    QUARANTINED,
    /** Contradicts something else the source says; neither side is repaired. */
    CONTRADICTION,
    /** Taken over under a reading of ours. */
    INTERPRETED,
    /** Stated in a second row about the same member. */
    MERGED
}
