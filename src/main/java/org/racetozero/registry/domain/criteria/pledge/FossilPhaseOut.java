package org.racetozero.registry.domain.criteria.pledge;

import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.pledge.FossilFuelPolicy;

/** PL-11: the pledge recognises the phase-down and phase-out of all unabated fossil fuels; no date is imposed. */
public final class FossilPhaseOut implements Rule {

    private static final PledgeQuestion QUESTION = new PledgeQuestion(
            "PL-11", "/fossilFuelPolicy/phaseOut", Policies.fossilFuel(FossilFuelPolicy::phaseOut));

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        return QUESTION.answer(situation.pledges());
    }
}
