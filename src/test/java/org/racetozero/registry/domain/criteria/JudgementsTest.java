package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.judgement.Judgement;

/** What reviewers' decisions make of a finding, which of several counts, and what stands beside it. */
class JudgementsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String OPEN = "targets: [{kind: ABSOLUTE, horizon: INTERIM, targetYear: 2030, baseYear: 2019,"
            + " reductionPercent: 45}], judgements: [%s]";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/judgement/precedence.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = true)
    void oneOfSeveralPrevails(
            String name, String view, String judgements, String prevails, String overruled, FindingStatus status) {
        String listed = judgements == null ? "" : judgements.replace("{key:", "{criterion: PL-05, key:");

        Finding finding =
                finding("PL-05", OPEN.formatted(listed), view.equals("campaign") ? null : view, TODAY);

        assertThat(finding.status()).isEqualTo(status);
        assertThat(finding.unjudged().status()).isEqualTo(FindingStatus.NEEDS_JUDGEMENT);
        assertThat(finding.judged() == null ? null : finding.judged().decision().key()).isEqualTo(prevails);
        assertThat(finding.judged() == null ? "" : keys(finding.judged().overruled()))
                .isEqualTo(overruled == null ? "" : overruled);
    }

    @Test
    void theOrderOfTheFileDecidesNothing() {
        String one = "{key: a, criterion: PL-05, outcome: MET, decidedOn: 2025-01-01}";
        String other = "{key: b, criterion: PL-05, outcome: NOT_MET, decidedOn: 2025-01-01}";

        assertThat(finding("PL-05", OPEN.formatted(one + ", " + other), null, TODAY).status())
                .isEqualTo(finding("PL-05", OPEN.formatted(other + ", " + one), null, TODAY).status())
                .isEqualTo(FindingStatus.NOT_MET);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/judgement/waivers.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = true)
    void aDecisionSettlesWhatItMay(
            String name,
            String criterion,
            String facts,
            String outcome,
            FindingStatus status,
            FindingStatus alone,
            String says) {
        Finding finding = finding(
                criterion,
                (facts == null ? "" : facts + ", ")
                        + "judgements: [{criterion: %s, outcome: %s, reviewer: r, decidedOn: 2026-11-10, %s}]"
                                .formatted(criterion, outcome, "expiresOn: 2027-11-22"),
                null,
                TODAY);

        assertThat(finding.status()).isEqualTo(status);
        assertThat(finding.unjudged().status()).isEqualTo(alone);
        assertThat(finding.note() == null ? null : finding.note().key()).isEqualTo(says);
        if (status != alone) {
            assertThat(finding.judged().decision().fact().reviewer()).isEqualTo("r");
            assertThat(finding.reading().evidence()).last().extracting("pointer").isEqualTo("/judgements/0/outcome");
            assertThat(finding.reading().reason()).isEqualTo(finding.unjudged().reading().reason());
        }
    }

    @Test
    void aWaiverSaysWhoWaivedUntilWhenAndEndsThen() {
        String facts = "judgements: [{criterion: PN-01, outcome: WAIVED, reviewer: r, decidedOn: 2026-11-10,"
                + " expiresOn: 2027-01-31}]";

        Finding waived = finding("PN-01", facts, null, LocalDate.of(2027, 1, 31));
        assertThat(waived.note().arguments()).extracting("value").containsExactly("r", "2027-01-31");
        assertThat(waived.subject().deadline().due()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(waived.subject().daysLeft()).isNull();
        assertThat(finding("PN-01", facts, null, LocalDate.of(2027, 2, 1)).status()).isEqualTo(FindingStatus.OVERDUE);
        assertThat(verdict(facts, null, TODAY).nextChangeOn()).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    @Test
    void theVerdictSaysWhatItWouldBeHadNobodyJudged() {
        String facts = "joinedOn: 2026-11-01, pledges: [{signatoryRole: OTHER, signedOn: 2026-11-01,"
                + " netZeroYear: 2045}], judgements: [{criterion: PL-01, outcome: NOT_MET, decidedOn: 2026-11-10}]";

        Verdict alone = verdict("judgements: []", null, TODAY);
        assertThat(alone.unjudgedStatus()).isEqualTo(alone.status());
        Verdict judged = verdict(facts, null, TODAY);
        assertThat(judged.status()).isEqualTo(ComplianceStatus.NON_COMPLIANT);
        assertThat(judged.unjudgedStatus()).isEqualTo(ComplianceStatus.NEEDS_REVIEW);
    }

    @Test
    void whatOnePartnerDecidedStandsInItsViewOnly() {
        String facts = "judgements: [{criterion: PN-01, outcome: WAIVED, partner: sample-partner,"
                + " decidedOn: 2026-11-10, expiresOn: 2027-11-22}]";

        assertThat(finding("PN-01", facts, SampleFiles.PARTNER, TODAY).status())
                .isEqualTo(FindingStatus.NOT_APPLICABLE);
        assertThat(finding("PN-01", facts, null, TODAY).status()).isEqualTo(FindingStatus.OVERDUE);
    }

    private static String keys(List<Entry<Judgement>> entries) {
        return entries.stream().map(Entry::key).collect(Collectors.joining(", "));
    }

    private static Finding finding(String criterion, String facts, String partner, LocalDate asOf) {
        return Findings.of(verdict(facts, partner, asOf), criterion);
    }

    private static Verdict verdict(String facts, String partner, LocalDate asOf) {
        Question question = new Question(
                asOf, null, partner, Books.shipped().version("3.0").orElseThrow(), ZoneOffset.UTC);
        return Books.evaluator().evaluate(SampleFiles.read("COMPANY", facts), question);
    }
}
