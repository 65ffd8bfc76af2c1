package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.judgement.JudgementOutcome;
import org.racetozero.registry.domain.provenance.Recorded;

/**
 * What holds of the evaluator for any member file whatever. Seeds are printed with a failure;
 * {@code -Dcriteria.seed=…} tries one, {@code -Dcriteria.seeds=…} that many.
 */
class EvaluatorPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int DAYS_TRIED = 3;

    private final Evaluator evaluator = Books.evaluator();

    static LongStream seeds() {
        Long one = Long.getLong("criteria.seed");
        return one != null ? LongStream.of(one) : LongStream.range(0, Long.getLong("criteria.seeds", 400));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyFileHasAVerdict(long seed) {
        Verdict verdict = evaluator.evaluate(file(seed), question(seed));

        assertThat(verdict.findings()).isNotEmpty();
        assertThat(verdict.inputHash()).startsWith("sha256:");
        verdict.all().forEach(finding -> assertThat(finding.status()).isNotNull());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameQuestionHasTheSameAnswer(long seed) {
        assertThat(evaluator.evaluate(file(seed), question(seed)))
                .isEqualTo(evaluator.evaluate(file(seed), question(seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onlyASourcedRuleOrAReviewerFindsAMemberFailing(long seed) {
        evaluator.evaluate(file(seed), question(seed)).all().forEach(finding -> {
            boolean isJudged = finding.note() != null && finding.note().key().equals("frame.judged");
            if (finding.status() == FindingStatus.OVERDUE || finding.status() == FindingStatus.NOT_MET && !isJudged) {
                assertThat(finding.criterion().basis()).as(finding.criterion().id()).isEqualTo(Basis.SOURCED);
            }
            if (finding.status() == FindingStatus.NOT_MET) {
                assertThat(finding.criterion().basis()).isIn(Basis.SOURCED, Basis.PARTLY);
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsUnsettledAsksAndWhatIsSettledDoesNot(long seed) {
        evaluator.evaluate(file(seed), question(seed)).all().forEach(finding -> {
            if (finding instanceof Finding.Unsettled unsettled) {
                assertThat(unsettled.settledBy().path()).startsWith("/v1/");
                assertThat(unsettled.settledBy().pointer()).startsWith("/");
                assertThat(unsettled.settledBy().method()).isIn("POST", "PUT", "PATCH");
            } else {
                assertThat(finding.status()).isIn(FindingStatus.MET, FindingStatus.NOT_APPLICABLE);
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theVerdictFollowsFromItsStartingLineFindingsAlone(long seed) {
        Verdict verdict = evaluator.evaluate(file(seed), question(seed));
        List<FindingStatus> statuses = verdict.findings().stream().map(Finding::status).toList();

        assertThat(verdict.status()).isEqualTo(overall(statuses));
        verdict.pillars().forEach(pillar -> assertThat(pillar.status())
                .isEqualTo(overall(verdict.findings().stream()
                        .filter(finding -> finding.criterion().pillar() == pillar.pillar())
                        .map(Finding::status)
                        .toList())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatItAloneWouldSayIsWhatItSaysWithoutJudgements(long seed) {
        MemberFile file = file(seed);
        Verdict judged = evaluator.evaluate(file, question(seed));
        Verdict alone = evaluator.evaluate(with(null, file), question(seed));

        assertThat(judged.unjudgedStatus()).isEqualTo(alone.status()).isEqualTo(alone.unjudgedStatus());
        Map<String, FindingStatus> unjudged = new TreeMap<>();
        judged.all().forEach(finding ->
                unjudged.put(finding.criterion().id(), finding.unjudged().status()));
        assertThat(unjudged).isEqualTo(statuses(alone));
    }

    /** Nobody waives net zero by mid-century or public reporting, whatever a file says. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onlyWhatMayBeWaivedIs(long seed) {
        MemberFile file = file(seed);
        List<Recorded<Judgement>> waivers = Stream.of("PL-02", "PL-05", "PN-01", "PB-01", "PB-02", "PB-03")
                .map(criterion -> new Recorded<>(
                        criterion,
                        new Judgement(
                                criterion, null, null, JudgementOutcome.WAIVED, null, null, "r", null,
                                LocalDate.MAX),
                        (Instant) null))
                .toList();

        evaluator.evaluate(with(waivers, file), question(seed)).all()
                .filter(finding -> finding.judged() != null)
                .forEach(finding -> assertThat(finding.criterion().waivable()).isTrue());
    }

    private static MemberFile with(List<Recorded<Judgement>> judgements, MemberFile file) {
        return new MemberFile(
                file.member(), file.enrolments(), file.pledges(), file.targets(), file.inventories(),
                file.populations(), file.plans(), file.actions(), file.advocacy(), file.reports(), judgements,
                file.extensions());
    }

    private static ComplianceStatus overall(List<FindingStatus> statuses) {
        if (containsAny(statuses, FindingStatus.NOT_MET, FindingStatus.OVERDUE)) {
            return ComplianceStatus.NON_COMPLIANT;
        }
        if (containsAny(statuses, FindingStatus.NEEDS_JUDGEMENT, FindingStatus.INSUFFICIENT_EVIDENCE)) {
            return ComplianceStatus.NEEDS_REVIEW;
        }
        return containsAny(statuses, FindingStatus.PENDING) ? ComplianceStatus.WITHIN_TIME : ComplianceStatus.COMPLIANT;
    }

    private static boolean containsAny(List<FindingStatus> statuses, FindingStatus... any) {
        return Arrays.stream(any).anyMatch(statuses::contains);
    }

    /** A stored verdict is looked at again on the day it announces; until then it must not be wrong. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingChangesBeforeTheAnnouncedDay(long seed) {
        MemberFile file = file(seed);
        Question question = question(seed);
        Verdict verdict = evaluator.evaluate(file, question);
        LocalDate change = verdict.nextChangeOn();
        assertThat(change == null || change.isAfter(question.asOf())).isTrue();

        LocalDate last = change == null ? question.asOf().plusYears(200) : change.minusDays(1);
        Random random = new Random(seed);
        for (int tried = 0; tried < DAYS_TRIED; tried++) {
            long days = last.toEpochDay() - question.asOf().toEpochDay();
            LocalDate later = tried == 0 ? last : question.asOf().plusDays(random.nextLong(days + 1));
            assertThat(statuses(evaluator.evaluate(file, on(later, question))))
                    .as("on %s", later)
                    .isEqualTo(statuses(verdict));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasRecordedLaterDoesNotCount(long seed) {
        MemberFile file = file(seed);
        Question question = question(seed);
        if (question.knownAt() != null) {
            Question later = new Question(
                    question.asOf(), null, question.partner(), question.version(), question.zone());
            assertThat(statuses(evaluator.evaluate(file.asKnownAt(question.knownAt()), later)))
                    .isEqualTo(statuses(evaluator.evaluate(file, question)));
        }
    }

    @Test
    void anEmptyFileHasAVerdict() {
        MemberFile nothing = new MemberFile(null, null, null, null, null, null, null, null, null, null, null, null);
        Verdict verdict = evaluator.evaluate(nothing, Question.about(TODAY, ZoneOffset.UTC));

        assertThat(verdict.status()).isEqualTo(ComplianceStatus.NEEDS_REVIEW);
        assertThat(verdict.criteriaVersion()).isEqualTo("3.0");
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.criterion().partner() == null)
                .allSatisfy(finding ->
                        assertThat(finding.status()).isEqualTo(FindingStatus.INSUFFICIENT_EVIDENCE));
    }

    private static Map<String, FindingStatus> statuses(Verdict verdict) {
        Map<String, FindingStatus> statuses = new TreeMap<>();
        verdict.all().forEach(finding -> statuses.put(finding.criterion().id(), finding.status()));
        return statuses;
    }

    /** Every other file has an ordinary membership, so that due dates can be told; the rest is random all the same. */
    static MemberFile file(long seed) {
        MemberFile file = new RandomRecords(seed).next(MemberFile.class);
        if (seed % 2 == 0) {
            return file;
        }
        Random random = new Random(seed);
        String partner = List.of("sample-partner", "iclei150", "left-partner").get(random.nextInt(3));
        MemberFile ordinary = SampleFiles.read(
                "COMPANY", "partner: " + partner + ", joinedOn: " + TODAY.minusDays(random.nextInt(2200)));
        return new MemberFile(
                file.member(),
                ordinary.enrolments(),
                file.pledges(),
                file.targets(),
                file.inventories(),
                file.populations(),
                file.plans(),
                file.actions(),
                file.advocacy(),
                file.reports(),
                file.judgements(),
                file.extensions());
    }

    static Question question(long seed) {
        Random random = new Random(seed);
        List<CriteriaVersion> versions = Books.shipped().versions();
        return new Question(
                LocalDate.of(2019, 1, 1).plusDays(random.nextInt(6000)),
                random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextLong(1_500_000_000L, 1_900_000_000L)),
                random.nextBoolean() ? null : "iclei150",
                random.nextBoolean() ? null : versions.get(random.nextInt(versions.size())),
                ZoneOffset.UTC);
    }

    private static Question on(LocalDate day, Question question) {
        return new Question(day, question.knownAt(), question.partner(), question.version(), question.zone());
    }
}
