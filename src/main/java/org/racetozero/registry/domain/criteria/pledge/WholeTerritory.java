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
import org.racetozero.registry.domain.target.BoundaryKind;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.Target;

/** PL-09: the targets of a city or region cover all emissions of its territory, not those of its government alone. */
public final class WholeTerritory implements Rule {

    private static final String BOUNDARY = "/boundary/kind";

    @Override
    public List<Threshold> thresholds() {
        return List.of(Threshold.INTERIM_YEARS_AHEAD);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        int yearsAhead = thresholds.whole(Threshold.INTERIM_YEARS_AHEAD);
        return Answer.every(List.of(
                answer(Horizon.INTERIM, situation.targets().liveInterim(yearsAhead)),
                answer(Horizon.LONG_TERM, situation.targets().liveLongTerm())));
    }

    private static Answer answer(Horizon horizon, Facts<Target> targets) {
        return targets.isEmpty()
                ? Answer.missing(
                        Reading.because("PL-09.noTarget", Argument.label(horizon)), Noun.TARGET.asksFor(BOUNDARY))
                : Answer.any(targets.stream().map(entry -> answer(horizon, entry)).toList());
    }

    private static Answer answer(Horizon horizon, Entry<Target> entry) {
        BoundaryKind kind = kind(entry.fact());
        Argument of = Argument.label(horizon);
        if (kind == null) {
            return Answer.missing(Reading.because("PL-09.unknown", of).from(entry, BOUNDARY), entry.asksFor(BOUNDARY));
        }
        Reading covered = Reading.because("PL-09.whole").observing(kind).from(entry, BOUNDARY);
        return switch (kind) {
            case SAME, LARGER -> Answer.met(covered);
            case SMALLER, PARTIAL, UNINCORPORATED_AREA ->
                Answer.needsJudgement(covered.saying("PL-09.part", of, Argument.label(kind)));
            case LOCAL_GOVERNMENT_OPERATIONS ->
                Answer.failing(covered.saying("PL-09.operationsOnly", of), entry.asksFor(BOUNDARY));
        };
    }

    /** The stated boundary; without one, a target that covers the territory in full says as much. */
    private static BoundaryKind kind(Target target) {
        if (target.boundary() != null && target.boundary().kind() != null) {
            return target.boundary().kind();
        }
        boolean coversTerritory = target.coverage() != null
                && target.coverage().stream().anyMatch(coverage ->
                        coverage.scope() == Scope.TERRITORIAL && coverage.coverage() == CoverageLevel.FULL);
        return coversTerritory ? BoundaryKind.SAME : null;
    }
}
