package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.criteria.Evaluator;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.criteria.Question;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.exchange.MemberBundle;
import org.racetozero.registry.domain.exchange.NetZeroTracker;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.provenance.Dated;
import org.racetozero.registry.domain.provenance.Recorded;
import org.racetozero.registry.domain.target.TargetKind;

/**
 * The engine judges the 777 companies of the net-zero family, of which the tracker's own Stocktake of 2023 says that
 * 4 % meet the starting line: as of the day of the snapshot, each as the tracker lists a member of the Race, and as if
 * everything were due; beside them the 318 that it does list.
 *
 * <p>By the engine none meets the starting line, and nothing is tuned to hit the published share. A proxy in the
 * tracker's own terms comes to 3.2 to 3.6 % ({@link NetZeroStocktakeTest}); the engine asks other questions, and of
 * other evidence:
 * <ul>
 *   <li>For the proxy a plan is there when a cell says Yes, and so is annual reporting. The registry asks for what
 *       anybody can check, an address and a day, which the snapshot does not have: no plan, no report and no disclosure
 *       of credits is settled for anybody.
 *   <li>The proxy asks for a year, an interim target, scopes, gases, a plan, reporting and credits; the criteria in
 *       force on that day ask for three times as many things. Of signatures (PL-01), actions (PR-01), lobbying (PE-01
 *       to PE-03) or deforestation (PL-12) the snapshot says nothing.
 *   <li>The snapshot's scopes are those of the end target. PL-07 asks how far the interim one goes too, and that nobody
 *       says: this is why 38 meet it where 288 cover scope 3 in full (37 %). "Partial" without a percentage is a
 *       question for a person here and a No in the proxy.
 *   <li>Whether the credits a company uses count towards its target the snapshot does not say: SC-01 is met by the 18
 *       that rule credits out, where 102 state conditions for them (13 %).
 *   <li>A third party's blank is no evidence that there is nothing: nobody is OVERDUE, and only a stated year, horizon
 *       or scope that breaks a sourced rule is NOT_MET.
 * </ul>
 * So the engine says of nearly all of them that somebody has to look, not that they fail. One company meets everything
 * the snapshot speaks of.
 */
class EngineStocktakeTest {

    private static final LocalDate SNAPSHOT = LocalDate.of(2022, 12, 20);

    /** What the snapshot speaks of at all, whatever it says. */
    private static final Set<String> SPOKEN_OF =
            new TreeSet<>(Set.of("PL-02", "PL-03", "PL-04", "PL-05", "PL-07", "SC-01"));

    private static final Evaluator EVALUATOR = new Evaluator(
            new CriteriaCatalogue().book(), () -> new Accountant(new ReferenceCatalogue().book()));

    private static final Map<String, Partner> PARTNERS = DemoPartners.read().partners().stream()
            .collect(Collectors.toMap(Partner::code, Function.identity()));

    private static final List<MemberBundle> NET_ZERO = NetZeroTrackerSnapshot.rows().stream()
            .filter(row -> row.get("actor_type").equals("Company"))
            .map(NetZeroTracker::row)
            .flatMap(Optional::stream)
            .filter(company -> company.targets().stream().anyMatch(target -> target.kind() == TargetKind.NET_ZERO))
            .toList();

    /** How the tracker lists any member: as one of the Race on the day of the snapshot, nobody knows since when. */
    private static final Membership LISTED = NET_ZERO.stream()
            .map(MemberBundle::membership)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();

    private static final List<Verdict> ALL = verdicts(NET_ZERO);

    private static final List<Verdict> FLAGGED =
            verdicts(NET_ZERO.stream().filter(company -> company.membership() != null).toList());

    @Test
    void theyAreThoseOfTheStocktakeByTheCriteriaOfTheDay() {
        assertThat(ALL).hasSize(777).extracting(Verdict::criteriaVersion).containsOnly("3.0");
        assertThat(FLAGGED).hasSize(318).extracting(Verdict::criteriaVersion).containsOnly("3.0");
        assertThat(ALL).extracting(Verdict::assessable).containsOnly(false);
    }

    @Test
    void howManyMeetWhichCriterion() {
        System.out.println("Companies of the net-zero family by the engine, as of " + SNAPSHOT + ": all, then flagged\n"
                + table(ALL, all(ALL)) + "\n" + table(FLAGGED, all(FLAGGED)));

        assertThat(table(ALL, SPOKEN_OF)).isEqualTo("""
                PL-02 met 711 (91.5 %), not applicable 0, not met 11, to be judged 43, unknown 12
                PL-03 met 416 (53.5 %), not applicable 0, not met 0, to be judged 124, unknown 237
                PL-04 met 490 (63.1 %), not applicable 0, not met 25, to be judged 29, unknown 233
                PL-05 met 130 (16.7 %), not applicable 31, not met 0, to be judged 271, unknown 345
                PL-07 met 38 (4.9 %), not applicable 31, not met 104, to be judged 152, unknown 452
                SC-01 met 18 (2.3 %), not applicable 0, not met 0, to be judged 0, unknown 759
                """);
        assertThat(table(FLAGGED, SPOKEN_OF)).isEqualTo("""
                PL-02 met 302 (95.0 %), not applicable 0, not met 2, to be judged 14, unknown 0
                PL-03 met 181 (56.9 %), not applicable 0, not met 0, to be judged 46, unknown 91
                PL-04 met 214 (67.3 %), not applicable 0, not met 9, to be judged 9, unknown 86
                PL-05 met 74 (23.3 %), not applicable 15, not met 0, to be judged 96, unknown 133
                PL-07 met 22 (6.9 %), not applicable 15, not met 21, to be judged 74, unknown 186
                SC-01 met 10 (3.1 %), not applicable 0, not met 0, to be judged 0, unknown 308
                """);
    }

