package org.racetozero.registry.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.domain.catalogue.Samples.CATALOGUE;
import static org.racetozero.registry.domain.catalogue.Samples.REFERENCES;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.domain.reference.GpcReference;
import org.racetozero.registry.domain.reference.ReportingLevel;

/**
 * What holds of recommendations on any inventory whatever. Seeds are printed with a failure;
 * {@code -Dcatalogue.seed=…} tries one, {@code -Dcatalogue.seeds=…} that many.
 */
class RecommenderPropertiesTest {

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final int ACTIONS = CATALOGUE.actions().size();

    static LongStream seeds() {
        Long one = Long.getLong("catalogue.seed");
        return one != null ? LongStream.of(one) : LongStream.range(0, Long.getLong("catalogue.seeds", 300));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void allTogetherNeverSaveMoreThanThereIs(long seed) {
        Trial trial = new Trial(seed);

        Recommendation recommendation = trial.recommend(trial.drivers);

        BigDecimal sum = BigDecimal.ZERO;
        for (RecommendedAction item : recommendation.items()) {
            BigDecimal tonnes = item.inSequenceTonnesCo2e();
            sum = tonnes == null ? sum : sum.add(tonnes, PRECISION);
        }
        BigDecimal slack = recommendation.referenceTonnesCo2e().multiply(new BigDecimal("1e-12"), PRECISION);
        assertThat(sum).as("seed %d", seed).isLessThanOrEqualTo(recommendation.referenceTonnesCo2e().add(slack));
        if (recommendation.inSequenceTotalTonnesCo2e() != null) {
            assertThat(recommendation.inSequenceTotalTonnesCo2e().subtract(sum).abs())
                    .as("seed %d: the total is the sum of its parts", seed)
                    .isLessThanOrEqualTo(slack);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderInWhichDriversAreStatedDoesNotMatter(long seed) {
        Trial trial = new Trial(seed);
        List<Map.Entry<String, Map<String, BigDecimal>>> entries = new ArrayList<>(trial.drivers.entrySet());
        Collections.shuffle(entries, trial.random);
        Map<String, Map<String, BigDecimal>> shuffled = new LinkedHashMap<>();
        entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));

        assertThat(trial.recommend(shuffled)).as("seed %d", seed).isEqualTo(trial.recommend(trial.drivers));
    }

    /** Lines that nothing adds to only shrink: whoever comes later finds no more than it would alone. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingSavesMoreInSequenceThanAloneUnlessElectricityWasAdded(long seed) {
        Trial trial = new Trial(seed);

        for (RecommendedAction item : trial.recommend(trial.drivers).items()) {
            boolean readsElectricity = item.action().phase() == ActionPhase.SUPPLY
                    && item.action().lines().stream().anyMatch(RecommenderPropertiesTest::isElectricity);
            if (item.inSequenceTonnesCo2e() != null && !readsElectricity && !mayAdd(item)) {
                BigDecimal alone = item.standAloneTonnesCo2e().subtract(item.outsideTonnesCo2e());
                BigDecimal slack = alone.abs().multiply(new BigDecimal("1e-12"), PRECISION);
                assertThat(item.inSequenceTonnesCo2e()).as("seed %d, %s", seed, item.action().id())
                        .isLessThanOrEqualTo(alone.add(slack));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onlyASwitchCanAddEmissions(long seed) {
        Trial trial = new Trial(seed);

        for (RecommendedAction item : trial.recommend(trial.drivers).items()) {
            if (item.standAloneTonnesCo2e() != null && !mayAdd(item)) {
                assertThat(item.standAloneTonnesCo2e()).as("seed %d, %s", seed, item.action().id()).isNotNegative();
                assertThat(item.inSequenceTonnesCo2e() == null || item.inSequenceTonnesCo2e().signum() >= 0)
                        .as("seed %d, %s", seed, item.action().id())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ranksAreDenseAndByTonnes(long seed) {
        Trial trial = new Trial(seed);

        List<RecommendedAction> ranked = trial.recommend(trial.drivers).items().stream()
                .filter(item -> item.rank() != null)
                .toList();

        for (int place = 0; place < ranked.size(); place++) {
            assertThat(ranked.get(place).rank()).as("seed %d", seed).isEqualTo(place + 1);
            assertThat(ranked.get(place).inSequenceTonnesCo2e()).as("seed %d", seed).isPositive();
            assertThat(place == 0
                            || ranked.get(place - 1).inSequenceTonnesCo2e()
                                    .compareTo(ranked.get(place).inSequenceTonnesCo2e()) >= 0)
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    /** More of one action in demand never makes the whole save less. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreOfAnActionOfDemandNeverSavesLess(long seed) {
        Trial trial = new Trial(seed);
        Map<String, Map<String, BigDecimal>> more = new HashMap<>(trial.drivers);
        Map<String, BigDecimal> retrofits = new HashMap<>(more.getOrDefault("B1", Map.of()));
        if (retrofits.size() < 2) {
            return;
        }
        BigDecimal before = trial.recommendDemand(more);
        retrofits.put("a", BigDecimal.ONE);
        more.put("B1", retrofits);

        BigDecimal after = trial.recommendDemand(more);

        BigDecimal slack = before.multiply(new BigDecimal("1e-12"), PRECISION);
        assertThat(after).as("seed %d", seed).isGreaterThanOrEqualTo(before.subtract(slack));
    }

    private static boolean mayAdd(RecommendedAction item) {
        return item.action().effect().kind() == EffectKind.SWITCH;
    }

    private static boolean isElectricity(String line) {
        return REFERENCES.find(line).orElseThrow().scope() == 2;
    }

    /** An inventory, growth and drivers made up from a seed. */
    private static final class Trial {

        private final Random random;
        private final ReferenceInventory reference;
        private final Map<String, Map<String, BigDecimal>> drivers = new LinkedHashMap<>();
        private final BigDecimal gridFactor;
        private final FactorBasis basis;
        private final BigDecimal target;

        private Trial(long seed) {
            random = new Random(seed);
            Map<String, BigDecimal> lines = new HashMap<>();
            lines.put("I.1.1", tonnes());
            for (GpcReference line : REFERENCES.all()) {
                if (random.nextInt(3) > 0) {
                    lines.put(line.code(), random.nextInt(20) == 0 ? BigDecimal.ZERO : tonnes());
                }
            }
            basis = pick(FactorBasis.values());
            gridFactor = between(CATALOGUE.gridFactor());
            ReportingLevel level = pick(ReportingLevel.values());
            Growth growth = new Growth(
                    decimal(0.5, 1.5), random.nextBoolean() ? BigDecimal.ZERO : decimal(-0.3, 0.3));
            reference = Samples.reference(
                    Samples.sums(lines, Map.of(), Map.of(), null), level, basis, growth);
            for (CatalogueAction action : CATALOGUE.actions()) {
                Map<String, BigDecimal> values = new LinkedHashMap<>();
                for (CatalogueParameter parameter : action.parameters()) {
                    if (random.nextInt(ACTIONS) > 2) {
                        values.put(parameter.name(), between(parameter));
                    }
                }
                drivers.put(action.id(), values);
            }
            target = reference.tonnesCo2e().multiply(decimal(0, 1.2), PRECISION);
        }

        private Recommendation recommend(Map<String, Map<String, BigDecimal>> stated) {
            return new Recommender(CATALOGUE).recommend(
                    reference, target, new Assumptions(stated, false, gridFactor, basis, Set.of()));
        }

        /** What the retrofits of homes save together, by every other action of demand on the same lines. */
        private BigDecimal recommendDemand(Map<String, Map<String, BigDecimal>> stated) {
            BigDecimal total = new Recommender(CATALOGUE)
                    .recommend(
                            reference, target,
                            new Assumptions(stated, false, gridFactor, basis, Set.of("B1", "B3")))
                    .inSequenceTotalTonnesCo2e();
            return total == null ? BigDecimal.ZERO : total;
        }

        /** From a thousandth of a tonne to a hundred billion. */
        private BigDecimal tonnes() {
            return BigDecimal.valueOf(1 + random.nextInt(999_999), 3).movePointRight(random.nextInt(9));
        }

        private BigDecimal between(CatalogueParameter parameter) {
            return switch (random.nextInt(10)) {
                case 0 -> parameter.minimum();
                case 1 -> parameter.maximum();
                default -> decimal(parameter.minimum().doubleValue(), parameter.maximum().doubleValue());
            };
        }

        private BigDecimal decimal(double least, double most) {
            return BigDecimal.valueOf(Math.round((least + random.nextDouble() * (most - least)) * 1000), 3)
                    .max(BigDecimal.valueOf(least))
                    .min(BigDecimal.valueOf(most));
        }

        private <E> E pick(E[] values) {
            return values[random.nextInt(values.length)];
        }
    }
}
