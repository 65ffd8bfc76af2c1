package org.racetozero.registry.domain.quantity;

/** The IPCC assessment report whose 100-year global warming potentials turn gases into CO2 equivalent. */
public enum GwpSet {
    AR4,
    AR5,
    AR6
}