    /** Of every other criterion of the starting line the snapshot settles no more than that it does not apply. */
    @Test
    void ofTheRestNothingIsKnown() {
        for (String criterion : all(ALL)) {
            if (!SPOKEN_OF.contains(criterion)) {
                assertThat(counts(ALL, criterion).keySet())
                        .as(criterion)
                        .isSubsetOf(FindingStatus.INSUFFICIENT_EVIDENCE, FindingStatus.NOT_APPLICABLE);
            }
        }
        assertThat(counts(ALL, "SC-02")).isEqualTo(Map.of(
                FindingStatus.NOT_APPLICABLE, 18L, FindingStatus.INSUFFICIENT_EVIDENCE, 759L));
    }

    @Test
    void whyScope3IsNotWhatTheStocktakeCounts() {
        assertThat(reasons("PL-07")).isEqualTo(Map.of(
                "PL-07.covered", 38L, "PL-07.partial", 152L, "PL-07.notCovered", 104L, "PL-07.unknown", 366L,
                "PL-07.noTarget", 86L, "frame.otherActorType", 31L));
        assertThat(reasons("SC-01")).isEqualTo(Map.of("SC-01.ruledOut", 18L, "SC-01.unknown", 759L));
        assertThat(reasons("SC-02")).isEqualTo(Map.of(
                "SC-02.noCredits", 18L, "SC-02.useUnspecified", 337L, "SC-02.unknown", 422L));
    }

    @Test
    void theStartingLineBesideThePublishedShare() {
        long whole = meeting(ALL, all(ALL));
        long spokenOf = meeting(ALL, SPOKEN_OF);
        System.out.printf(Locale.ROOT, "They meet the starting line: %s %% by the engine, 4 %% as published; "
                + "what the snapshot speaks of: %s %%%n", percent(whole, 777), percent(spokenOf, 777));

        assertThat(whole).isZero();
        assertThat(spokenOf).isEqualTo(1);
        assertThat(meeting(FLAGGED, all(FLAGGED))).isZero();
        assertThat(meeting(FLAGGED, SPOKEN_OF)).isEqualTo(1);
    }

    /** Nobody knows of a member that it was one before the day of the snapshot: on that day nothing is due yet. */
    @Test
    void whatItComesToOnTheDayItself() {
        assertThat(ALL).extracting(Verdict::status).containsOnly(ComplianceStatus.WITHIN_TIME);
    }

    private static Set<String> all(List<Verdict> verdicts) {
        return verdicts.getFirst().findings().stream()
                .map(finding -> finding.criterion().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long meeting(List<Verdict> verdicts, Collection<String> criteria) {
        return verdicts.stream()
                .filter(verdict -> verdict.findings().stream()
                        .filter(finding -> criteria.contains(finding.criterion().id()))
                        .map(EngineStocktakeTest::standing)
                        .allMatch(Set.of(FindingStatus.MET, FindingStatus.NOT_APPLICABLE)::contains))
                .count();
    }

    private static String table(List<Verdict> verdicts, Collection<String> criteria) {
        return criteria.stream()
                .map(criterion -> {
                    Map<FindingStatus, Long> counts = counts(verdicts, criterion);
                    long met = counts.getOrDefault(FindingStatus.MET, 0L);
                    return "%s met %d (%s %%), not applicable %d, not met %d, to be judged %d, unknown %d%n".formatted(
                            criterion, met, percent(met, verdicts.size()),
                            counts.getOrDefault(FindingStatus.NOT_APPLICABLE, 0L),
                            counts.getOrDefault(FindingStatus.NOT_MET, 0L),
                            counts.getOrDefault(FindingStatus.NEEDS_JUDGEMENT, 0L),
                            counts.getOrDefault(FindingStatus.INSUFFICIENT_EVIDENCE, 0L));
                })
                .collect(Collectors.joining());
    }

    private static Map<FindingStatus, Long> counts(List<Verdict> verdicts, String criterion) {
        return of(verdicts, criterion).collect(
                Collectors.groupingBy(EngineStocktakeTest::standing, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> reasons(String criterion) {
        return of(ALL, criterion).collect(
                Collectors.groupingBy(finding -> finding.reading().reason().key(), Collectors.counting()));
    }

    private static Stream<Finding> of(List<Verdict> verdicts, String criterion) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.findings().stream())
                .filter(finding -> finding.criterion().id().equals(criterion));
    }

    /** How it would stand if it were due with what is known. */
    private static FindingStatus standing(Finding finding) {
        return finding instanceof Finding.Pending pending ? pending.provisional() : finding.status();
    }

    private static List<Verdict> verdicts(List<MemberBundle> companies) {
        return companies.stream()
                .map(company -> EVALUATOR.evaluate(file(company), Question.about(SNAPSHOT, ZoneOffset.UTC)))
                .toList();
    }

    /** What the snapshot states, as a file nobody has stored: what is without a day counts on every day. */
    private static MemberFile file(MemberBundle company) {
        Enrolment enrolment = new Enrolment(LISTED, null, List.of(PARTNERS.get(LISTED.partner())), null);
        return new MemberFile(
                company.member(), List.of(enrolment), stated(Stream.ofNullable(company.pledge()).toList()),
                stated(company.targets()), null, null, null, null, null, null, null, null);
    }

    /** Of what the snapshot is silent on nothing is known, which is not the same as that there is none. */
    private static <F extends Dated> List<Recorded<F>> stated(List<F> facts) {
        return facts.isEmpty()
                ? null
                : facts.stream().map(fact -> new Recorded<>(null, fact, null)).toList();
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }
}
