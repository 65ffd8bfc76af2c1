package org.racetozero.registry.domain.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.quantity.GwpSet;

/** One path leads from the base over the interim targets to the long-term one, and is compared with what happened. */
class HeadlinePathTest {

    private static final String INTERIM = """
            {kind: ABSOLUTE, horizon: INTERIM, baseYear: 2020, baseTonnesCo2e: 1000, targetYear: 2030,
             reductionPercent: 50}""";
    private static final String NET_ZERO = "{kind: NET_ZERO, horizon: LONG_TERM, targetYear: 2050}";

    @Test
    void theInterimTargetIsOnTheWayToTheLongTermOne() {
        MemberTrajectory trajectory = trajectory(NET_ZERO, INTERIM);

        assertThat(shown(trajectory.allowed())).startsWith("2020: 1000", "2021: 950").contains(
                "2029: 550", "2030: 500", "2031: 475", "2040: 250", "2049: 25").endsWith("2050: 0").hasSize(31);
        assertThat(trajectory.paths()).extracting(TargetPath::target)
                .containsExactly(SampleMembers.id(1), SampleMembers.id(2));
    }

    @Test
    void theSamePercentageEachYearEndsWhereZeroBegins() {
        String residual = "{kind: NET_ZERO, horizon: LONG_TERM, targetYear: 2050, targetTonnesCo2e: 5}";

        assertThat(shown(exponential(INTERIM, residual).allowed()))
                .contains("2030: 500", "2040: 50", "2050: 5").hasSize(31);
        MemberTrajectory toZero = exponential(INTERIM, NET_ZERO);
        assertThat(shown(toZero.allowed())).endsWith("2030: 500").hasSize(11);
        assertThat(Tables.shown(toZero.missing())).isEqualTo("BASE_YEAR_UNKNOWN target /baseYear; "
                + "EXPONENTIAL_PATH_ENDS_ABOVE_ZERO target /residualPercent; INVENTORY_UNKNOWN inventory 2025 /totals");
    }

    @Test
    void everyLiveStepIsOnIt() {
        String step = "{kind: FIXED_LEVEL, horizon: INTERIM, targetYear: 2040, targetTonnesCo2e: 300}";
        String expired = "{kind: FIXED_LEVEL, horizon: INTERIM, targetYear: 2025, targetTonnesCo2e: 1}";

        assertThat(shown(trajectory(step, NET_ZERO, expired, INTERIM).allowed()))
                .contains("2025: 750", "2030: 500", "2035: 400", "2040: 300", "2045: 150", "2050: 0");
    }

    @Test
    void ofTwoForTheSameYearTheStricterHolds() {
        String stricter = "{kind: FIXED_LEVEL, horizon: INTERIM, targetYear: 2030, targetTonnesCo2e: 400}";

        assertThat(shown(trajectory(INTERIM, stricter).allowed())).contains("2025: 700").endsWith("2030: 400");
    }

    @Test
    void aFirmTargetIsNotMovedByAProposedOne() {
        String proposed = """
                {kind: ABSOLUTE, horizon: INTERIM, status: PROPOSED, baseYear: 2020, baseTonnesCo2e: 2000,
                 targetYear: 2030, reductionPercent: 90}""";
        String conditional = "{kind: FIXED_LEVEL, horizon: INTERIM, conditional: true, targetYear: 2030, "
                + "targetTonnesCo2e: 1}";

        assertThat(shown(trajectory(proposed, conditional, INTERIM).allowed())).endsWith("2030: 500");
        assertThat(shown(trajectory(proposed).allowed())).endsWith("2030: 200");
    }

    @Test
    void targetsThatCoverDifferentEmissionsMakeNoCommonPath() {
        String interim = INTERIM.replace("}", ", coverage: [{scope: SCOPE_1, coverage: FULL}]}");
        String longTerm = NET_ZERO.replace("}", """
                , coverage: [{scope: SCOPE_1, coverage: FULL}, {scope: SCOPE_3, coverage: PARTIAL, percent: 90}]}""");
        String same = NET_ZERO.replace("}", ", coverage: [{scope: SCOPE_3, coverage: NONE}, "
                + "{scope: SCOPE_1, coverage: FULL, percent: 100.0}]}");

        MemberTrajectory apart = trajectory(interim, longTerm);
        assertThat(shown(apart.allowed())).endsWith("2030: 500");
        assertThat(Tables.shown(apart.missing())).contains("COVERAGE_DIFFERS target /coverage");
        assertThat(shown(trajectory(interim, same).allowed())).endsWith("2050: 0");
    }

    @Test
    void withoutALiveTargetThereIsNone() {
        MemberTrajectory none = SampleMembers.computed("").trajectory();
        assertThat(none.allowed()).isEmpty();
        assertThat(Tables.shown(none.missing()))
                .isEqualTo("TARGET_UNKNOWN target; INVENTORY_UNKNOWN inventory 2025 /totals");

        MemberTrajectory expired = SampleMembers.computed(
                        "targets: [" + INTERIM + "]", PathShape.LINEAR, null, LocalDate.of(2031, 1, 1), Set.of())
                .trajectory();
        assertThat(expired.allowed()).isEmpty();
        assertThat(expired.paths().getFirst().allowed()).hasSize(11);
    }

