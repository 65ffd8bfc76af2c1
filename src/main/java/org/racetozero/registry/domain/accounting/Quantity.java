package org.racetozero.registry.domain.accounting;

import java.math.BigDecimal;
import org.racetozero.registry.domain.inventory.Absence;
import org.racetozero.registry.domain.inventory.InventoryLine;
import org.racetozero.registry.domain.quantity.Decimals;
import org.racetozero.registry.domain.quantity.Gas;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.reference.GlobalWarmingPotentials;

/** What a line amounts to: tonnes of CO2 equivalent, the reason why there are none, or why they cannot be told. */
sealed interface Quantity {

    /** Tonnes of CO2 equivalent. */
    record Told(BigDecimal tonnesCo2e) implements Quantity {
    }

    /** A notation key in the place of a figure. */
    record Absent(Absence absence) implements Quantity {
    }

    /** A figure that cannot be expressed as CO2 equivalent of the wanted set. */
    record Untellable(String code, String detailArgument) implements Quantity {
    }

    /**
     * What that line amounts to.
     *
     * @param own    the set the inventory's CO2 equivalent was made with; null when unknown
     * @param wanted the set to express it in; null for the unknown own one
     */
    static Quantity of(InventoryLine line, GwpSet own, GwpSet wanted, GlobalWarmingPotentials potentials) {
        BigDecimal tonnes = line.quantityTonnes();
        if (tonnes == null) {
            return new Absent(line.absence() == null ? Absence.NOT_ESTIMATED : line.absence());
        }
        if (tonnes.signum() == 0) {
            return new Told(BigDecimal.ZERO);
        }
        if (!Decimals.isOrdinary(tonnes)) {
            return new Untellable(AccountingGap.QUANTITY_OUT_OF_RANGE, tonnes.toString());
        }
        if (line.gas() == Gas.CO2 || line.gas() == Gas.CO2E && own == wanted) {
            return new Told(tonnes);
        }
        if (line.gas() == Gas.CO2E) {
            return new Untellable(AccountingGap.GWP_SET_NOT_CONVERTIBLE, String.valueOf(wanted));
        }
        if (line.gas() == null) {
            return new Untellable(AccountingGap.POTENTIAL_UNKNOWN, String.valueOf(line.species()));
        }
        return perGas(line, wanted, potentials);
    }

    private static Quantity perGas(InventoryLine line, GwpSet wanted, GlobalWarmingPotentials potentials) {
        boolean isFamily = line.gas() == Gas.HFCS || line.gas() == Gas.PFCS;
        if (isFamily && line.species() == null) {
            return new Untellable(AccountingGap.SPECIES_MISSING, line.gas().name());
        }
        if (wanted == null) {
            return new Untellable(AccountingGap.GWP_SET_MISSING, line.gas().name());
        }
        return potentials.of(wanted, line.gas(), line.species())
                .<Quantity>map(potential -> new Told(line.quantityTonnes().multiply(potential)))
                .orElseGet(() -> new Untellable(
                        AccountingGap.POTENTIAL_UNKNOWN,
                        line.species() == null ? line.gas().name() : line.species()));
    }
}
