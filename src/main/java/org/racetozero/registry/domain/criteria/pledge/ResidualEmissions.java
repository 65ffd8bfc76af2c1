package org.racetozero.registry.domain.criteria.pledge;

import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.target.Target;

/** SC-03: the emissions left at net zero are a small, justified share of the base year's. */
public final class ResidualEmissions implements Rule {

    private static final String SHARE = "/residualPercent";
    private static final String RATIONALE = "/residualRationale";

    @Override
    public List<Threshold> thresholds() {
        return List.of(Threshold.RESIDUAL_PERCENT);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Target> targets = situation.targets().longTerm();
        Optional<Entry<Target>> stated = targets.firstStating(Target::residualPercent);
        if (stated.isEmpty()) {
            return Answer.missing(
                    Reading.because("SC-03.unknown"), targets.asksFor(SHARE));
        }
        Target target = stated.get().fact();
        Reading seen = Reading.because("SC-03.small", Argument.number(target.residualPercent()))
                .observing(target.residualPercent())
                .from(stated.get(), SHARE);
        if (target.residualPercent().compareTo(thresholds.get(Threshold.RESIDUAL_PERCENT)) <= 0) {
            return Answer.met(seen);
        }
        return target.residualRationale() == null
                ? Answer.fallsShort(
                        seen.saying("SC-03.large", Argument.number(target.residualPercent())),
                        stated.get().asksFor(RATIONALE))
                : Answer.needsJudgement(
                        seen.saying("SC-03.justified", Argument.number(target.residualPercent()))
                                .from(stated.get(), RATIONALE));
    }
}