    @Test
    void whatHappenedIsCountedWithinItsCoverageAndDrawnOn() {
        String covering = INTERIM.replace("}", ", coverage: [{scope: SCOPE_1, coverage: FULL}]}");
        MemberTrajectory trajectory = SampleMembers.computed("targets: [" + covering + "], inventories: ["
                        + inventory(2024, 830) + ", " + inventory(2019, 1010) + ", " + inventory(2022, 900) + ", "
                        + inventory(2023, 880)
                        + ", {year: 2021, gwpSet: AR4, totals: [{scope: SCOPE_1, tonnesCo2e: 1}]}, "
                        + "{year: 2024, part: operations, totals: [{scope: SCOPE_1, tonnesCo2e: 1}]}]")
                .trajectory();

        assertThat(trajectory.actual()).extracting(ActualEmissions::inventory)
                .containsExactly("2019", "2022", "2023", "2024");
        assertThat(trajectory.actual()).extracting(each -> Tables.shown(each.tonnesCo2e(), 3))
                .containsExactly("1010", "900", "880", "830");
        assertThat(shown(trajectory.projected()))
                .containsExactly("2025: 800", "2026: 765", "2027: 730", "2028: 695", "2029: 660", "2030: 625");
        assertThat(Tables.shown(trajectory.missing()))
                .isEqualTo("GWP_SET_NOT_CONVERTIBLE inventory 2021 /totals/0");
    }

    @Test
    void theSetOfPotentialsIsTheLatestInventorysUnlessAnotherIsAskedFor() {
        String words = "targets: [" + INTERIM + "], inventories: [{year: 2020, gwpSet: AR4, lines: [" + methane(10)
                + "]}, {year: 2024, gwpSet: AR5, lines: [" + methane(8) + "]}]";
        Trajectories latest = SampleMembers.computed(words);
        Trajectories asked = SampleMembers.computed(words, PathShape.LINEAR, GwpSet.AR4, SampleMembers.TODAY, Set.of());

        assertThat(latest.gwpSet()).isEqualTo(GwpSet.AR5);
        assertThat(latest.trajectory().actual()).extracting(each -> Tables.shown(each.tonnesCo2e(), 3))
                .containsExactly("280", "224");
        assertThat(Tables.shown(latest.trajectory().missing()))
                .isEqualTo("BASE_GWP_SET_DIFFERS target /baseTonnesCo2e");
        assertThat(asked.gwpSet()).isEqualTo(GwpSet.AR4);
        assertThat(asked.trajectory().actual()).extracting(each -> Tables.shown(each.tonnesCo2e(), 3))
                .containsExactly("250", "200");
        assertThat(asked.trajectory().missing()).isEmpty();
    }

    @Test
    void aSupersededTargetIsShownWhenAskedForAlone() {
        String superseded = INTERIM.replace("50}", "30}");
        String successor = INTERIM.replace("}", ", supersedes: 00000000-0000-0000-0000-000000000001}");
        String words = "targets: [" + superseded + ", " + successor + "]";

        assertThat(SampleMembers.computed(words).trajectory().paths()).extracting(TargetPath::target)
                .containsExactly(SampleMembers.id(2));
        assertThat(SampleMembers.computed(
                                words, PathShape.LINEAR, null, SampleMembers.TODAY, Set.of(SampleMembers.id(1)))
                        .standings())
                .extracting(TargetStanding::target)
                .containsExactly(SampleMembers.id(1));
    }

    private static String inventory(int year, int tonnes) {
        return "{year: " + year + ", gwpSet: AR5, totals: [{scope: SCOPE_1, tonnesCo2e: " + tonnes
                + "}, {scope: SCOPE_3, tonnesCo2e: 5000}]}";
    }

    /** All scopes are known, so that the inventory has a total. */
    private static String methane(int tonnes) {
        return "{scope: SCOPE_1, gas: CH4, quantityTonnes: " + tonnes
                + "}, {scope: SCOPE_2_LOCATION, gas: CO2, quantityTonnes: 0}, "
                + "{scope: SCOPE_3, gas: CO2, quantityTonnes: 0}";
    }

    private static MemberTrajectory trajectory(String... targets) {
        return SampleMembers.computed("targets: [" + String.join(", ", targets) + "]").trajectory();
    }

    private static MemberTrajectory exponential(String... targets) {
        return SampleMembers.computed(
                        "targets: [" + String.join(", ", targets) + "]", PathShape.EXPONENTIAL, null,
                        SampleMembers.TODAY, Set.of())
                .trajectory();
    }

    private static List<String> shown(List<YearlyEmissions> years) {
        return years.stream().map(each -> each.year() + ": " + Tables.shown(each.tonnesCo2e(), 6)).toList();
    }
}
