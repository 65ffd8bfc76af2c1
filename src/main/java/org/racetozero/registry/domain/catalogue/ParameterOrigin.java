package org.racetozero.registry.domain.catalogue;

/** Who says how large a parameter is. */
public enum ParameterOrigin {
    CALLER,
    /** The catalogue's own example, used because the caller asked for it. */
    ILLUSTRATIVE
}
