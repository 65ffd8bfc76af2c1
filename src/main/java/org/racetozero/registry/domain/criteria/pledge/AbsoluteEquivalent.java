package org.racetozero.registry.domain.criteria.pledge;

import java.util.List;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.criteria.rule.Targets;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.trajectory.EffectiveCut;
import org.racetozero.registry.domain.trajectory.Populations;

/** PL-06: a target that is not absolute carries what turns it into an absolute cut, so that PL-05 can read it. */
public final class AbsoluteEquivalent implements Rule {

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        List<Answer> answers = situation.targets().live().stream()
                .filter(entry -> isRelative(entry.fact().kind()))
                .map(entry -> answer(entry, situation.populations()))
                .toList();
        return answers.isEmpty()
                ? Answer.notApplicable(Reading.because("PL-06.noRelativeTarget"))
                : Answer.every(answers);
    }

    private static boolean isRelative(TargetKind kind) {
        return kind == TargetKind.INTENSITY || kind == TargetKind.PER_CAPITA || kind == TargetKind.BASELINE_SCENARIO;
    }

    private static Answer answer(Entry<Target> entry, Populations populations) {
        if (Targets.hasContradictingYears(entry.fact())) {
            return Targets.contradiction("PL-06.yearsContradict", entry);
        }
        Argument kind = Argument.label(entry.fact().kind());
        return EffectiveCut.percent(entry.fact(), populations)
                .map(cut -> Answer.met(
                        Reading.because("PL-06.known", kind, Argument.number(Percentages.shown(cut)))
                                .observing(Percentages.shown(cut))
                                .from(entry, "/kind")))
                .orElseGet(() -> Answer.missing(
                        Reading.because("PL-06.unknown", kind)
                                .observing(entry.fact().kind())
                                .from(entry, "/kind"),
                        entry.asksFor("/targetTonnesCo2e")));
    }
}
