package org.racetozero.registry.domain.criteria.leadership;

import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.VerificationLevel;

/** LD-05: a third party verified the latest inventory. */
public final class VerifiedInventory implements Rule {

    private static final String LEVEL = "/verification/level";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<Inventory>> inventory = situation.inventory();
        VerificationLevel level = inventory
                .map(entry -> entry.fact().verification())
                .map(verification -> verification.level())
                .orElse(null);
        if (level == null) {
            return Answer.missing(
                    Reading.because("LD-05.unknown"),
                    inventory.map(entry -> entry.asksFor(LEVEL)).orElse(Noun.INVENTORY.asksFor(LEVEL)));
        }
        Reading seen = Reading.because("LD-05.verified", Argument.label(level))
                .observing(level)
                .from(inventory.get(), LEVEL);
        return level.isByThirdParty()
                ? Answer.met(seen)
                : Answer.failing(seen.saying("LD-05.notVerified"), inventory.get().asksFor(LEVEL));
    }
}
