package org.racetozero.registry.domain.criteria.leadership;

import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionTag;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.RetiredCredit;

/** LD-02: what cannot be cut is balanced by permanent, like-for-like removals, own ones or bought ones. */
public final class PermanentRemovals implements Rule {

    private static final String CREDITS = "/retiredCredits";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<Action>> removing = Tagged.latest(situation.actions(), ActionTag.PERMANENT_REMOVAL);
        if (removing.isPresent()) {
            return Answer.met(Reading.because("LD-02.removing").from(removing.get(), Tagged.TAGS));
        }
        Optional<Entry<Inventory>> inventory = situation.inventory();
        List<RetiredCredit> credits = inventory.map(entry -> entry.fact().retiredCredits()).orElse(null);
        if (credits == null) {
            return Answer.missing(
                    Reading.because("LD-02.unknown"),
                    inventory.map(entry -> entry.asksFor(CREDITS)).orElse(Noun.INVENTORY.asksFor(CREDITS)));
        }
        Reading seen = Reading.because("LD-02.removing").from(inventory.get(), CREDITS);
        return credits.stream().anyMatch(credit -> Boolean.TRUE.equals(credit.permanentRemoval()))
                ? Answer.met(seen)
                : Answer.failing(seen.saying("LD-02.none"), inventory.get().asksFor(CREDITS));
    }
}
