package org.racetozero.registry.domain.criteria.plan;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.plan.PlanSection;
import org.racetozero.registry.domain.plan.TransitionPlan;

/** PN-03: the plan says how each of the other four Ps is met. */
public final class CoversOtherPillars implements Rule {

    private static final String SECTIONS = "/sections";
    private static final Set<PlanSection> OTHER_PILLARS =
            EnumSet.of(PlanSection.PLEDGE, PlanSection.PROCEED, PlanSection.PUBLISH, PlanSection.PERSUADE);

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<TransitionPlan>> plan = situation.plan();
        if (plan.isEmpty()) {
            return Answer.missing(Reading.because("PN-03.unknown"), Noun.PLAN.asksFor(SECTIONS));
        }
        Set<PlanSection> sections = plan.get().fact().sections();
        Reading seen = Reading.because("PN-03.unknown").from(plan.get(), SECTIONS);
        if (sections == null) {
            return Answer.missing(seen, plan.get().asksFor(SECTIONS));
        }
        return OTHER_PILLARS.stream()
                .filter(pillar -> !sections.contains(pillar))
                .findFirst()
                .map(left -> Answer.failing(
                        seen.saying("PN-03.leftOut", Argument.label(left)).observing(left),
                        plan.get().asksFor(SECTIONS)))
                .orElseGet(() -> Answer.met(seen.saying("PN-03.complete")));
    }
}
