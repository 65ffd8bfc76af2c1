package org.racetozero.registry.domain.criteria.rule;

import java.util.Comparator;
import java.util.List;

/**
 * What a rule says of the facts alone; what follows from it (due dates, the basis cap, whose book it is) is the
 * evaluator's to say.
 */
public sealed interface Answer {

    Reading reading();

    /** The rule is kept. */
    record Met(Reading reading) implements Answer {
    }

    /** The rule asks nothing of this member. */
    record NotApplicable(Reading reading) implements Answer {
    }

    /** An answer that something more would settle. */
    sealed interface Open extends Answer {

        SettledBy settledBy();
    }

    /** A field that is known breaks the rule. */
    record Failing(Reading reading, SettledBy settledBy) implements Open {
    }

    /** A number that is known lies on the wrong side of a threshold. */
    record FallsShort(Reading reading, SettledBy settledBy) implements Open {
    }

    /** The facts are known and the rule leaves what they mean to a person. */
    record NeedsJudgement(Reading reading, SettledBy settledBy) implements Open {
    }

    /** Nothing of the kind the rule asks for has been handed in. */
    record Absent(Reading reading, SettledBy settledBy) implements Open {
    }

    /** Something is there, but a field of it is not known. */
    record Missing(Reading reading, SettledBy settledBy) implements Open {
    }

    static Answer met(Reading reading) {
        return new Met(reading);
    }

    static Answer notApplicable(Reading reading) {
        return new NotApplicable(reading);
    }

    static Answer failing(Reading reading, SettledBy settledBy) {
        return new Failing(reading, settledBy);
    }

    static Answer fallsShort(Reading reading, SettledBy settledBy) {
        return new FallsShort(reading, settledBy);
    }

    static Answer needsJudgement(Reading reading, SettledBy settledBy) {
        return new NeedsJudgement(reading, settledBy);
    }

    /** For where no fact but only a reviewer's decision settles it. */
    static Answer needsJudgement(Reading reading) {
        return new NeedsJudgement(reading, Noun.JUDGEMENT.asksFor("/outcome"));
    }

    static Answer absent(Reading reading, SettledBy settledBy) {
        return new Absent(reading, settledBy);
    }

    static Answer missing(Reading reading, SettledBy settledBy) {
        return new Missing(reading, settledBy);
    }

    /** The answer that speaks best for the member: one of several ways to keep a rule is enough. */
    static Answer any(List<Answer> answers) {
        return answers.stream().min(Comparator.comparingInt(Answer::severity)).orElseThrow();
    }

    /** The answer that speaks worst: every part of a rule must be kept. */
    static Answer every(List<Answer> answers) {
        Answer worst = answers.stream().max(Comparator.comparingInt(Answer::severity)).orElseThrow();
        return worst instanceof Met
                ? new Met(answers.stream().map(Answer::reading).reduce(Reading::and).orElseThrow())
                : worst;
    }

    private static int severity(Answer answer) {
        return switch (answer) {
            case NotApplicable ignored -> 0;
            case Met ignored -> 1;
            case Missing ignored -> 2;
            case Absent ignored -> 3;
            case NeedsJudgement ignored -> 4;
            case FallsShort ignored -> 5;
            case Failing ignored -> 6;
        };
    }
}
