package org.racetozero.registry.domain.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.InventoryTotal;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;

/**
 * What holds of paths and standings whatever the figures, from 0.001 to 10^11 t. Seeds are printed with a failure;
 * {@code -Dtrajectory.seed=…} tries one, {@code -Dtrajectory.seeds=…} that many.
 */
class TrajectoryPropertiesTest {

    private static final BigDecimal GRAM = new BigDecimal("0.000001");

    static LongStream seeds() {
        Long one = Long.getLong("trajectory.seed");
        return one != null ? LongStream.of(one) : LongStream.range(0, Long.getLong("trajectory.seeds", 200));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pathsMeetTheirEndsAndStayBetweenThem(long seed) {
        Random random = new Random(seed);
        int base = 1990 + random.nextInt(60);
        int target = base + 1 + random.nextInt(80);
        BigDecimal from = tonnes(random);
        BigDecimal to = tonnes(random);
        for (PathShape shape : PathShape.values()) {
            EmissionPath path = new EmissionPath(base, from, target, to, shape);
            List<BigDecimal> allowed =
                    path.years().stream().map(YearlyEmissions::tonnesCo2e).toList();

            assertThat(allowed).hasSize(target - base + 1);
            assertThat(allowed.getFirst()).isEqualByComparingTo(from);
            assertThat(allowed.getLast()).isEqualByComparingTo(to);
            assertThat(allowed).allSatisfy(each -> assertThat(each).isBetween(from.min(to), from.max(to)));
            assertThat(allowed).isSortedAccordingTo(
                    from.compareTo(to) > 0 ? Collections.reverseOrder() : BigDecimal::compareTo);
            assertThat(path.allowed(base - 7)).isEqualByComparingTo(from);
            assertThat(path.allowed(target + 7)).isEqualByComparingTo(to);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void straightLinesFallByTheSameTonnesAndExponentialOnesByTheSameShare(long seed) {
        Random random = new Random(seed);
        BigDecimal from = tonnes(random);
        BigDecimal to = tonnes(random);
        int years = 2 + random.nextInt(40);
        EmissionPath linear = new EmissionPath(2000, from, 2000 + years, to, PathShape.LINEAR);
        EmissionPath exponential = new EmissionPath(2000, from, 2000 + years, to, PathShape.EXPONENTIAL);
        BigDecimal step = from.subtract(to).divide(BigDecimal.valueOf(years), Exact.CONTEXT);
        BigDecimal precision = from.max(to).movePointLeft(28);

        for (int year = 2000; year < 2000 + years; year++) {
            assertThat(linear.allowed(year).subtract(linear.allowed(year + 1))).isCloseTo(step, within(precision));
            assertThat(exponential.allowed(year + 1)).isPositive();
        }
        BigDecimal left = exponential.allowed(2001).divide(from, Exact.CONTEXT);
        assertThat(left.pow(years, Exact.CONTEXT).multiply(from)).isCloseTo(to, within(to.movePointLeft(25)));
        // The straight line is the chord of a convex curve.
        assertThat(exponential.allowed(2001).subtract(linear.allowed(2001))).isLessThanOrEqualTo(precision);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRootTakenToItsPowerIsWhatItWasTakenFrom(long seed) {
        Random random = new Random(seed);
        BigDecimal radicand = tonnes(random).divide(tonnes(random), Exact.CONTEXT);
        int degree = 1 + random.nextInt(300);

        assertThat(Exact.root(radicand, degree).pow(degree, Exact.CONTEXT))
                .isCloseTo(radicand, within(radicand.movePointLeft(29)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDeeperCutAllowsLess(long seed) {
        Random random = new Random(seed);
        BigDecimal base = tonnes(random);
        int cut = random.nextInt(100);
        List<YearlyEmissions> shallow = path(base, cut).allowed();
        List<YearlyEmissions> deep = path(base, cut + 1).allowed();

        for (int index = 1; index < shallow.size(); index++) {
            assertThat(deep.get(index).tonnesCo2e()).isLessThan(shallow.get(index).tonnesCo2e());
        }
        assertThat(EffectiveCut.percentBy(target(base, cut + 1), 2030, Populations.NONE).orElseThrow())
                .isGreaterThan(EffectiveCut.percentBy(target(base, cut), 2030, Populations.NONE).orElseThrow());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anUnchangedInventoryHasAchievedNothing(long seed) {
        Random random = new Random(seed);
        BigDecimal base = tonnes(random);
        int cut = 1 + random.nextInt(100);

        TargetStanding standing = standing(target(null, cut), inventory(2020, base), inventory(2024, base));

        assertThat(standing.percentAchieved()).isZero();
        assertThat(standing.state()).isEqualTo(ProgressState.BEHIND);
        assertThat(standing.cumulativeOvershootTonnesCo2e())
                .isEqualByComparingTo(base.subtract(standing.allowedTonnesCo2e(), Exact.CONTEXT));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreEmissionsNeverStandBetter(long seed) {
        Random random = new Random(seed);
        BigDecimal base = tonnes(random);
        Target target = target(base, 1 + random.nextInt(99));
        BigDecimal more = base.multiply(BigDecimal.valueOf(random.nextInt(150)), Exact.CONTEXT).movePointLeft(2);
        BigDecimal fewer = more.multiply(BigDecimal.valueOf(random.nextInt(100)), Exact.CONTEXT).movePointLeft(2);

        TargetStanding worse = standing(target, inventory(2024, more));
        TargetStanding better = standing(target, inventory(2024, fewer));

        assertThat(better.percentAchieved()).isGreaterThanOrEqualTo(worse.percentAchieved());
        assertThat(better.state()).isLessThanOrEqualTo(worse.state());
        assertThat(better.deviationPercent()).isLessThanOrEqualTo(worse.deviationPercent());
    }

    /** SBTi: on track iff completion is at least what has elapsed; on a straight line that is to lie on or below it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onTrackIsOnOrBelowTheLine(long seed) {
        Random random = new Random(seed);
        BigDecimal base = tonnes(random);
        BigDecimal actual = base.multiply(BigDecimal.valueOf(random.nextInt(1200)), Exact.CONTEXT).movePointLeft(3);

        TargetStanding standing = standing(target(base, 1 + random.nextInt(99)), inventory(2024, actual));

        boolean isBelow = actual.compareTo(standing.allowedTonnesCo2e()) <= 0;
        assertThat(standing.state() != ProgressState.BEHIND).isEqualTo(isBelow);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aProjectionOfAStraightLineIsThatLine(long seed) {
        Random random = new Random(seed);
        BigDecimal first = tonnes(random);
        BigDecimal step = tonnes(random).movePointLeft(3);
        List<Inventory> inventories = new ArrayList<>();
        for (int year = 2019 + random.nextInt(3); year <= 2024; year++) {
            inventories.add(inventory(year, first.subtract(step.multiply(BigDecimal.valueOf(year - 2019)))));
        }

        TargetStanding standing = standing(target(first, 50), inventories.toArray(Inventory[]::new));

        assertThat(standing.projectedTonnesCo2e()).isCloseTo(
                first.subtract(step.multiply(BigDecimal.valueOf(11))),
                within(first.max(step).movePointLeft(25).max(GRAM.movePointLeft(20))));
    }

    /** Anything between 0.001 and 10^11 t, each order of size as often as any other. */
    private static BigDecimal tonnes(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(9999)).movePointLeft(3).movePointRight(random.nextInt(11));
    }

    private static Target target(BigDecimal base, int cut) {
        return new Target(
                SampleMembers.id(1), TargetKind.ABSOLUTE, Horizon.INTERIM, null, LabelledYear.calendar(2020), base,
                LabelledYear.calendar(2030), BigDecimal.valueOf(cut), null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Inventory inventory(int year, BigDecimal tonnes) {
        return new Inventory(
                LabelledYear.calendar(year), null, null, null, null, null, null, null, null,
                List.of(new InventoryTotal(null, null, tonnes)), null, null, null, null, null, null, null);
    }

    private static TargetPath path(BigDecimal base, int cut) {
        return computed(target(base, cut)).trajectory().paths().getFirst();
    }

    private static TargetStanding standing(Target target, Inventory... inventories) {
        return computed(target, inventories).standings().getFirst();
    }

    private static Trajectories computed(Target target, Inventory... inventories) {
        return SampleMembers.computed(
                new TrajectoryFacts(List.of(target), List.of(inventories), List.of()),
                new TrajectoryQuestion(Set.of(), PathShape.LINEAR, null, SampleMembers.TODAY));
    }
}
