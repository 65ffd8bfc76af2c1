package org.racetozero.registry.domain.criteria.proceed;

import java.util.Optional;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.criteria.clock.ReferenceDay;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;

/** PR-01: at least one action is in progress or completed. */
public final class ActionUnderway implements Rule {

    private static final String STATUS = "/status";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Action> actions = situation.actions();
        ReferenceDay day = situation.day();
        if (actions.isDeclaredNone()) {
            return Answer.failing(Reading.because("PR-01.declaredNone"), Noun.ACTION.asksFor(STATUS));
        }
        Optional<Entry<Action>> underway =
                actions.where(action -> ActionProgress.isUnderwayOn(day, action)).latest();
        if (underway.isPresent()) {
            return Answer.met(Reading.because(
                            "PR-01.underway", Argument.label(ActionProgress.on(day, underway.get().fact())))
                    .observing(ActionProgress.on(day, underway.get().fact()))
                    .from(underway.get(), STATUS));
        }
        Optional<Entry<Action>> unknown = actions.where(action -> action.status() == null).latest();
        if (unknown.isPresent()) {
            return Answer.missing(
                    Reading.because("PR-01.statusUnknown").from(unknown.get(), STATUS), unknown.get().asksFor(STATUS));
        }
        return actions.latest()
                .map(entry -> Answer.absent(
                        Reading.because("PR-01.noneUnderway")
                                .observing(ActionProgress.on(day, entry.fact()))
                                .from(entry, STATUS),
                        entry.asksFor(STATUS)))
                .orElseGet(() -> Answer.absent(Reading.because("PR-01.noActions"), Noun.ACTION.asksFor(STATUS)));
    }
}
