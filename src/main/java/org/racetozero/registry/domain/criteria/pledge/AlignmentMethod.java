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
import org.racetozero.registry.domain.target.Target;

/** PL-13: the method that aligns the targets with 1.5 °C is named. */
public final class AlignmentMethod implements Rule {

    private static final String METHOD = "/method";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Target> live = situation.targets().live();
        Optional<Entry<Target>> named = live.firstStating(AlignmentMethod::method);
        return named.map(entry -> Answer.met(
                        Reading.because("PL-13.named", Argument.text(method(entry.fact())))
                                .observing(method(entry.fact()))
                                .from(entry, METHOD)))
                .orElseGet(() -> Answer.missing(Reading.because("PL-13.unknown"), live.asksFor(METHOD)));
    }

    /** The stated method, else who validated the target; null when neither is known. */
    private static String method(Target target) {
        if (target.method() != null && !target.method().isBlank()) {
            return target.method();
        }
        return target.validation() == null ? null : target.validation().body();
    }
}
