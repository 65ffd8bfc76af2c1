package org.racetozero.registry.domain.criteria.pledge;

import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.pledge.LandPolicy;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.Target;

/** PL-10: whoever holds land includes its emissions, or declares them immaterial. */
public final class LandEmissions implements Rule {

    private static final String HOLDS_LAND = "/landPolicy/holdsLand";
    private static final String INCLUDED = "/landPolicy/emissionsIncluded";
    private static final String IMMATERIAL = "/landPolicy/declaredImmaterial";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Pledge> pledges = situation.pledges();
        Optional<Entry<Target>> covering =
                situation.targets().all().where(target -> target.covers(Scope.LAND)).latest();
        if (covering.isPresent()) {
            return Answer.met(
                    Reading.because("PL-10.yes").observing(Scope.LAND).from(covering.get(), "/coverage"));
        }
        Optional<Entry<Pledge>> land = pledges.firstStating(Policies.land(LandPolicy::holdsLand));
        if (land.isEmpty()) {
            return Answer.missing(Reading.because("PL-10.landUnknown"), pledges.asksFor(HOLDS_LAND));
        }
        if (!land.get().fact().landPolicy().holdsLand()) {
            return Answer.notApplicable(
                    Reading.because("PL-10.noLand").observing("false").from(land.get(), HOLDS_LAND));
        }
        Optional<Entry<Pledge>> immaterial = pledges.where(pledge ->
                Boolean.TRUE.equals(Policies.land(LandPolicy::declaredImmaterial).apply(pledge))).latest();
        return immaterial
                .map(entry -> Answer.met(
                        Reading.because("PL-10.immaterial").observing("true").from(entry, IMMATERIAL)))
                .orElseGet(() -> new PledgeQuestion("PL-10", INCLUDED, Policies.land(LandPolicy::emissionsIncluded))
                        .answer(pledges));
    }
}
