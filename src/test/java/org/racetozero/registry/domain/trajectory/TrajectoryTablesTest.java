package org.racetozero.registry.domain.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of target and every way to stand towards one, against its table. */
class TrajectoryTablesTest {

    static Stream<Tables.Row> paths() {
        return Tables.rows("paths.csv");
    }

    static Stream<Tables.Row> standings() {
        return Tables.rows("standings.csv");
    }

    static Stream<Tables.Row> publishedProgress() {
        return Tables.rows("sbti-progress.csv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void aPathFollowsItsTable(Tables.Row row) {
        TargetPath path = SampleMembers.computed(
                        row.get("facts"), PathShape.valueOf(row.get("shape")), null, SampleMembers.TODAY, Set.of())
                .trajectory()
                .paths()
                .getFirst();

        assertThat(Tables.shown(path.missing())).as("missing").isEqualTo(row.get("missing"));
        assertThat(Tables.shown(path.baseTonnesCo2e(), 6)).as("base").isEqualTo(row.get("base"));
        assertThat(Tables.shown(path.targetTonnesCo2e(), 6)).as("target").isEqualTo(row.get("target"));
        Map<Integer, String> allowed = new LinkedHashMap<>();
        path.allowed().forEach(year -> allowed.put(year.year(), Tables.shown(year.tonnesCo2e(), 6)));
        for (String stated : row.get("allowed").isEmpty() ? new String[0] : row.get("allowed").split(", ")) {
            String[] year = stated.split(": ");
            assertThat(allowed.get(Integer.valueOf(year[0]))).as(year[0]).isEqualTo(year[1]);
        }
        boolean isWhole = path.missing().isEmpty();
        assertThat(allowed.size()).as("years").isEqualTo(
                isWhole ? path.targetYear() - path.baseYear() + 1 : row.get("allowed").isEmpty() ? 0 : 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("standings")
    void aStandingFollowsItsTable(Tables.Row row) {
        TargetStanding standing = SampleMembers.computed(
                        row.get("facts"), PathShape.LINEAR, null, LocalDate.parse(row.get("as of")), Set.of())
                .standings()
                .getFirst();

        assertThat(standing.state().name()).as("state").isEqualTo(row.get("state"));
        assertThat(Tables.shown(standing.percentAchieved(), 3)).as("achieved").isEqualTo(row.get("achieved"));
        assertThat(Tables.shown(standing.percentElapsed(), 3)).as("elapsed").isEqualTo(row.get("elapsed"));
        assertThat(Tables.shown(standing.allowedTonnesCo2e(), 3)).as("allowed").isEqualTo(row.get("allowed"));
        assertThat(Tables.shown(standing.deviationPercent(), 3)).as("deviation").isEqualTo(row.get("deviation"));
        assertThat(Tables.shown(standing.cumulativeOvershootTonnesCo2e(), 3))
                .as("overshoot")
                .isEqualTo(row.get("overshoot"));
        assertThat(Tables.shown(standing.requiredAnnualRatePercent(), 3)).as("rate").isEqualTo(row.get("rate"));
        assertThat(Tables.shown(standing.requiredAnnualTonnesCo2e(), 3)).as("yearly").isEqualTo(row.get("yearly"));
        assertThat(Tables.shown(standing.projectedTonnesCo2e(), 3)).as("projected").isEqualTo(row.get("projected"));
        assertThat(Tables.shown(standing.missing())).as("missing").isEqualTo(row.get("missing"));
    }

    /** The published shares come from reductions rounded to four decimals, so they may differ by what that hides. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("publishedProgress")
    void progressIsWhatTheScienceBasedTargetsInitiativePublished(Tables.Row row) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        String words = ("targets: [{kind: ABSOLUTE, baseYear: %s, baseTonnesCo2e: 1, targetYear: %s, "
                        + "reductionPercent: %s}]")
                        .formatted(
                                row.get("base year"), row.get("target year"),
                                row.number("target reduction").multiply(hundred).toPlainString())
                + ", inventories: [{year: %s, totals: [{tonnesCo2e: %s}]}]".formatted(
                        row.get("reporting year"), BigDecimal.ONE.subtract(row.number("achieved reduction")));
        BigDecimal hidden = new BigDecimal("0.00005");
        BigDecimal tolerance = hidden.divide(row.number("target reduction"), Exact.CONTEXT).add(hidden);

        TargetStanding standing = SampleMembers.computed(words).standings().getFirst();

        assertThat(standing.percentAchieved().divide(hundred))
                .isCloseTo(row.number("completion"), within(tolerance));
        assertThat(standing.percentElapsed().divide(hundred)).isCloseTo(row.number("elapsed"), within(hidden));
    }
}
