package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;

/**
 * An amount in tonnes of CO2 equivalent, or what keeps it from being told.
 *
 * @param tonnesCo2e null when it cannot be told
 * @param missing    null when it can
 */
record Counted(BigDecimal tonnesCo2e, MissingInput missing) {

    static Counted of(BigDecimal tonnesCo2e) {
        return new Counted(tonnesCo2e, null);
    }

    static Counted without(MissingInput missing) {
        return new Counted(null, missing);
    }

    boolean isTold() {
        return tonnesCo2e != null;
    }
}
