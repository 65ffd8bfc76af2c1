package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.rule.Evidence;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.provenance.Recorded;

/** A verdict as a whole, on members of the ordinary kind. */
class VerdictTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Everything the starting line asks of a city, in order. */
    private static final String EXEMPLARY =
            """
            pledges: [{signatoryRole: MAYOR, signedOn: 2023-03-01, netZeroYear: 2045, gases: ALL_GREENHOUSE_GASES,
              fossilFuelPolicy: {phaseOut: true}, creditPolicy: {use: NONE}}],
            targets: [
              {key: interim, kind: ABSOLUTE, horizon: INTERIM, targetYear: 2030, baseYear: 2018, reductionPercent: 57,
                boundary: {kind: SAME}, method: ONE_PLANET_CITY_CHALLENGE},
              {key: zero, kind: NET_ZERO, horizon: LONG_TERM, targetYear: 2045, boundary: {kind: SAME}}],
            plans: [{url: 'https://example.org/plan', publishedOn: 2023-06-01,
              horizons: [NEXT_TWELVE_MONTHS, TWO_TO_THREE_YEARS, BY_2030],
              sections: [PLEDGE, PROCEED, PUBLISH, PERSUADE]}],
            actions: [{status: IN_PROGRESS, highImpact: true}],
            inventories: [{year: 2024, protocol: GPC_BASIC, totals: [{tonnesCo2e: 1000000}]}],
            advocacy: [{statementUrl: 'https://example.org/s', associations: [],
              engagements: [{takenOn: 2026-06-01, supportsAmbition: true}]}],
            reports: [{publishedOn: 2026-03-01, platform: CDP_ICLEI_TRACK,
              targetProgress: [{target: interim}, {target: zero}], actionsTaken: [{action: '0'}]}]
            """;

    @Test
    void whoMeetsEverythingIsCompliant() {
        Verdict verdict = verdict(EXEMPLARY, TODAY);

        assertThat(verdict.findings())
                .allSatisfy(finding ->
                        assertThat(finding.status()).isIn(FindingStatus.MET, FindingStatus.NOT_APPLICABLE));
        assertThat(verdict.status()).isEqualTo(ComplianceStatus.COMPLIANT);
        assertThat(verdict.pillars()).extracting(PillarVerdict::pillar).containsExactly(Pillar.values());
        assertThat(verdict.pillars()).extracting(PillarVerdict::status).containsOnly(ComplianceStatus.COMPLIANT);
    }

    @Test
    void theNextReportFallsDueAYearAfterTheLast() {
        Verdict verdict = verdict(EXEMPLARY, TODAY);

        assertThat(verdict.nextDue()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(Findings.of(verdict, "PB-02").subject().daysLeft()).isEqualTo(99);
    }

    @Test
    void onlyTimeWouldChangeItAndThatOnTheAnnouncedDay() {
        Verdict verdict = verdict(EXEMPLARY, TODAY);

        assertThat(verdict.nextChangeOn()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(verdict(EXEMPLARY, LocalDate.of(2027, 3, 2)).status()).isEqualTo(ComplianceStatus.WITHIN_TIME);
    }

    @Test
    void whoHasJustJoinedIsWithinTime() {
        Verdict verdict = verdict(
                "joinedOn: 2026-11-01, pledges: [{signatoryRole: MAYOR, signedOn: 2026-11-01, netZeroYear: 2045}]",
                TODAY);

        assertThat(verdict.status()).isEqualTo(ComplianceStatus.WITHIN_TIME);
        assertThat(verdict.nextDue()).isEqualTo(LocalDate.of(2027, 11, 1));
        assertThat(verdict.nextChangeOn()).isEqualTo(LocalDate.of(2027, 11, 2));
    }

    @Test
    void whoDeliversNothingIsNonCompliantInThatPillar() {
        Verdict verdict = verdict(EXEMPLARY.replaceAll("(?s)plans:.*actions:", "actions:"), TODAY);

        assertThat(verdict.status()).isEqualTo(ComplianceStatus.NON_COMPLIANT);
        assertThat(verdict.pillars())
                .contains(
                        new PillarVerdict(Pillar.PLAN, ComplianceStatus.NON_COMPLIANT),
                        new PillarVerdict(Pillar.PLEDGE, ComplianceStatus.COMPLIANT));
        assertThat(Findings.of(verdict, "PN-01")).isInstanceOfSatisfying(Finding.Overdue.class, overdue -> {
            assertThat(overdue.subject().deadline().due()).isEqualTo(LocalDate.of(2024, 3, 1));
            assertThat(overdue.subject().daysLeft()).isEqualTo(-996);
        });
    }

    @Test
    void leadershipAndAdviceNeverChangeTheStatus() {
        Verdict verdict = verdict(EXEMPLARY, TODAY);

        assertThat(verdict.leadership()).isEqualTo(new Leadership(2, 8));
        assertThat(verdict.advisoryFindings())
                .extracting(Finding::status)
                .contains(FindingStatus.INSUFFICIENT_EVIDENCE);
    }

    @Test
    void aReviewerSettlesWhatTheFactsLeaveOpenUntilTheJudgementExpires() {
        String facts = EXEMPLARY.replace("reductionPercent: 57", "reductionPercent: 45")
                + ", judgements: [{criterion: PL-05, outcome: MET, reviewer: a reviewer, decidedOn: 2025-01-01,"
                + " expiresOn: 2026-12-31}]";

        assertThat(Findings.of(verdict(facts, TODAY), "PL-05")).isInstanceOfSatisfying(Finding.Met.class, met -> {
            assertThat(met.note().key()).isEqualTo("frame.judged");
            assertThat(met.reading().evidence()).last().extracting("pointer").isEqualTo("/judgements/0/outcome");
        });
        assertThat(Findings.of(verdict(facts, LocalDate.of(2024, 12, 31)), "PL-05").status())
                .isEqualTo(FindingStatus.NEEDS_JUDGEMENT);
        assertThat(Findings.of(verdict(facts, LocalDate.of(2027, 1, 1)), "PL-05").status())
                .isEqualTo(FindingStatus.NEEDS_JUDGEMENT);
    }

    @Test
    void aReviewerMayFindAgainstAMemberWhereTheBasisCarriesIt() {
        String facts = EXEMPLARY.replace("reductionPercent: 57", "reductionPercent: 45")
                + ", judgements: [{criterion: PL-05, outcome: NOT_MET}, {criterion: EQ-01, outcome: NOT_MET}]";
        Verdict verdict = verdict(facts, TODAY);

        assertThat(Findings.of(verdict, "PL-05").status()).isEqualTo(FindingStatus.NOT_MET);
        assertThat(Findings.of(verdict, "EQ-01").status()).isEqualTo(FindingStatus.NEEDS_JUDGEMENT);
    }

    @Test
    void noReviewerUndoesWhatTheFactsSettle() {
        String facts = "pledges: [{netZeroYear: 2060}], judgements: [{criterion: PL-02, outcome: MET}]";

        assertThat(Findings.of(verdict(facts, TODAY), "PL-02").status()).isEqualTo(FindingStatus.NOT_MET);
    }

    @Test
    void aJudgementCountsInTheViewAndVersionItWasMadeFor() {
        String forPartner = "judgements: [{criterion: PL-03, outcome: MET, partner: sample-partner}]";
        String forVersion = "judgements: [{criterion: PL-03, outcome: MET, criteriaVersion: '2.0'}]";

        assertThat(Findings.of(verdict(forPartner, TODAY), "PL-03").status())
                .isEqualTo(FindingStatus.INSUFFICIENT_EVIDENCE);
        assertThat(Findings.of(verdict(forPartner, TODAY, SampleFiles.PARTNER), "PL-03").status())
                .isEqualTo(FindingStatus.MET);
        assertThat(Findings.of(verdict(forVersion, TODAY), "PL-03").status())
                .isEqualTo(FindingStatus.INSUFFICIENT_EVIDENCE);
    }

    @Test
    void aPartnersViewReadsThePledgeMadeThroughIt() {
        String facts = "memberships: [{}, {partner: iclei150}],"
                + " pledges: [{partner: sample-partner, netZeroYear: 2060}, {partner: iclei150, netZeroYear: 2040}]";

        assertThat(Findings.of(verdict(facts, TODAY), "PL-02").reading().observed()).isEqualTo("2040");
        assertThat(Findings.of(verdict(facts, TODAY, SampleFiles.PARTNER), "PL-02").reading().observed())
                .isEqualTo("2060");
        assertThat(Findings.of(verdict(facts, TODAY, "cities-race-to-zero"), "PL-02").reading().observed())
                .isEqualTo("2040");
    }

    @Test
    void theLastPledgeThroughAPartnerIsTheCurrentOne() {
        String facts = "pledges: [{partner: sample-partner, signedOn: 2025-01-01, netZeroYear: 2050},"
                + " {partner: sample-partner, signedOn: 2023-01-01, netZeroYear: 2040}]";

        assertThat(Findings.of(verdict(facts, TODAY), "PL-02").reading().observed()).isEqualTo("2050");
        assertThat(Findings.of(verdict(facts, LocalDate.of(2024, 1, 1)), "PL-02").reading().observed())
                .isEqualTo("2040");
    }

    @Test
    void aFactWithoutADateCountsFromTheDayItWasRecordedWhereTheQuestionIsAsked() {
        MemberFile file = SampleFiles.read(
                "COMPANY", "pledges: [{netZeroYear: 2040, recordedAt: '2026-11-21T23:30:00Z'}]");
        LocalDate day = LocalDate.of(2026, 11, 21);

        assertThat(observedYear(file, Question.about(day, ZoneOffset.UTC))).isEqualTo("2040");
        assertThat(observedYear(file, Question.about(day, ZoneId.of("Asia/Tokyo")))).isNull();
    }

    @Test
    void whatWasRecordedLaterWasNotKnown() {
        MemberFile file = SampleFiles.read(
                "COMPANY",
                "pledges: [{netZeroYear: 2040, signedOn: 2023-03-01, recordedAt: '2026-11-21T00:00:00Z'}]");
        Question before = new Question(TODAY, Instant.parse("2026-11-20T23:59:59Z"), null, null, ZoneOffset.UTC);
        Question after = new Question(TODAY, Instant.parse("2026-11-21T00:00:00Z"), null, null, ZoneOffset.UTC);

        assertThat(observedYear(file, before)).isNull();
        assertThat(observedYear(file, after)).isEqualTo("2040");
    }

    @Test
    void factsOfAThirdPartyMakeNoFindingOfTheCampaign() {
        assertThat(verdict("assessable: false", TODAY).assessable()).isFalse();
        assertThat(verdict(EXEMPLARY, TODAY).assessable()).isTrue();
    }

    @Test
    void theHashIsOfEverythingTheVerdictRestsOnAndOfNothingElse() {
        assertThat(verdict(EXEMPLARY, TODAY).inputHash()).isEqualTo(verdict(EXEMPLARY, TODAY).inputHash());
        assertThat(verdict(EXEMPLARY, TODAY).inputHash())
                .isNotEqualTo(verdict(EXEMPLARY, TODAY.plusDays(1)).inputHash())
                .isNotEqualTo(verdict(EXEMPLARY, TODAY, SampleFiles.PARTNER).inputHash())
                .isNotEqualTo(verdict(EXEMPLARY.replace("57", "58"), TODAY).inputHash())
                .isEqualTo(verdict(EXEMPLARY.replace("57", "57.0"), TODAY).inputHash());
    }

    @Test
    void evidencePointsIntoTheRequestWhereNothingIsStored() {
        MemberFile stored = SampleFiles.read("COMPANY", "pledges: [{key: abc, netZeroYear: 2040}]");
        MemberFile stated = new MemberFile(
                stored.member(), stored.enrolments(),
                List.of(new Recorded<>(null, stored.pledges().getFirst().fact(), null)),
                null, null, null, null, null, null, null, null, null);

        assertThat(evidenceOfYear(stored))
                .isEqualTo(new Evidence(
                        "/pledges/abc/netZeroYear",
                        "/v1/members/{member}/pledges/abc",
                        LocalDate.of(2020, 1, 1),
                        Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(evidenceOfYear(stated))
                .isEqualTo(new Evidence("/pledges/0/netZeroYear", "/v1/members/{member}/pledges/{pledge}", null, null));
    }

    private static Evidence evidenceOfYear(MemberFile file) {
        Verdict verdict = Books.evaluator().evaluate(file, Question.about(TODAY, ZoneOffset.UTC));
        return Findings.of(verdict, "PL-02").reading().evidence().getFirst();
    }

    private static String observedYear(MemberFile file, Question question) {
        return Findings.of(Books.evaluator().evaluate(file, question), "PL-02").reading().observed();
    }

    private static Verdict verdict(String facts, LocalDate asOf) {
        return verdict(facts, asOf, null);
    }

    private static Verdict verdict(String facts, LocalDate asOf, String partner) {
        return Books.evaluator()
                .evaluate(
                        SampleFiles.read("CITY", facts), new Question(asOf, null, partner, null, ZoneOffset.UTC));
    }
}
