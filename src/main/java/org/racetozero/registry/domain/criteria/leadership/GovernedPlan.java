package org.racetozero.registry.domain.criteria.leadership;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.plan.PlanSection;
import org.racetozero.registry.domain.plan.TransitionPlan;

/** LD-03: the plan says how it is governed, how capital expenditure follows it and how the transition is just. */
public final class GovernedPlan implements Rule {

    private static final String SECTIONS = "/sections";
    private static final Set<PlanSection> PRACTICES =
            EnumSet.of(PlanSection.GOVERNANCE, PlanSection.CAPITAL_EXPENDITURE, PlanSection.JUST_TRANSITION);

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<TransitionPlan>> plan = situation.plan();
        Set<PlanSection> sections = plan.map(entry -> entry.fact().sections()).orElse(null);
        if (sections == null) {
            return Answer.missing(
                    Reading.because("LD-03.unknown"), situation.plans().asksForLatest(SECTIONS));
        }
        Reading seen = Reading.because("LD-03.complete").from(plan.get(), SECTIONS);
        return PRACTICES.stream()
                .filter(practice -> !sections.contains(practice))
                .findFirst()
                .map(left -> Answer.failing(
                        seen.saying("LD-03.leftOut", Argument.label(left)).observing(left),
                        plan.get().asksFor(SECTIONS)))
                .orElseGet(() -> Answer.met(seen));
    }
}
