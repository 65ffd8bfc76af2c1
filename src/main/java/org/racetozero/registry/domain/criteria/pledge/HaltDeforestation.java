package org.racetozero.registry.domain.criteria.pledge;

import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.pledge.LandPolicy;
import org.racetozero.registry.domain.pledge.Pledge;

/** NA-01: whoever deals in land or its commodities, and every financial institution, commits to halt deforestation. */
public final class HaltDeforestation implements Rule {

    private static final String HOLDS_LAND = "/landPolicy/holdsLand";

    private static final PledgeQuestion QUESTION = new PledgeQuestion(
            "NA-01", "/landPolicy/haltsDeforestation", Policies.land(LandPolicy::haltsDeforestation));

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Pledge> pledges = situation.pledges();
        Answer commitment = QUESTION.answer(pledges);
        if (commitment instanceof Answer.Met || situation.actorType() == ActorType.FINANCIAL_INSTITUTION) {
            return commitment;
        }
        Optional<Entry<Pledge>> land = pledges.firstStating(Policies.land(LandPolicy::holdsLand));
        if (land.isEmpty()) {
            return Answer.missing(Reading.because("NA-01.landUnknown"), pledges.asksFor(HOLDS_LAND));
        }
        return land.get().fact().landPolicy().holdsLand()
                ? commitment
                : Answer.notApplicable(
                        Reading.because("NA-01.noLand").observing("false").from(land.get(), HOLDS_LAND));
    }
}
