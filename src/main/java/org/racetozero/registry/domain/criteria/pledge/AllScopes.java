package org.racetozero.registry.domain.criteria.pledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Emissions;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Scope;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;

/** PL-07: interim and long-term targets cover all scopes; small ones, 1 and 2 and a commitment on scope 3. */
public final class AllScopes implements Rule {

    @Override
    public List<Threshold> thresholds() {
        return List.of(
                Threshold.SCOPE_1_AND_2_PERCENT,
                Threshold.SCOPE_3_LONG_TERM_PERCENT,
                Threshold.SCOPE_3_INTERIM_PERCENT,
                Threshold.SCOPE_3_MATERIAL_PERCENT,
                Threshold.INTERIM_YEARS_AHEAD);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        BigDecimal minimum = thresholds.get(Threshold.SCOPE_1_AND_2_PERCENT);
        List<Answer> parts = new ArrayList<>();
        for (Horizon horizon : Horizon.values()) {
            Facts<Target> live = switch (horizon) {
                case INTERIM -> situation.targets().liveInterim(thresholds.whole(Threshold.INTERIM_YEARS_AHEAD));
                case LONG_TERM -> situation.targets().liveLongTerm();
            };
            parts.add(new ScopeCoverage(horizon, live, Scope.SCOPE_1).atLeast(minimum));
            parts.add(new ScopeCoverage(horizon, live, Scope.SCOPE_2).atLeast(minimum));
            parts.add(scope3(situation, thresholds, new ScopeCoverage(horizon, live, Scope.SCOPE_3)));
        }
        return Answer.every(parts);
    }

    private static Answer scope3(Situation situation, Thresholds thresholds, ScopeCoverage coverage) {
        if (coverage.targets().isEmpty()) {
            return coverage.atAll();
        }
        if (situation.actorType() == ActorType.SME) {
            return suppliers(situation).orElseGet(() -> commitment(situation, coverage.horizon()));
        }
        return switch (coverage.horizon()) {
            case LONG_TERM -> coverage.atLeast(thresholds.get(Threshold.SCOPE_3_LONG_TERM_PERCENT));
            case INTERIM -> suppliers(situation)
                    .or(() -> immaterial(situation, thresholds.get(Threshold.SCOPE_3_MATERIAL_PERCENT)))
                    .orElseGet(() -> coverage.atLeast(thresholds.get(Threshold.SCOPE_3_INTERIM_PERCENT)));
        };
    }

    /** A small company need only commit to measure and reduce its scope 3, in whichever target. */
    private static Answer commitment(Situation situation, Horizon horizon) {
        return new ScopeCoverage(horizon, situation.targets().live(), Scope.SCOPE_3).atAll();
    }

    private static Optional<Answer> suppliers(Situation situation) {
        return situation.targets().live()
                .where(target -> target.kind() == TargetKind.SUPPLIER_ENGAGEMENT)
                .latest()
                .map(entry -> Answer.met(Reading.because("PL-07.covered").from(entry, "/kind")));
    }

    private static Optional<Answer> immaterial(Situation situation, BigDecimal material) {
        return situation.inventory()
                .filter(entry -> situation.emissions()
                        .scope3Percent(entry.fact())
                        .filter(share -> share.signum() >= 0 && share.compareTo(material) < 0)
                        .isPresent())
                .map(entry -> Answer.met(Reading.because("PL-07.covered")
                        .from(entry, Emissions.pointer(entry.fact()))));
    }
}
