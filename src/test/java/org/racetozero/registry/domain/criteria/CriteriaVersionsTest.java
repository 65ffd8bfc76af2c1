package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.definition.Tier;
import org.racetozero.registry.domain.criteria.definition.Wording;

/** The versions as shipped, held against what the domain's decisions say of them. */
class CriteriaVersionsTest {

    private static final Map<String, List<String>> INTRODUCED = Map.of(
            "1.0", List.of("PL-01", "PL-02", "PL-04", "PN-01", "PR-01", "PB-01", "PB-02", "PB-03"),
            "2.0", List.of("PL-03", "PL-05", "PL-07", "PL-09", "SC-01", "SC-02"),
            "3.0", List.of(
                    "PL-08", "PL-11", "PL-12", "PN-02", "PN-03", "PB-05", "PE-01", "PE-02", "PE-03", "NA-01"));

    @Test
    void everyCriterionSaysWhichVersionIntroducedIt() {
        INTRODUCED.forEach((version, ids) -> ids.forEach(id -> assertThat(newest().criterion(id).orElseThrow().since())
                .as(id)
                .isEqualTo(version)));
    }

    @Test
    void aVersionAsksNothingThatLaterOnesIntroduced() {
        assertThat(version("1.0").criteria()).extracting(Criterion::since).containsOnly("1.0");
        assertThat(version("2.0").criteria()).extracting(Criterion::since).containsOnly("1.0", "2.0");
        assertThat(newest().criterion("PR-02")).as("an overlay of Cities Race to Zero").isEmpty();
    }

    @Test
    void whatDecisionsCallPartlySourcedIs() {
        assertThat(List.of("PL-03", "PL-05", "PL-09", "PN-02", "PE-02", "SC-01", "PB-04", "PB-05", "NA-01"))
                .allSatisfy(id -> assertThat(newest().criterion(id).orElseThrow().basis()).isEqualTo(Basis.PARTLY));
        assertThat(newest().criterion("PE-01").orElseThrow().due().basis()).isEqualTo(Basis.PARTLY);
        assertThat(newest().criterion("PL-07").orElseThrow().thresholdBasis()).isEqualTo(Basis.PARTLY);
    }

    @Test
    void deliveryRulesAreThoseTheDecisionsName() {
        assertThat(Books.shipped().criteria(newest(), List.of()))
                .filteredOn(Criterion::delivery)
                .extracting(Criterion::id)
                .containsExactlyInAnyOrder(
                        "PL-01", "PL-02", "PL-04", "PN-01", "PR-01", "PR-02", "PB-01", "PB-02", "PE-01");
    }

    @Test
    void whatHasNoFirmBasisIsAdvisory() {
        assertThat(newest().criteria())
                .filteredOn(criterion -> criterion.tier() == Tier.STARTING_LINE)
                .allSatisfy(criterion -> assertThat(criterion.basis()).isIn(Basis.SOURCED, Basis.PARTLY));
        assertThat(newest().criteria())
                .filteredOn(criterion -> criterion.tier() == Tier.ADVISORY)
                .extracting(Criterion::id)
                .containsExactlyInAnyOrder("PL-06", "PL-10", "PL-14", "SC-03", "PN-04", "PR-03", "EQ-01");
    }

    @Test
    void criteriaOutsideTheFivePrefixesHaveTheirPillars() {
        Map<String, Pillar> pillars = new TreeMap<>();
        newest().criteria().forEach(criterion -> pillars.put(criterion.id(), criterion.pillar()));

        assertThat(pillars)
                .containsEntry("SC-01", Pillar.PLEDGE)
                .containsEntry("NA-01", Pillar.PLEDGE)
                .containsEntry("SC-02", Pillar.PUBLISH)
                .containsEntry("EQ-01", Pillar.PLAN);
    }

    @Test
    void textsAreInBothLanguagesAndSayWhoseTheyAre() {
        assertThat(Books.shipped().criteria(newest(), List.of())).allSatisfy(criterion -> {
            assertThat(criterion.texts()).extracting(Wording::language).containsExactly("en", "ja");
            assertThat(criterion.texts()).allSatisfy(wording -> {
                assertThat(wording.origin()).isNotNull();
                assertThat(wording.text()).isNotBlank();
            });
            assertThat(criterion.source()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "joined {0}, on {1}: {2}")
    @CsvSource({
        "2020-06-05, 2020-06-05, 1.0",
        "2020-12-01, 2021-05-31, 1.0",
        "2020-12-01, 2021-06-01, 2.0",
        "2021-06-01, 2021-06-01, 2.0",
        "2021-06-01, 2023-06-14, 2.0",
        "2021-06-01, 2023-06-15, 3.0",
        "2022-06-14, 2022-06-15, 2.0",
        "2022-06-15, 2022-06-15, 3.0",
        "2024-01-01, 2026-11-22, 3.0",
        "2024-01-01, 2023-01-01, 3.0",
        "2019-01-01, 2019-06-01, 1.0"
    })
    void aMemberIsBoundByTheNewestVersionThatReachesIt(LocalDate joinedOn, LocalDate asOf, String version) {
        Verdict verdict = Books.evaluator()
                .evaluate(
                        SampleFiles.read("COMPANY", "joinedOn: " + joinedOn), Question.about(asOf, ZoneOffset.UTC));

        assertThat(verdict.criteriaVersion()).isEqualTo(version);
    }

    @ParameterizedTest(name = "{0}: joined {1}, due {2}")
    @CsvSource({
        "PL-11, 2021-01-01, 2023-06-15",
        "PL-11, 2022-06-14, 2023-06-15",
        "PL-11, 2022-06-15, 2023-06-15",
        "PL-11, 2022-06-16, 2023-06-16",
        "PN-01, 2021-01-01, 2022-01-01",
        "PL-03, 2020-07-01, 2021-07-01",
        "PL-03, 2020-06-05, 2021-06-05",
        "PL-01, 2021-01-01, 2021-01-01"
    })
    void whoJoinedEarlierHasUntilTheTransitionEnds(String criterion, LocalDate joinedOn, LocalDate due) {
        Question question = new Question(LocalDate.of(2026, 11, 22), null, null, newest(), ZoneOffset.UTC);
        Verdict verdict =
                Books.evaluator().evaluate(SampleFiles.read("COMPANY", "joinedOn: " + joinedOn), question);

        assertThat(Findings.of(verdict, criterion).subject().deadline().due()).isEqualTo(due);
    }

    private static CriteriaVersion version(String code) {
        return Books.shipped().version(code).orElseThrow();
    }

    private static CriteriaVersion newest() {
        return version("3.0");
    }
}
