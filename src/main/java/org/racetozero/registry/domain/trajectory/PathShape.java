package org.racetozero.registry.domain.trajectory;

/** The form of the way from base to target emissions between the two years that are stated. */
public enum PathShape {
    /** The same number of tonnes less each year: {@code E0 - (E0 - ET)(t - t0)/(T - t0)}. */
    LINEAR,
    /** The same percentage less each year: {@code E0 (ET/E0)^((t - t0)/(T - t0))}; it never reaches zero. */
    EXPONENTIAL
}
