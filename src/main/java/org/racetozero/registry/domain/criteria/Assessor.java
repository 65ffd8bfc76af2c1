package org.racetozero.registry.domain.criteria;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Delivery;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Message;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.SettledBy;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.judgement.JudgementOutcome;

/**
 * Makes a finding of a rule's answer, the same way for every rule: whom a criterion concerns, when it is due, what its
 * basis allows to be said, whose book the facts stand in, and what a reviewer decided.
 */
final class Assessor {

    private final Situation situation;
    private final View view;
    private final Clocks clocks;
    private final Facts<Judgement> judgements;
    private final Function<String, Rule> rules;

    Assessor(
            Situation situation, View view, Clocks clocks, Facts<Judgement> judgements, Function<String, Rule> rules) {
        this.situation = situation;
        this.view = view;
        this.clocks = clocks;
        this.judgements = judgements;
        this.rules = rules;
    }

    Finding assess(Criterion criterion) {
        Rule rule = rules.apply(criterion.rule());
        Message expected = expected(criterion, rule);
        return switch (answer(criterion, rule)) {
            case Answer.NotApplicable exempt -> new Finding.NotApplicable(
                    new Subject(criterion, expected, null, null), exempt.reading(), null);
            case Answer.Met met -> met(criterion, expected, met);
            case Answer.Open open -> open(criterion, expected, open);
        };
    }

    /** Its values are the criterion's thresholds in the rule's order and then the months it is due after joining. */
    private static Message expected(Criterion criterion, Rule rule) {
        Stream<Argument> thresholds = rule.thresholds().stream()
                .map(threshold -> Argument.number(criterion.thresholds().get(threshold)));
        Stream<Argument> months =
                Stream.ofNullable(criterion.due()).map(due -> Argument.number(due.monthsAfterJoining()));
        return new Message(criterion.rule() + ".expected", Stream.concat(thresholds, months).toList());
    }

    private Answer answer(Criterion criterion, Rule rule) {
        if (criterion.partner() != null && !concerns(criterion.partner())) {
            return Answer.notApplicable(
                    Reading.because("frame.notThroughPartner", Argument.text(criterion.partner())));
        }
        if (situation.actorType() == null && !criterion.isForEverybody()) {
            return Answer.missing(Reading.because("frame.actorTypeUnknown"), Noun.MEMBER.asksFor("/actorType"));
        }
        if (situation.actorType() != null && !criterion.appliesTo().contains(situation.actorType())) {
            return Answer.notApplicable(
                    Reading.because("frame.otherActorType", Argument.label(situation.actorType())));
        }
        return rule.answer(situation, criterion.thresholds());
    }

    /** A partner's own criteria are asked of its members, in its own view, its programmes' and the campaign's. */
    private boolean concerns(String partner) {
        return (view.isCampaigns() || view.lineage().contains(partner))
                && !clocks.through(partner).binding().isEmpty();
    }

    private Finding met(Criterion criterion, Message expected, Answer.Met met) {
        Delivery delivery = met.reading().delivery();
        Deadline deadline = deadline(criterion, delivery);
        if (!criterion.recurs() || delivery == null || deadline == null) {
            return new Finding.Met(new Subject(criterion, expected, deadline, null), met.reading(), null);
        }
        if (situation.day().isAfter(deadline.due())) {
            return open(criterion, expected, new Answer.Absent(met.reading(), delivery.next()));
        }
        return new Finding.Met(subject(criterion, expected, deadline), met.reading(), null);
    }

    private Finding open(Criterion criterion, Message expected, Answer.Open answer) {
        Deadline deadline = deadline(criterion, answer.reading().delivery());
        boolean isDue = criterion.due() == null || deadline != null && situation.day().isAfter(deadline.lastDay());
        Conclusion conclusion = conclude(criterion, answer, deadline);
        Subject subject = subject(criterion, expected, deadline);
        Optional<Entry<Judgement>> judgement = conclusion.isOpenToJudgement() ? judgement(criterion) : Optional.empty();
        Reading reading = judgement.map(entry -> answer.reading().from(entry, "/outcome")).orElse(answer.reading());
        FindingStatus status = judgement.map(entry -> judged(criterion, entry.fact())).orElse(conclusion.status());
        Message note = judgement.map(Assessor::judgedBy).orElse(conclusion.note());

        if (status == FindingStatus.MET) {
            return new Finding.Met(new Subject(criterion, expected, deadline, null), reading, note);
        }
        if (isDue) {
            return unsettled(status, subject, reading, note, answer.settledBy());
        }
        if (deadline == null) {
            JoiningQuestion question = JoiningQuestion.of(clocks.of(criterion));
            return new Finding.InsufficientEvidence(subject, reading, question.note(), question.settledBy());
        }
        return new Finding.Pending(subject, reading, dueOn(deadline), answer.settledBy(), status);
    }

