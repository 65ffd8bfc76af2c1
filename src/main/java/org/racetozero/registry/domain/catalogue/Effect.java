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
        permits Effect.ShareOfLines, Effect.FactorRatio, Effect.Switch, Effect.NewBuild, Effect.Capture,
                Effect.Removal, Effect.Enabling, ElectricityEffect {

    EffectKind kind();

    /** The parameters it reckons with, in the order of its formula. */
    Set<String> parameters();

    /** Whether it needs the emission factor of the electricity in the inventory. */
    default boolean usesGridFactor() {
        return false;
    }

    /** Enters it in the ledger, in those of its lines of which something is known. */
    void enter(Ledger ledger, List<String> lines, Values values);

    /** {@code E·shares}. */
    record ShareOfLines(List<String> shares) implements Effect {

        @Override
        public EffectKind kind() {
            return EffectKind.SHARE_OF_LINES;
        }

        @Override
        public Set<String> parameters() {
            return names(shares);
        }

        @Override
        public void enter(Ledger ledger, List<String> lines, Values values) {
            ledger.cut(lines, values.product(shares));
        }
    }

    /** {@code E·shares·(1 - ratio)}. */
    record FactorRatio(List<String> shares) implements Effect {

        @Override
        public EffectKind kind() {
            return EffectKind.EMISSION_FACTOR_RATIO;
        }

        @Override
        public Set<String> parameters() {
            return names(shares, List.of("ratio"));
        }

        @Override
        public void enter(Ledger ledger, List<String> lines, Values values) {
            BigDecimal saving = BigDecimal.ONE.subtract(values.of("ratio"), Ledger.PRECISION);
            ledger.cut(lines, values.product(shares).multiply(saving, Ledger.PRECISION));
        }
    }

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

    /** {@code E·(1 - 1/growth)·shares}; nothing where nothing grows. */
    record NewBuild(List<String> shares) implements Effect {

        @Override
        public EffectKind kind() {
            return EffectKind.NEW_BUILD;
        }

        @Override
        public Set<String> parameters() {
            return names(shares);
        }

        @Override
        public void enter(Ledger ledger, List<String> lines, Values values) {
            if (values.growth().compareTo(BigDecimal.ONE) > 0) {
                BigDecimal grown = BigDecimal.ONE.subtract(
                        BigDecimal.ONE.divide(values.growth(), Ledger.PRECISION), Ledger.PRECISION);
                ledger.cut(lines, grown.multiply(values.product(shares), Ledger.PRECISION));
            }
        }
    }

    /** {@code E·(n1 - n0)/(1 - n0)}, with n0 captured already; nothing where no more is captured. */
    record Capture() implements Effect {

        @Override
        public EffectKind kind() {
            return EffectKind.CAPTURE;
        }

        @Override
        public Set<String> parameters() {
            return names(List.of("n0", "n1"));
        }

        @Override
        public void enter(Ledger ledger, List<String> lines, Values values) {
            BigDecimal more = values.of("n1").subtract(values.of("n0"), Ledger.PRECISION);
            if (more.signum() > 0) {
                ledger.cut(lines, more.divide(
                        BigDecimal.ONE.subtract(values.of("n0"), Ledger.PRECISION), Ledger.PRECISION));
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
