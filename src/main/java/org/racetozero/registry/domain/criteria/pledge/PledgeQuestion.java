package org.racetozero.registry.domain.criteria.pledge;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.pledge.Pledge;

/**
 * A yes-or-no question to a member's pledges: a yes in any of them keeps the rule, else a no in any of them breaks it.
 *
 * @param criterion the id its messages begin with
 * @param field     JSON pointer within a pledge
 * @param value     the field's value; null when unknown
 */
record PledgeQuestion(String criterion, String field, Function<Pledge, Boolean> value) {

    Answer answer(Facts<Pledge> pledges) {
        Optional<Entry<Pledge>> yes = answering(pledges, true);
        if (yes.isPresent()) {
            return Answer.met(Reading.because(criterion + ".yes").observing("true").from(yes.get(), field));
        }
        Optional<Entry<Pledge>> no = answering(pledges, false);
        if (no.isPresent()) {
            return Answer.failing(
                    Reading.because(criterion + ".no").observing("false").from(no.get(), field),
                    no.get().asksFor(field));
        }
        return Answer.missing(Reading.because(criterion + ".unknown"), pledges.asksFor(field));
    }

    private Optional<Entry<Pledge>> answering(Facts<Pledge> pledges, boolean wanted) {
        return pledges.stream().filter(entry -> Objects.equals(value.apply(entry.fact()), wanted)).findFirst();
    }
}
