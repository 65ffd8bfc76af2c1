package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an action does to the lines it names: the formula behind its tonnes.
 *
 * <p>Formulas of this registry on lines of the GPC v1.1; shares are 0 to 1, so nothing takes more off a line than is
 * left of it.
 */
public sealed interface Effect
        permits Effect.Switch, Effect.Removal, Effect.Enabling, Reduction, ElectricityEffect {

    EffectKind kind();

    /** The parameters it reckons with, in the order of its formula. */
    Set<String> parameters();

    /** Whether it needs the emission factor of the electricity in the inventory. */
    default boolean usesGridFactor() {
        return false;
    }

    /** Enters it in the ledger, in those of its lines of which something is known. */
    void enter(Ledger ledger, List<String> lines, Values values);

    /**
     * {@code E·shares} leaves the line, and {@code E·shares·times/per}, by the grid times its factor, enters another.
     *
     * <p>The factor is always that of the inventory: the grid of the target year comes with the supply actions, which
     * then scale the line of electricity with what was added.
     *
     * @param to the line of electricity for each line of fuel
     */
    record Switch(List<String> shares, Map<String, String> to, List<String> times, List<String> per, boolean byGrid)
            implements Effect {

        @Override
        public EffectKind kind() {
            return EffectKind.SWITCH;
        }

        @Override
        public Set<String> parameters() {
            return names(shares, times, per);
        }

        @Override
        public boolean usesGridFactor() {
            return byGrid;
        }

        @Override
        public void enter(Ledger ledger, List<String> lines, Values values) {
            BigDecimal share = values.product(shares);
            BigDecimal ratio = values.product(times).divide(values.product(per), Ledger.PRECISION);
            BigDecimal added = byGrid ? ratio.multiply(values.gridFactor(), Ledger.PRECISION) : ratio;
            for (String line : lines) {
                BigDecimal removed = ledger.cut(line, share);
                ledger.add(to.get(line), removed.multiply(added, Ledger.PRECISION));
            }
        }
    }

    /** {@code ha·r}, which touches no line. */
    record Removal() implements Effect {

        @Override
        public EffectKind kind() {
            return EffectKind.REMOVAL;
        }

        @Override
        public Set<String> parameters() {
            return names(List.of("ha", "r"));
        }

        @Override
        public void enter(Ledger ledger, List<String> lines, Values values) {
            // What is taken up is told apart and reduces no emissions.
        }

        /** Tonnes of CO2 equivalent taken up in a year. */
        BigDecimal tonnes(Values values) {
            return values.product(List.of("ha", "r"));
        }
    }

    /** Nothing by itself. */
    record Enabling() implements Effect {

        @Override
        public EffectKind kind() {
            return EffectKind.ENABLING;
        }

        @Override
        public Set<String> parameters() {
            return Set.of();
        }

        @Override
        public void enter(Ledger ledger, List<String> lines, Values values) {
            // It lets other actions happen.
        }
    }

    /** All that stand in any of these lists, in their order. */
    @SafeVarargs
    static Set<String> names(Collection<String>... lists) {
        Set<String> names = new LinkedHashSet<>();
        for (Collection<String> list : lists) {
            names.addAll(list);
        }
        return names;
    }
}
