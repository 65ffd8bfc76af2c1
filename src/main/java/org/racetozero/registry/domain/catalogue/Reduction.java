package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What an action does that takes one share off each of its lines, and nothing else. */
public sealed interface Reduction extends Effect {

    /** The share it takes off, 0 to 1. */
    BigDecimal share(Values values);

    @Override
    default void enter(Ledger ledger, List<String> lines, Values values) {
        ledger.cut(lines, share(values));
    }

    /** {@code E·shares}. */
    record ShareOfLines(List<String> shares) implements Reduction {

        @Override
        public EffectKind kind() {
            return EffectKind.SHARE_OF_LINES;
        }

        @Override
        public Set<String> parameters() {
            return Effect.names(shares);
        }

        @Override
        public BigDecimal share(Values values) {
            return values.product(shares);
        }
    }

    /** {@code E·shares·(1 - ratio)}. */
    record FactorRatio(List<String> shares) implements Reduction {

        @Override
        public EffectKind kind() {
            return EffectKind.EMISSION_FACTOR_RATIO;
        }

        @Override
        public Set<String> parameters() {
            return Effect.names(shares, List.of("ratio"));
        }

        @Override
        public BigDecimal share(Values values) {
            return values.product(shares).multiply(Values.rest(values.of("ratio")), Ledger.PRECISION);
        }
    }

    /** {@code E·(1 - 1/growth)·shares}; nothing where nothing grows. */
    record NewBuild(List<String> shares) implements Reduction {

        @Override
        public EffectKind kind() {
            return EffectKind.NEW_BUILD;
        }

        @Override
        public Set<String> parameters() {
            return Effect.names(shares);
        }

        @Override
        public BigDecimal share(Values values) {
            BigDecimal before = BigDecimal.ONE.divide(values.growth(), Ledger.PRECISION);
            return Values.rest(before).max(BigDecimal.ZERO).multiply(values.product(shares), Ledger.PRECISION);
        }
    }

    /** {@code E·(n1 - n0)/(1 - n0)}, with n0 captured already; nothing where no more is captured. */
    record Capture() implements Reduction {

        @Override
        public EffectKind kind() {
            return EffectKind.CAPTURE;
        }

        @Override
        public Set<String> parameters() {
            return Effect.names(List.of("n0", "n1"));
        }

        @Override
        public BigDecimal share(Values values) {
            BigDecimal more = values.of("n1").subtract(values.of("n0"), Ledger.PRECISION).max(BigDecimal.ZERO);
            return more.divide(Values.rest(values.of("n0")), Ledger.PRECISION);
        }
    }
}
