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

/** PL-14: the interim target names its base year, the emissions of that year and the protocol they were counted by. */
public final class BaseInventory implements Rule {

    @Override
    public List<Threshold> thresholds() {
        return List.of(Threshold.INTERIM_YEARS_AHEAD);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Target> targets = situation.targets().liveInterim(thresholds.whole(Threshold.INTERIM_YEARS_AHEAD));
        return targets.isEmpty()
                ? Answer.missing(Reading.because("PL-14.noTarget"), Noun.TARGET.asksFor("/baseYear"))
                : Answer.any(targets.stream().map(BaseInventory::answer).toList());
    }

    private static Answer answer(Entry<Target> entry) {
        Target target = entry.fact();
        if (target.baseYear() == null) {
            return missing("PL-14.baseYearUnknown", entry, "/baseYear");
        }
        if (Targets.hasContradictingYears(target)) {
            return Targets.contradiction("PL-14.yearsContradict", entry);
        }
        if (target.baseTonnesCo2e() == null) {
            return missing("PL-14.baseEmissionsUnknown", entry, "/baseTonnesCo2e");
        }
        if (target.protocol() == null) {
            return missing("PL-14.protocolUnknown", entry, "/protocol");
        }
        return Answer.met(Reading.because("PL-14.complete", Argument.number(target.baseYear().year()))
                .observing(Integer.toString(target.baseYear().year()))
                .from(entry, "/baseYear", "/baseTonnesCo2e", "/protocol"));
    }

    private static Answer missing(String key, Entry<Target> entry, String field) {
        return Answer.missing(Reading.because(key).from(entry, field), entry.asksFor(field));
    }
}