    /** What follows from the answer when it is due, before any reviewer is heard. */
    private Conclusion conclude(Criterion criterion, Answer.Open answer, Deadline deadline) {
        return switch (answer) {
            case Answer.Failing ignored -> capped(criterion, criterion.basis(), Conclusion.of(FindingStatus.NOT_MET));
            case Answer.FallsShort ignored ->
                capped(criterion, criterion.thresholdBasis(), Conclusion.of(FindingStatus.NOT_MET));
            case Answer.NeedsJudgement ignored -> Conclusion.of(FindingStatus.NEEDS_JUDGEMENT);
            case Answer.Missing ignored -> Conclusion.of(FindingStatus.INSUFFICIENT_EVIDENCE);
            case Answer.Absent ignored -> criterion.delivery() && deadline != null
                    ? undelivered(criterion, deadline.due())
                    : Conclusion.of(FindingStatus.INSUFFICIENT_EVIDENCE);
        };
    }

    /** Only in the book of record does an absence mean that something is missing. */
    private Conclusion undelivered(Criterion criterion, LocalDate due) {
        if (!clocks.of(criterion).isBookOfRecordFor(due)) {
            return new Conclusion(
                    FindingStatus.INSUFFICIENT_EVIDENCE, Message.of("frame.bookKeptElsewhere", Argument.day(due)));
        }
        Message since = Message.of("frame.overdue", Argument.day(due));
        return capped(criterion, criterion.basis(), new Conclusion(FindingStatus.OVERDUE, since));
    }

    /** Only a sourced rule with a sourced date may find a member failing; every other one asks a person. */
    private static Conclusion capped(Criterion criterion, Basis basis, Conclusion failing) {
        Basis weakest = criterion.due() == null ? basis : basis.weakest(criterion.due().basis());
        return weakest == Basis.SOURCED
                ? failing
                : new Conclusion(
                        FindingStatus.NEEDS_JUDGEMENT, Message.of("frame.capped", Argument.label(weakest)));
    }

    private Optional<Entry<Judgement>> judgement(Criterion criterion) {
        return judgements.where(judgement -> criterion.id().equals(judgement.criterion())).latest();
    }

    /** What a rule without a firm basis must not find, nobody may find by it. */
    private static FindingStatus judged(Criterion criterion, Judgement judgement) {
        if (judgement.outcome() == JudgementOutcome.MET) {
            return FindingStatus.MET;
        }
        return criterion.basis().carriesStartingLine() ? FindingStatus.NOT_MET : FindingStatus.NEEDS_JUDGEMENT;
    }

    private static Message judgedBy(Entry<Judgement> entry) {
        return Message.of(
                "frame.judged", Argument.text(entry.fact().reviewer()), Argument.day(entry.fact().decidedOn()));
    }

    private Message dueOn(Deadline deadline) {
        return situation.day().isAfter(deadline.due())
                ? Message.of("frame.inGrace", Argument.day(deadline.due()), Argument.day(deadline.lastDay()))
                : Message.of("frame.dueOn", Argument.day(deadline.due()));
    }

    private static Finding unsettled(
            FindingStatus status, Subject subject, Reading reading, Message note, SettledBy settledBy) {
        return switch (status) {
            case NOT_MET -> new Finding.NotMet(subject, reading, note, settledBy);
            case OVERDUE -> new Finding.Overdue(subject, reading, note, settledBy);
            case INSUFFICIENT_EVIDENCE -> new Finding.InsufficientEvidence(subject, reading, note, settledBy);
            case NEEDS_JUDGEMENT -> new Finding.NeedsJudgement(subject, reading, note, settledBy);
            case MET, PENDING, NOT_APPLICABLE -> throw new IllegalArgumentException(status + " is no open answer");
        };
    }

    /** Null when the criterion never falls due, or nobody can tell when. */
    private Deadline deadline(Criterion criterion, Delivery delivery) {
        return criterion.due() == null ? null : clocks.deadline(criterion, delivery).orElse(null);
    }

    private Subject subject(Criterion criterion, Message expected, Deadline deadline) {
        Long daysLeft = deadline == null ? null : ChronoUnit.DAYS.between(view.asOf(), deadline.due());
        return new Subject(criterion, expected, deadline, daysLeft);
    }

    /** A status and what is to be said of how it came about. */
    private record Conclusion(FindingStatus status, Message note) {

        static Conclusion of(FindingStatus status) {
            return new Conclusion(status, null);
        }

        /** A reviewer settles what facts leave open, not what they settle. */
        boolean isOpenToJudgement() {
            return status == FindingStatus.NEEDS_JUDGEMENT || status == FindingStatus.INSUFFICIENT_EVIDENCE;
        }
    }
}
