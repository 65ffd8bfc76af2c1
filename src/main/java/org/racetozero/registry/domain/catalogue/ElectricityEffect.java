package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What an action of supply does to the lines of electricity: each is measured against the grid as it is by then. */
public sealed interface ElectricityEffect extends Effect {

    /** {@code E·(1 - g)}, with g the grid's factor in the target year over the inventory's. */
    record GridFactor() implements ElectricityEffect {

        @Override
        public EffectKind kind() {
            return EffectKind.GRID_FACTOR;
        }

        @Override
        public Set<String> parameters() {
            return Set.of("g");
        }

        @Override
        public void enter(Ledger ledger, List<String> lines, Values values) {
            ledger.cut(lines, Values.rest(values.of("g")));
            ledger.decarbonise(values.of("g"));
        }
    }

    /** {@code E·shares·(1 - EFc/EFgrid)}; nothing where the grid is as clean by then. */
    record CleanSupply(List<String> shares) implements ElectricityEffect {

        @Override
        public EffectKind kind() {
            return EffectKind.CLEAN_SUPPLY;
        }

        @Override
        public Set<String> parameters() {
            return Effect.names(shares, List.of("EFc"));
        }

        @Override
        public boolean usesGridFactor() {
            return true;
        }

        @Override
        public void enter(Ledger ledger, List<String> lines, Values values) {
            BigDecimal grid = values.gridFactor().multiply(ledger.gridRatio(), Ledger.PRECISION);
            if (grid.compareTo(values.of("EFc")) > 0) {
                BigDecimal saving = Values.rest(values.of("EFc").divide(grid, Ledger.PRECISION));
                ledger.cut(lines, values.product(shares).multiply(saving, Ledger.PRECISION));
            }
        }
    }

    /** {@code MW·8760·CF·EFgrid}, spread over what is left of the lines and never more than that. */
    record Generation() implements ElectricityEffect {

        private static final BigDecimal HOURS_A_YEAR = BigDecimal.valueOf(8760);

        @Override
        public EffectKind kind() {
            return EffectKind.GENERATION;
        }

        @Override
        public Set<String> parameters() {
            return Effect.names(List.of("MW", "CF"));
        }

        @Override
        public boolean usesGridFactor() {
            return true;
        }

        @Override
        public void enter(Ledger ledger, List<String> lines, Values values) {
            BigDecimal left = ledger.sum(lines);
            if (left.signum() > 0) {
                BigDecimal displaced = values.product(List.of("MW", "CF"))
                        .multiply(HOURS_A_YEAR, Ledger.PRECISION)
                        .multiply(values.gridFactor(), Ledger.PRECISION)
                        .multiply(ledger.gridRatio(), Ledger.PRECISION);
                ledger.cut(lines, displaced.divide(left, Ledger.PRECISION).min(BigDecimal.ONE));
            }
        }
    }
}
