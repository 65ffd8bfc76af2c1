package org.racetozero.registry.domain.criteria;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Delivery;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Message;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.SettledBy;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.judgement.Judgement;

/**
 * Makes a finding of a rule's answer, the same way for every rule: whom a criterion concerns, when it is due, what its
 * basis allows to be said, whose book the facts stand in, and what a reviewer decided.
 */
final class Assessor {

    private final Situation situation;
    private final View view;
    private final Clocks clocks;
    private final Judgements judgements;
    private final Function<String, Rule> rules;

    Assessor(Situation situation, View view, Clocks clocks, Judgements judgements, Function<String, Rule> rules) {
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
                    new Subject(criterion, expected, null, null), exempt.reading(), null, null);
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
            return new Finding.Met(new Subject(criterion, expected, deadline, null), met.reading(), null, null);
        }
        if (situation.day().isAfter(deadline.due())) {
            return open(criterion, expected, new Answer.Absent(met.reading(), delivery.next()));
        }
        return new Finding.Met(subject(criterion, expected, deadline), met.reading(), null, null);
    }

    private Finding open(Criterion criterion, Message expected, Answer.Open answer) {
        Deadline deadline = deadline(criterion, answer.reading().delivery());
        Conclusion conclusion = Conclusion.from(answer, criterion, deadline, clocks.of(criterion));
        Open open = new Open(
                subject(criterion, expected, deadline), answer.reading(), conclusion, answer.settledBy());
        Finding unjudged = unsettled(open, null);
        List<Entry<Judgement>> decisions = judgements.on(criterion, conclusion);
        return decisions.isEmpty()
                ? unjudged
                : judged(open, new Judged(decisions.getFirst(), unjudged, decisions.subList(1, decisions.size())));
    }

    private Finding judged(Open open, Judged judged) {
        Judgement decision = judged.decision().fact();
        Subject settled = new Subject(
                open.subject().criterion(), open.subject().expected(), open.subject().deadline(), null);
        Reading reading = open.reading().from(judged.decision(), "/outcome");
        Argument reviewer = Argument.text(decision.reviewer());
        Message judgedBy = Message.of("frame.judged", reviewer, Argument.day(decision.decidedOn()));
        return switch (decision.outcome()) {
            case MET -> new Finding.Met(settled, reading, judgedBy, judged);
            case WAIVED -> new Finding.NotApplicable(
                    settled,
                    reading,
                    Message.of("frame.waived", reviewer, Argument.day(decision.expiresOn())),
                    judged);
            case NOT_MET -> {
                Conclusion against = open.conclusion().judgedNotMet(open.subject().criterion(), judgedBy);
                yield unsettled(new Open(open.subject(), reading, against, open.settledBy()), judged);
            }
        };
    }

    /** What an open answer comes to on the day asked about. */
    private Finding unsettled(Open open, Judged judged) {
        Criterion criterion = open.subject().criterion();
        Deadline deadline = open.subject().deadline();
        if (criterion.due() == null || deadline != null && situation.day().isAfter(deadline.lastDay())) {
            return due(open, judged);
        }
        if (deadline == null) {
            JoiningQuestion question = JoiningQuestion.of(clocks.of(criterion));
            return new Finding.InsufficientEvidence(
                    open.subject(), open.reading(), question.note(), judged, question.settledBy());
        }
        return new Finding.Pending(
                open.subject(), open.reading(), dueOn(deadline), judged, open.settledBy(),
                open.conclusion().status());
    }

    private static Finding due(Open open, Judged judged) {
        Subject subject = open.subject();
        Reading reading = open.reading();
        Message note = open.conclusion().note();
        SettledBy settledBy = open.settledBy();
        return switch (open.conclusion().status()) {
            case NOT_MET -> new Finding.NotMet(subject, reading, note, judged, settledBy);
            case OVERDUE -> new Finding.Overdue(subject, reading, note, judged, settledBy);
            case INSUFFICIENT_EVIDENCE -> new Finding.InsufficientEvidence(subject, reading, note, judged, settledBy);
            case NEEDS_JUDGEMENT -> new Finding.NeedsJudgement(subject, reading, note, judged, settledBy);
            case MET, PENDING, NOT_APPLICABLE ->
                throw new IllegalArgumentException(open.conclusion().status() + " is no open answer");
        };
    }

    private Message dueOn(Deadline deadline) {
        return situation.day().isAfter(deadline.due())
                ? Message.of("frame.inGrace", Argument.day(deadline.due()), Argument.day(deadline.lastDay()))
                : Message.of("frame.dueOn", Argument.day(deadline.due()));
    }

    /** Null when the criterion never falls due, or nobody can tell when. */
    private Deadline deadline(Criterion criterion, Delivery delivery) {
        return criterion.due() == null ? null : clocks.deadline(criterion, delivery).orElse(null);
    }

    private Subject subject(Criterion criterion, Message expected, Deadline deadline) {
        Long daysLeft = deadline == null ? null : ChronoUnit.DAYS.between(view.asOf(), deadline.due());
        return new Subject(criterion, expected, deadline, daysLeft);
    }

    /** An answer that something more would settle, and what follows from it. */
    private record Open(Subject subject, Reading reading, Conclusion conclusion, SettledBy settledBy) {
    }
}
