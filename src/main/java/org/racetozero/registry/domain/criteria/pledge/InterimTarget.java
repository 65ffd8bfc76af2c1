package org.racetozero.registry.domain.criteria.pledge;

import java.util.List;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.criteria.rule.Targets;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetStatus;

/** PL-04: a live interim target within a decade of joining or of its adoption; a net-zero target that near will do. */
public final class InterimTarget implements Rule {

    private static final String YEAR = "/targetYear";

    @Override
    public List<Threshold> thresholds() {
        return List.of(Threshold.INTERIM_YEARS_AHEAD);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Targets targets = situation.targets();
        int yearsAhead = thresholds.whole(Threshold.INTERIM_YEARS_AHEAD);
        Facts<Target> interim = targets.interim(yearsAhead);
        if (interim.isDeclaredNone()) {
            return Answer.failing(Reading.because("PL-04.declaredNone"), Noun.TARGET.asksFor(YEAR));
        }
        if (interim.isEmpty()) {
            return Answer.absent(Reading.because("PL-04.none"), Noun.TARGET.asksFor(YEAR));
        }
        return Answer.any(interim.stream().map(entry -> answer(entry, targets, yearsAhead)).toList());
    }

    private static Answer answer(Entry<Target> entry, Targets targets, int yearsAhead) {
        Target target = entry.fact();
        if (target.targetYear() == null) {
            return Answer.missing(Reading.because("PL-04.yearUnknown").from(entry, YEAR), entry.asksFor(YEAR));
        }
        Argument year = Argument.number(target.targetYear().year());
        Reading seen = Reading.because("PL-04.live", year)
                .observing(Integer.toString(target.targetYear().year()))
                .from(entry, YEAR);
        if (!targets.isLive(target)) {
            return Answer.needsJudgement(seen.saying("PL-04.expired", year), Noun.TARGET.asksFor(YEAR));
        }
        if (targets.isNear(target, yearsAhead)) {
            return target.status() == TargetStatus.PROPOSED
                    ? Answer.needsJudgement(seen.saying("PL-04.proposed", year), entry.asksFor("/status"))
                    : Answer.met(seen);
        }
        return targets.limit(target, yearsAhead)
                .map(limit -> Answer.fallsShort(
                        seen.saying("PL-04.tooFar", year, Argument.day(limit)), Noun.TARGET.asksFor(YEAR)))
                .orElseGet(() -> Answer.missing(
                        seen.saying("PL-04.nothingToCountFrom", year), entry.asksFor("/adoptedOn")));
    }
}
