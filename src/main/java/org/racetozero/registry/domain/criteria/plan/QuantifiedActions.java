package org.racetozero.registry.domain.criteria.plan;

import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionStatus;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;

/** PN-04: every action is quantified, in tonnes or by its extent, and somebody owns it. */
public final class QuantifiedActions implements Rule {

    private static final String TONNES = "/expectedTonnesCo2e";
    private static final String OWNER = "/owner";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Action> actions = situation.actions().where(action -> action.status() != ActionStatus.CANCELLED);
        return actions.isEmpty()
                ? Answer.missing(Reading.because("PN-04.noActions"), Noun.ACTION.asksFor(TONNES))
                : Answer.every(actions.stream().map(QuantifiedActions::answer).toList());
    }

    private static Answer answer(Entry<Action> entry) {
        Action action = entry.fact();
        if (action.expectedTonnesCo2e() == null && action.extent() == null) {
            return Answer.missing(Reading.because("PN-04.notQuantified").from(entry, TONNES), entry.asksFor(TONNES));
        }
        return action.owner() == null || action.owner().isBlank()
                ? Answer.missing(Reading.because("PN-04.notOwned").from(entry, OWNER), entry.asksFor(OWNER))
                : Answer.met(Reading.because("PN-04.complete").from(entry, TONNES, OWNER));
    }
}
