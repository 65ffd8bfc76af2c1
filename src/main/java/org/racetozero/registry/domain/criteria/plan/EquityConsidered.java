package org.racetozero.registry.domain.criteria.plan;

import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.plan.PlanSection;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.pledge.Pledge;

/** EQ-01: equity was considered, in the pledge or in the plan. */
public final class EquityConsidered implements Rule {

    private static final String EQUITY = "/equity";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<Pledge>> pledge = situation.pledges().firstStating(Pledge::equity);
        if (pledge.isPresent()) {
            return Answer.met(Reading.because("EQ-01.considered").from(pledge.get(), EQUITY));
        }
        Optional<Entry<TransitionPlan>> plan = situation.plan()
                .filter(entry -> entry.fact().sections() != null)
                .filter(entry -> entry.fact().sections().contains(PlanSection.EQUITY));
        return plan.map(entry -> Answer.met(Reading.because("EQ-01.considered").from(entry, "/sections")))
                .orElseGet(() -> Answer.missing(
                        Reading.because("EQ-01.unknown"), situation.pledges().asksFor(EQUITY)));
    }
}
