package org.racetozero.registry.domain.criteria.plan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.action.ActionStatus;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.SettledBy;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.plan.PlanHorizon;
import org.racetozero.registry.domain.plan.TransitionPlan;

/** PN-02: the plan, or the actions recorded beside it, reach into each of three horizons from its publication. */
public final class ActionsInEveryHorizon implements Rule {

    private static final String HORIZONS = "/horizons";

    @Override
    public List<Threshold> thresholds() {
        return List.of(Threshold.NEAR_HORIZON_MONTHS, Threshold.MIDDLE_HORIZON_MONTHS, Threshold.MILESTONE_YEAR);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<TransitionPlan>> plan = situation.plan();
        Optional<Set<PlanHorizon>> stated = plan.map(entry -> entry.fact().horizons());
        LocalDate publishedOn = plan.map(entry -> entry.fact().publishedOn()).orElse(null);
        EnumSet<PlanHorizon> served = EnumSet.noneOf(PlanHorizon.class);
        Reading seen = Reading.because("PN-02.served");
        if (stated.isPresent()) {
            served.addAll(stated.get());
            seen = seen.from(plan.get(), HORIZONS);
        }
        boolean isAllPlaced = true;
        for (Entry<Action> entry : planned(situation).entries()) {
            Set<PlanHorizon> servedByAction = Horizons.of(entry.fact(), publishedOn, thresholds);
            isAllPlaced &= Horizons.canPlace(entry.fact(), publishedOn);
            if (served.addAll(servedByAction)) {
                seen = seen.from(entry, "/horizon", "/startsOn", "/endsOn");
            }
        }
        SettledBy horizons = situation.plans().asksForLatest(HORIZONS);
        boolean isKnown = isAllPlaced && (stated.isPresent() || !planned(situation).isEmpty());
        return conclude(seen, served, isKnown, horizons);
    }

    private static Answer conclude(
            Reading seen, EnumSet<PlanHorizon> served, boolean isKnown, SettledBy horizons) {
        Reading counted = served.isEmpty() ? seen : seen.observing(names(served));
        Set<PlanHorizon> unserved = EnumSet.complementOf(served);
        if (unserved.isEmpty()) {
            return Answer.met(counted);
        }
        return isKnown
                ? Answer.fallsShort(
                        counted.saying("PN-02.unserved", Argument.label(unserved.iterator().next())), horizons)
                : Answer.missing(counted.saying("PN-02.unknown"), horizons);
    }

    private static Facts<Action> planned(Situation situation) {
        return situation.actions().where(action -> action.status() != ActionStatus.CANCELLED);
    }

    private static String names(Set<PlanHorizon> horizons) {
        return horizons.stream().map(PlanHorizon::name).collect(Collectors.joining(", "));
    }
}
