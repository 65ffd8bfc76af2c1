package org.racetozero.registry.domain.recognition;

/** How the day of a milestone is known. */
public enum DateBasis {
    /** The fact itself says so: the day of a signature, an adoption, a start, a publication. */
    STATED,
    /** The fact does not say: it is the day it was recorded, so the milestone was reached on it at the latest. */
    RECORDED
}
