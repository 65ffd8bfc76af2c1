package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;

/**
 * What an action takes off an inventory, in tonnes of CO2 equivalent a year; below zero where it adds more.
 *
 * @param counted within the lines the target counts
 * @param outside in all other lines
 */
record Abatement(BigDecimal counted, BigDecimal outside) {

    /** Exactly, so that either can be taken off again however small it is beside the other. */
    BigDecimal whole() {
        return counted.add(outside);
    }
}
