package org.racetozero.registry.domain.criteria.leadership;

import java.util.Optional;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionTag;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;

/** LD-04: actions enable others and contribute to a 2030 Breakthrough of the sector. */
public final class EnablingOthers implements Rule {

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Action> actions = situation.actions();
        Optional<Entry<Action>> enabling = Tagged.latest(actions, ActionTag.ENABLES_OTHERS);
        Optional<Entry<Action>> breakthrough = Tagged.latest(actions, ActionTag.SECTOR_BREAKTHROUGH);
        if (enabling.isPresent() && breakthrough.isPresent()) {
            return Answer.met(Reading.because("LD-04.both")
                    .from(enabling.get(), Tagged.TAGS)
                    .from(breakthrough.get(), Tagged.TAGS));
        }
        boolean areAllTagged = actions.isDeclaredNone()
                || !actions.isEmpty() && !actions.anyMatch(action -> action.tags() == null);
        return areAllTagged
                ? Answer.failing(Reading.because("LD-04.notBoth"), Noun.ACTION.asksFor(Tagged.TAGS))
                : Answer.missing(Reading.because("LD-04.unknown"), actions.asksForLatest(Tagged.TAGS));
    }
}
