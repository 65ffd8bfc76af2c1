package org.racetozero.registry.domain.criteria.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.quantity.Days;

/** PN-05: the plan was published or reviewed within the last five years (Integrity Matters, recommendation 4). */
public final class ReviewedPlan implements Rule {

    private static final String REVIEWED_ON = "/reviewedOn";

    @Override
    public List<Threshold> thresholds() {
        return List.of(Threshold.REVIEW_MONTHS);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<TransitionPlan>> plan = situation.plan();
        if (plan.isEmpty()) {
            return Answer.missing(Reading.because("PN-05.unknown"), Noun.PLAN.asksFor(REVIEWED_ON));
        }
        LocalDate reviewed = Days.later(plan.get().fact().publishedOn(), plan.get().fact().reviewedOn());
        Reading seen = Reading.because("PN-05.unknown").from(plan.get(), "/publishedOn", REVIEWED_ON);
        if (reviewed == null) {
            return Answer.missing(seen, plan.get().asksFor(REVIEWED_ON));
        }
        LocalDate lastDay = Days.plusMonths(reviewed, thresholds.whole(Threshold.REVIEW_MONTHS));
        Reading dated = seen.observing(reviewed.toString());
        return situation.day().isAfter(lastDay)
                ? Answer.fallsShort(
                        dated.saying("PN-05.old", Argument.day(reviewed)), plan.get().asksFor(REVIEWED_ON))
                : Answer.met(dated.saying("PN-05.fresh", Argument.day(reviewed)));
    }
}
