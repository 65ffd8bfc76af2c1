package org.racetozero.registry.domain.catalogue;

/** How well a formula or an assumed number of the catalogue is borne out; none of it is published by the campaign. */
public enum ParameterBasis {
    /** This registry's own reading. */
    INTERPRETIVE,
    /** General knowledge that no source at hand confirms. */
    UNVERIFIED
}
