package org.racetozero.registry.domain.criteria.plan;

import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.plan.TransitionPlan;

/** PN-01: a transition plan, or its equivalent for the actor type, is public. */
public final class PublicPlan implements Rule {

    private static final String URL = "/url";
    private static final String PUBLISHED_ON = "/publishedOn";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<TransitionPlan>> plan = situation.plan();
        boolean isDeclaredNone = situation.plans().isDeclaredNone()
                || plan.filter(entry -> Boolean.TRUE.equals(entry.fact().declaredNone())).isPresent();
        if (isDeclaredNone) {
            return Answer.failing(Reading.because("PN-01.declaredNone"), Noun.PLAN.asksFor(URL));
        }
        return plan.map(PublicPlan::answer)
                .orElseGet(() -> Answer.absent(Reading.because("PN-01.none"), Noun.PLAN.asksFor(URL)));
    }

    private static Answer answer(Entry<TransitionPlan> entry) {
        TransitionPlan plan = entry.fact();
        if (plan.url() == null) {
            return Answer.absent(Reading.because("PN-01.notPublic").from(entry, URL), entry.asksFor(URL));
        }
        Reading seen = Reading.because("PN-01.dayUnknown").observing(plan.url().toString()).from(entry, URL);
        return plan.publishedOn() == null
                ? Answer.missing(seen, entry.asksFor(PUBLISHED_ON))
                : Answer.met(
                        seen.saying("PN-01.published", Argument.day(plan.publishedOn())).from(entry, PUBLISHED_ON));
    }
}
