package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.criteria.definition.Amendment;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.CriteriaBook;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.DueRule;
import org.racetozero.registry.domain.criteria.definition.Overlay;
import org.racetozero.registry.domain.criteria.definition.OverlayRefusal.Reason;
import org.racetozero.registry.domain.criteria.definition.OverlayRefusal;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.definition.Tier;
import org.racetozero.registry.domain.criteria.definition.Wording;
import org.racetozero.registry.domain.criteria.definition.WordingOrigin;
import org.racetozero.registry.domain.member.ActorType;

/** What a partner may change in the criteria for its members, and what that changes for whom. */
class OverlayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CriteriaBook BOOK = Books.shipped();

    @Test
    void aPartnerMovesADueDateInItsOwnViewOnly() {
        Evaluator evaluator = evaluator(amending("PN-01", null, null, 18));
        LocalDate asOf = LocalDate.of(2024, 6, 1);

        assertThat(finding(evaluator, "", asOf, SampleFiles.PARTNER, "PN-01").status())
                .isEqualTo(FindingStatus.PENDING);
        assertThat(finding(evaluator, "", asOf, null, "PN-01").status()).isEqualTo(FindingStatus.OVERDUE);
        assertThat(finding(evaluator, "", asOf, "other-partner", "PN-01").status()).isEqualTo(FindingStatus.OVERDUE);
    }

    @Test
    void aPartnerReplacesAThresholdThatIsOnlyPartlySourced() {
        Evaluator evaluator = evaluator(amending("PL-05", Threshold.REDUCTION_BY_MILESTONE_PERCENT, 46, null));
        String facts = "targets: [{kind: ABSOLUTE, horizon: INTERIM, targetYear: 2030, baseYear: 2019,"
                + " reductionPercent: 46}]";

        assertThat(finding(evaluator, facts, TODAY, SampleFiles.PARTNER, "PL-05").status())
                .isEqualTo(FindingStatus.MET);
        assertThat(finding(evaluator, facts, TODAY, null, "PL-05").status()).isEqualTo(FindingStatus.NEEDS_JUDGEMENT);
    }

    @Test
    void aProgrammeTakesOverItsParentsChanges() {
        Amendment later = amendment("PN-01", null, null, 18);
        Overlay parents = new Overlay("cities-race-to-zero", List.of(later), List.of(), "");
        Evaluator evaluator = Books.evaluator(BOOK.with(parents));
        LocalDate asOf = LocalDate.of(2024, 6, 1);

        assertThat(finding(evaluator, "partner: iclei150", asOf, "iclei150", "PN-01").status())
                .isEqualTo(FindingStatus.PENDING);
    }

    @Test
    void aPartnersOwnCriterionIsAskedOfItsMembersOnlyAndByItsOwnClock() {
        Evaluator evaluator = evaluator(new Overlay(SampleFiles.PARTNER, List.of(), List.of(own("SP-01")), ""));
        String both = "memberships: [{joinedOn: 2025-12-01}, {partner: other-partner, joinedOn: 2021-01-01}]";

        assertThat(finding(evaluator, both, TODAY, null, "SP-01").status()).isEqualTo(FindingStatus.PENDING);
        assertThat(finding(evaluator, both, TODAY, SampleFiles.PARTNER, "SP-01").status())
                .isEqualTo(FindingStatus.PENDING);
        assertThat(finding(evaluator, both, TODAY, "other-partner", "SP-01").status())
                .isEqualTo(FindingStatus.NOT_APPLICABLE);
        assertThat(finding(evaluator, "partner: other-partner", TODAY, null, "SP-01").status())
                .isEqualTo(FindingStatus.NOT_APPLICABLE);
    }

    @Test
    void whatOnlyAPartnerAsksIsNoMatterOfAnyOtherView() {
        Evaluator evaluator = evaluator(new Overlay(SampleFiles.PARTNER, List.of(), List.of(editable("SP-01")), ""));
        String both = "memberships: [{}, {partner: other-partner}]";

        assertThat(finding(evaluator, both, TODAY, SampleFiles.PARTNER, "SP-01").status())
                .isEqualTo(FindingStatus.NEEDS_JUDGEMENT);
        assertThat(asked(evaluator, both, null)).doesNotContain("SP-01");
        assertThat(asked(evaluator, both, "other-partner")).doesNotContain("SP-01");
    }

    @Test
    void aCriterionWithoutARuleOfItsOwnIsJudgedByAPerson() {
        Evaluator evaluator = evaluator(new Overlay(SampleFiles.PARTNER, List.of(), List.of(own("SP-01")), ""));

        assertThat(finding(evaluator, "", TODAY, null, "SP-01")).isInstanceOf(Finding.NeedsJudgement.class);
    }

    @Test
    void anOverlayReplacesWordingAndEvidence() {
        Wording wording = new Wording("en", "our words", WordingOrigin.QUOTED);
        Amendment amendment = new Amendment("PN-01", List.of(wording), List.of("/plan/title"), null, null, null);
        CriteriaBook book = BOOK.with(new Overlay(SampleFiles.PARTNER, List.of(amendment), List.of(), ""));

        Criterion amended = book.criteria(book.versions().getLast(), List.of(SampleFiles.PARTNER)).stream()
                .filter(criterion -> criterion.id().equals("PN-01"))
                .findFirst()
                .orElseThrow();
        assertThat(amended.texts()).containsExactly(wording);
        assertThat(amended.evidence()).containsExactly("/plan/title");
    }

    @Test
    void noPartnerAllowsNetZeroAfterMidCentury() {
        assertThat(refusals(amending("PL-02", Threshold.LATEST_NET_ZERO_YEAR, 2060, null)))
                .containsExactly(Reason.SOURCED_THRESHOLD);
        assertThat(refusals(amending("LD-01", Threshold.LATEST_NET_ZERO_YEAR, 2050, null))).isEmpty();
        assertThat(refusals(amending("LD-01", Threshold.LATEST_NET_ZERO_YEAR, 2051, null)))
                .containsExactly(Reason.NET_ZERO_TOO_LATE);
        assertThat(refusals(new Overlay(
                        SampleFiles.PARTNER, List.of(),
                        List.of(editable("SP-01").judgedBy(
                                "LD-01",
                                new Thresholds(Map.of(Threshold.LATEST_NET_ZERO_YEAR, BigDecimal.valueOf(2060))))),
                        "")))
                .containsExactly(Reason.NET_ZERO_TOO_LATE);
    }

    /** What a partner set under one version does not reach beyond what a later one allows. */
    @Test
    void aLaterVersionOverrulesADueDateItDoesNotAllow() {
        CriteriaVersion newest = BOOK.versions().getLast();
        CriteriaVersion stricter = new CriteriaVersion(
                "4.0", newest.publishedOn(), newest.inForceOn(), newest.bindsEarlierJoinersFrom(), 14,
                newest.source(), newest.criteria());
        Amendment amendment = new Amendment("PB-01", null, null, null, 18, null);
        CriteriaBook book = new CriteriaBook(
                List.of(newest, stricter),
                List.of(new Overlay(SampleFiles.PARTNER, List.of(amendment), List.of(), "")));

        assertThat(due(book, stricter)).isEqualTo(new DueRule(14, null, 0, 0, Basis.SOURCED));
        assertThat(due(book, newest)).isEqualTo(new DueRule(18, null, 0, 0, Basis.SOURCED));
    }

    private static DueRule due(CriteriaBook book, CriteriaVersion version) {
        return book.criteria(version, List.of(SampleFiles.PARTNER)).stream()
                .filter(criterion -> criterion.id().equals("PB-01"))
                .map(Criterion::due)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noExtensionReachesBeyondWhatTheVersionAllows() {
        assertThat(refusals(extending("PB-01", 12, 6))).isEmpty();
        assertThat(refusals(extending("PB-01", 12, 7))).containsExactly(Reason.EXTENSION_TOO_LATE);
        assertThat(refusals(extending("PB-01", 18, 0))).isEmpty();
        // The campaign's own six months would follow the partner's fifteen.
        assertThat(refusals(extending("PB-01", 15, null))).containsExactly(Reason.EXTENSION_TOO_LATE);
        assertThat(refusals(extending("PB-01", null, 6))).isEmpty();
        assertThat(refusals(extending("LD-01", null, 6))).containsExactly(Reason.NEVER_DUE);
    }

    @Test
    void aThresholdHasAValueItCanHave() {
        assertThat(refusals(amending("PL-05", Threshold.REDUCTION_BY_MILESTONE_PERCENT, 101, null)))
                .containsExactly(Reason.THRESHOLD_OUTSIDE_RANGE);
        assertThat(refusals(amending("PL-05", Threshold.MILESTONE_YEAR, 30, null)))
                .containsExactly(Reason.THRESHOLD_OUTSIDE_RANGE);
    }

    @Test
    void everyRefusalSaysWhereItStands() {
        Map<Threshold, BigDecimal> values = new LinkedHashMap<>();
        values.put(Threshold.REVIEW_MONTHS, BigDecimal.ONE);
        values.put(Threshold.MILESTONE_YEAR, BigDecimal.valueOf(2035));
        values.put(Threshold.REDUCTION_BY_MILESTONE_PERCENT, BigDecimal.valueOf(-1));
        Overlay overlay = new Overlay(
                SampleFiles.PARTNER,
                List.of(
                        new Amendment("XX-99", null, null, null, null, null),
                        new Amendment("PL-05", null, null, new Thresholds(values), 19, null),
                        new Amendment("PL-05", null, null, null, null, null)),
                List.of(editable("IC-01"), editable("SP-01"), editable("SP-01")),
                "");

        assertThat(BOOK.refusals(overlay)).extracting(OverlayRefusal::pointer).containsExactlyInAnyOrder(
                "/amendments/0/criterion", "/amendments/1/thresholds/0", "/amendments/1/thresholds/2",
                "/amendments/1/monthsAfterJoining", "/amendments/2/criterion", "/criteria/0/id", "/criteria/2/id");
    }

    @Test
    void noPartnerSetsADueDateLaterThanTheVersionAllows() {
        assertThat(refusals(amending("PL-11", null, null, 18))).isEmpty();
        assertThat(refusals(amending("PL-11", null, null, 19))).containsExactly(Reason.DUE_TOO_LATE);
        assertThat(refusals(amending("PB-02", null, null, 48))).containsExactly(Reason.DUE_TOO_LATE);
        assertThat(refusals(amending("LD-01", null, null, 12))).containsExactly(Reason.NEVER_DUE);
    }

    @Test
    void anOverlaySpeaksOfWhatThereIs() {
        assertThat(refusals(amending("XX-99", null, null, 12))).containsExactly(Reason.UNKNOWN_CRITERION);
        assertThat(refusals(amending("PL-05", Threshold.REVIEW_MONTHS, 1, null)))
                .containsExactly(Reason.UNKNOWN_THRESHOLD);
    }

    @Test
    void aPartnersOwnCriterionIsItsOwn() {
        assertThat(refusals(new Overlay(SampleFiles.PARTNER, List.of(), List.of(own("PL-01")), "")))
                .containsExactly(Reason.ID_TAKEN);
        assertThat(refusals(new Overlay("other-partner", List.of(), List.of(own("SP-01")), "")))
                .containsExactly(Reason.OTHER_PARTNER);
    }

    private static List<Reason> refusals(Overlay overlay) {
        return BOOK.refusals(overlay).stream().map(OverlayRefusal::reason).toList();
    }

    private static Evaluator evaluator(Overlay overlay) {
        assertThat(BOOK.refusals(overlay)).isEmpty();
        return Books.evaluator(BOOK.with(overlay));
    }

    private static Overlay amending(String criterion, Threshold threshold, Integer value, Integer months) {
        return new Overlay(
                SampleFiles.PARTNER, List.of(amendment(criterion, threshold, value, months)), List.of(), "");
    }

    private static Amendment amendment(String criterion, Threshold threshold, Integer value, Integer months) {
        Thresholds thresholds =
                threshold == null ? null : new Thresholds(Map.of(threshold, BigDecimal.valueOf(value)));
        return new Amendment(criterion, null, null, thresholds, months, null);
    }

    private static Overlay extending(String criterion, Integer months, Integer extension) {
        Amendment amendment = new Amendment(criterion, null, null, null, months, extension);
        return new Overlay(SampleFiles.PARTNER, List.of(amendment), List.of(), "");
    }

    /** As a partner sets one: no part of the campaign's verdict. */
    private static Criterion editable(String id) {
        Criterion own = own(id);
        return new Criterion(
                id, own.pillar(), own.tier(), own.basis(), own.thresholdBasis(), own.delivery(), own.since(),
                own.appliesTo(), own.partner(), false, true, own.due(), own.evidence(), own.thresholds(), own.rule(),
                own.texts(), own.source());
    }

    private static List<String> asked(Evaluator evaluator, String facts, String partner) {
        Question question =
                new Question(TODAY, null, partner, BOOK.version("3.0").orElseThrow(), ZoneOffset.UTC);
        return evaluator.evaluate(SampleFiles.read("COMPANY", facts), question)
                .all()
                .map(finding -> finding.criterion().id())
                .toList();
    }

    private static Criterion own(String id) {
        return new Criterion(
                id, Pillar.PLAN, Tier.STARTING_LINE, Basis.SOURCED, Basis.SOURCED, false, "3.0",
                Set.of(ActorType.values()), SampleFiles.PARTNER, true, true, new DueRule(12, null, 0, 0, Basis.SOURCED),
                List.of(), Thresholds.NONE, Rules.REVIEWER, List.of(), "");
    }

    private static Finding finding(
            Evaluator evaluator, String facts, LocalDate asOf, String partner, String criterion) {
        Question question =
                new Question(asOf, null, partner, BOOK.version("3.0").orElseThrow(), ZoneOffset.UTC);
        return Findings.of(evaluator.evaluate(SampleFiles.read("COMPANY", facts), question), criterion);
    }
}
