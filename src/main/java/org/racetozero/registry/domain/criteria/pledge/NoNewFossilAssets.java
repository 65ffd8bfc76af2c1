package org.racetozero.registry.domain.criteria.pledge;

import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.pledge.FossilFuelPolicy;
import org.racetozero.registry.domain.pledge.Pledge;

/** PL-12: no new unabated fossil assets are developed, financed or facilitated, in line with a named scenario. */
public final class NoNewFossilAssets implements Rule {

    private static final String NO_NEW_ASSETS = "/fossilFuelPolicy/noNewAssets";
    private static final String SCENARIO = "/fossilFuelPolicy/scenario";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Pledge> pledges = situation.pledges();
        Optional<Entry<Pledge>> stated = pledges
                .where(pledge -> Boolean.TRUE.equals(noNewAssets(pledge)))
                .latest()
                .or(() -> pledges.firstStating(NoNewFossilAssets::noNewAssets));
        return stated.map(NoNewFossilAssets::answer)
                .orElseGet(() -> Answer.missing(Reading.because("PL-12.unknown"), pledges.asksFor(NO_NEW_ASSETS)));
    }

    /** The criterion asks for a phase-out in line with science, so that building on is for a person to judge. */
    private static Answer answer(Entry<Pledge> entry) {
        FossilFuelPolicy policy = entry.fact().fossilFuelPolicy();
        if (!policy.noNewAssets()) {
            return Answer.needsJudgement(
                    Reading.because("PL-12.newAssets").observing("false").from(entry, NO_NEW_ASSETS));
        }
        Reading seen = Reading.because("PL-12.noScenario").observing("true").from(entry, NO_NEW_ASSETS);
        return policy.scenario() == null || policy.scenario().isBlank()
                ? Answer.missing(seen, entry.asksFor(SCENARIO))
                : Answer.met(seen.saying("PL-12.met", Argument.text(policy.scenario())).from(entry, SCENARIO));
    }

    private static Boolean noNewAssets(Pledge pledge) {
        return Policies.fossilFuel(FossilFuelPolicy::noNewAssets).apply(pledge);
    }
}
