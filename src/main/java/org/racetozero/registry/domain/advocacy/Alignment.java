package org.racetozero.registry.domain.advocacy;

/** How an association's stand on climate policy compares with halving emissions by 2030 and net zero by 2050. */
public enum Alignment {
    ALIGNED,
    PARTLY_ALIGNED,
    MISALIGNED,
    NOT_REVIEWED
}
