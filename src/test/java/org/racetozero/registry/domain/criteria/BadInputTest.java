package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that contradict each other or cannot be true yet have a finding that names them, and never an exception. */
class BadInputTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0}, base year {1}, target year {2}")
    @CsvSource({
        "PL-05, 2031, 2030",
        "PL-05, 2030, 2030",
        "PL-05, 9999, 2030",
        "PL-14, 2031, 2030",
        "PR-03, 2031, 2030"})
    void yearsThatContradictEachOtherAreNamed(String criterion, int baseYear, int targetYear) {
        Finding finding = finding(criterion, """
                targets: [{kind: ABSOLUTE, horizon: INTERIM, baseYear: %d, targetYear: %d, reductionPercent: 50,
                  baseTonnesCo2e: 1000, protocol: GHGP_CORPORATE}],
                inventories: [{year: 2024, totals: [{tonnesCo2e: 1}]}]
                """.formatted(baseYear, targetYear));

        assertThat(finding.status()).isEqualTo(FindingStatus.INSUFFICIENT_EVIDENCE);
        assertThat(finding.reading().reason().key()).isEqualTo(criterion + ".yearsContradict");
        assertThat(finding.reading().reason().arguments())
                .extracting("value")
                .containsExactly(Integer.toString(baseYear), Integer.toString(targetYear));
        assertThat(finding.reading().evidence()).extracting("pointer")
                .containsExactly("/targets/0/baseYear", "/targets/0/targetYear");
        assertThat(((Finding.Unsettled) finding).settledBy().pointer()).isEqualTo("/baseYear");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "pledges: [{signatoryRole: CHAIR, signedOn: 2026-11-23, netZeroYear: 2045}]",
        "targets: [{kind: NET_ZERO, horizon: LONG_TERM, adoptedOn: 2026-11-23, targetYear: 2045}]"})
    void aPledgeOfTomorrowIsNoneYet(String facts) {
        assertThat(finding("PL-02", facts).reading().reason().key()).isEqualTo("PL-02.nothingPledged");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "PN-01 | PN-01.none   | plans: [{url: 'https://example.org/p', publishedOn: 2026-11-23}]",
        "PB-01 | PB-01.none   | reports: [{publishedOn: 2026-11-23, platform: P}]",
        "PB-04 | PB-04.none   | inventories: [{year: 2026, protocol: GHGP_CORPORATE, totals: [{tonnesCo2e: 1}]}]",
        "PE-03 | PE-03.noneDatedAndSupportive | advocacy: [{engagements: [{takenOn: 2026-11-23,"
                + " supportsAmbition: true}]}]"})
    void whatIsOfTomorrowDoesNotCountToday(String criterion, String reason, String facts) {
        assertThat(finding(criterion, facts).reading().reason().key()).isEqualTo(reason);
    }

    @Test
    void aJudgementForAnUnknownVersionOrCriterionDecidesNothing() {
        String facts = "judgements: [{criterion: PL-03, criteriaVersion: '9.9', outcome: MET},"
                + " {criterion: ZZ-99, outcome: MET}]";

        assertThat(finding("PL-03", facts).status()).isEqualTo(FindingStatus.INSUFFICIENT_EVIDENCE);
        assertThat(finding("PL-03", facts).judged()).isNull();
    }

    @Test
    void anExtensionOfAnUnknownCriterionMovesNothing() {
        assertThat(finding("PB-01", "extensions: [{criterion: ZZ-99, until: 2030-01-01}, {criterion: PB-01}]")
                        .subject()
                        .deadline()
                        .isExtended())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-06-04", "1900-01-01", "-999999999-01-01", "+999999999-12-31"})
    void anyDayHasAVerdictAlsoOneBeforeTheCampaignBegan(LocalDate asOf) {
        Verdict verdict = Books.evaluator()
                .evaluate(SampleFiles.read("COMPANY", ""), Question.about(asOf, ZoneOffset.UTC));

        assertThat(verdict.findings()).isNotEmpty();
        assertThat(verdict.criteriaVersion()).isEqualTo(asOf.isBefore(TODAY) ? "1.0" : "3.0");
        if (asOf.isBefore(TODAY)) {
            assertThat(Findings.of(verdict, "PN-01").note().key()).isEqualTo("frame.notBound");
        }
    }

    private static Finding finding(String criterion, String facts) {
        return Findings.of(
                Books.evaluator()
                        .evaluate(SampleFiles.read("COMPANY", facts), Question.about(TODAY, ZoneOffset.UTC)),
                criterion);
    }
}
