package org.racetozero.registry.domain.quantity;

/** The greenhouse gases of the Kyoto Protocol as amended at Doha, or all of them together as CO2 equivalent. */
public enum Gas {
    CO2,
    CH4,
    N2O,
    HFCS,
    PFCS,
    SF6,
    NF3,
    CO2E
}
