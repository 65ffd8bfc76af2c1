package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.SettledBy;
import org.racetozero.registry.domain.criteria.rule.Situation;

/**
 * What the frame makes of any answer, for every criterion of every version alike: each is judged by a rule that gives a
 * fixed answer, in every circumstance that matters, and the laws of the domain are checked on what comes out.
 */
class FrameTest {

    private static final LocalDate JOINED_ON = LocalDate.of(2023, 3, 1);
    private static final LocalDate LONG_AFTER = LocalDate.of(2026, 11, 22);
    private static final Reading READING = Reading.because("any");
    private static final SettledBy FIELD = Noun.TARGET.asksFor("/any");

    /** Every kind of answer a rule can give. */
    enum Kind {
        MET(Answer.met(READING)),
        NOT_APPLICABLE(Answer.notApplicable(READING)),
        FAILING(Answer.failing(READING, FIELD)),
        FALLS_SHORT(Answer.fallsShort(READING, FIELD)),
        NEEDS_JUDGEMENT(Answer.needsJudgement(READING, FIELD)),
        ABSENT(Answer.absent(READING, FIELD)),
        MISSING(Answer.missing(READING, FIELD));

        private final Answer answer;

        Kind(Answer answer) {
            this.answer = answer;
        }
    }

    /** Whether and where the facts would be, and whether the due date has passed. */
    enum Circumstance {
        DUE_AND_BOOK_HERE("", LONG_AFTER),
        DUE_AND_BOOK_ELSEWHERE("book: PARTNER", LONG_AFTER),
        DUE_AND_BOOK_HERE_TOO_LATE("bookSince: 2026-11-01", LONG_AFTER),
        NOT_DUE("", JOINED_ON),
        JOINED_ON_UNKNOWN("joinedOn: unknown", LONG_AFTER),
        NOT_ACCEPTED("status: APPLIED", LONG_AFTER),
        NO_MEMBERSHIP("memberships: []", LONG_AFTER);

        private final String facts;
        private final LocalDate asOf;

        Circumstance(String facts, LocalDate asOf) {
            this.facts = facts;
            this.asOf = asOf;
        }
    }

    @Test
    void onlyASourcedRuleFindsAMemberFailing() {
        assertThat(findings()).allSatisfy(FrameTest::failsOnlyIfSourced);
    }

    private static void failsOnlyIfSourced(Case found) {
        if (canOnlyBeSourced(found.status())) {
            assertThat(found.criterion().basis()).isEqualTo(Basis.SOURCED);
        }
        if (found.finding() instanceof Finding.Pending pending && canOnlyBeSourced(pending.provisional())) {
            assertThat(found.criterion().basis()).isEqualTo(Basis.SOURCED);
        }
    }

    private static boolean canOnlyBeSourced(FindingStatus status) {
        return status == FindingStatus.NOT_MET || status == FindingStatus.OVERDUE;
    }

    @Test
    void statusFollowsFromAnswerAndCircumstance() {
        assertThat(findings()).allSatisfy(FrameTest::hasTheStatusThatFollows);
    }

    private static void hasTheStatusThatFollows(Case found) {
        Criterion criterion = found.criterion();
        boolean isBound = found.circumstance().ordinal() <= Circumstance.NOT_DUE.ordinal();
        FindingStatus expected = switch (found.kind()) {
            case MET -> FindingStatus.MET;
            case NOT_APPLICABLE -> FindingStatus.NOT_APPLICABLE;
            case FAILING, FALLS_SHORT, NEEDS_JUDGEMENT, ABSENT, MISSING -> {
                if (criterion.partner() != null) {
                    yield FindingStatus.NOT_APPLICABLE;
                }
                if (criterion.due() != null && !isBound) {
                    yield FindingStatus.INSUFFICIENT_EVIDENCE;
                }
                if (criterion.due() != null && found.circumstance() == Circumstance.NOT_DUE) {
                    yield FindingStatus.PENDING;
                }
                yield whenDue(found.kind(), criterion, found.circumstance());
            }
        };
        assertThat(found.status()).isEqualTo(criterion.partner() == null ? expected : FindingStatus.NOT_APPLICABLE);
    }

