package org.racetozero.registry.domain.criteria.leadership;

import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.Target;

/** LD-07: targets reach beyond the boundary, to emissions of the past or of consumption. */
public final class WiderEmissions implements Rule {

    private static final String COVERAGE = "/coverage";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Target> targets = situation.targets().all();
        Optional<Entry<Target>> wider = targets.where(
                        target -> target.covers(Scope.HISTORICAL) || target.covers(Scope.CONSUMPTION))
                .latest();
        return wider.map(entry -> Answer.met(Reading.because("LD-07.wider").from(entry, COVERAGE)))
                .orElseGet(() -> Answer.missing(Reading.because("LD-07.unknown"), targets.asksFor(COVERAGE)));
    }
}