    private static FindingStatus whenDue(Kind kind, Criterion criterion, Circumstance circumstance) {
        Basis due = criterion.due() == null ? Basis.SOURCED : criterion.due().basis();
        boolean canFail = criterion.basis() == Basis.SOURCED && due == Basis.SOURCED;
        return switch (kind) {
            case FAILING -> canFail ? FindingStatus.NOT_MET : FindingStatus.NEEDS_JUDGEMENT;
            case FALLS_SHORT -> canFail && criterion.thresholdBasis() == Basis.SOURCED
                    ? FindingStatus.NOT_MET
                    : FindingStatus.NEEDS_JUDGEMENT;
            case NEEDS_JUDGEMENT -> FindingStatus.NEEDS_JUDGEMENT;
            case MISSING -> FindingStatus.INSUFFICIENT_EVIDENCE;
            case ABSENT -> {
                if (!criterion.delivery() || circumstance != Circumstance.DUE_AND_BOOK_HERE) {
                    yield FindingStatus.INSUFFICIENT_EVIDENCE;
                }
                yield canFail ? FindingStatus.OVERDUE : FindingStatus.NEEDS_JUDGEMENT;
            }
            case MET, NOT_APPLICABLE -> throw new IllegalArgumentException(kind + " is never due");
        };
    }

    @Test
    void whatIsUnsettledAsksExactlyOneQuestion() {
        assertThat(findings()).allSatisfy(FrameTest::asksOneQuestionIfUnsettled);
    }

    private static void asksOneQuestionIfUnsettled(Case found) {
        boolean isSettled =
                found.status() == FindingStatus.MET || found.status() == FindingStatus.NOT_APPLICABLE;
        assertThat(found.finding() instanceof Finding.Unsettled).isNotEqualTo(isSettled);
        if (found.finding() instanceof Finding.Unsettled unsettled) {
            boolean isDueUnknown = found.criterion().due() != null && unsettled.subject().deadline() == null;
            SettledBy expected = switch (found.circumstance()) {
                case JOINED_ON_UNKNOWN ->
                    new SettledBy("PUT", "/v1/partners/sample-partner/members/sample", "/joinedOn");
                case NOT_ACCEPTED ->
                    new SettledBy("POST", "/v1/members/{member}/memberships/sample-partner/transitions", "/to");
                case NO_MEMBERSHIP -> new SettledBy("POST", "/v1/members/{member}/memberships", "/joinedOn");
                case DUE_AND_BOOK_HERE, DUE_AND_BOOK_ELSEWHERE, DUE_AND_BOOK_HERE_TOO_LATE, NOT_DUE -> FIELD;
            };
            assertThat(unsettled.settledBy()).isEqualTo(isDueUnknown ? expected : FIELD);
        }
    }

    @Test
    void whatIsPendingIsNotDueAndSaysHowItWouldStand() {
        assertThat(findings()).allSatisfy(FrameTest::saysHowItWouldStandIfPending);
    }

    private static void saysHowItWouldStandIfPending(Case found) {
        if (found.finding() instanceof Finding.Pending pending) {
            assertThat(found.circumstance().asOf).isBeforeOrEqualTo(pending.subject().deadline().lastDay());
            assertThat(pending.provisional())
                    .isEqualTo(whenDue(found.kind(), found.criterion(), Circumstance.DUE_AND_BOOK_HERE));
        }
    }

    private static List<Case> findings() {
        List<Case> cases = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Evaluator evaluator = new Evaluator(
                    Books.shipped(), Books::accountant, name -> new Fixed(kind, Rules.named(name).thresholds()));
            for (Circumstance circumstance : Circumstance.values()) {
                for (CriteriaVersion version : Books.shipped().versions()) {
                    Question question = new Question(circumstance.asOf, null, null, version, ZoneOffset.UTC);
                    for (String actorType : List.of("COMPANY", "CITY", "FINANCIAL_INSTITUTION")) {
                        evaluator.evaluate(SampleFiles.read(actorType, circumstance.facts), question)
                                .all()
                                .filter(finding -> finding.criterion().appliesTo().toString().contains(actorType))
                                .map(finding -> new Case(kind, circumstance, finding))
                                .forEach(cases::add);
                    }
                }
            }
        }
        return cases;
    }

    /** One finding and what it was made of. */
    record Case(Kind kind, Circumstance circumstance, Finding finding) {

        Criterion criterion() {
            return finding.criterion();
        }

        FindingStatus status() {
            return finding.status();
        }

        @Override
        public String toString() {
            return criterion().id() + " " + kind + " " + circumstance;
        }
    }

    private record Fixed(Kind kind, List<Threshold> thresholds) implements Rule {

        @Override
        public Answer answer(Situation situation, Thresholds values) {
            return kind.answer;
        }
    }
}
