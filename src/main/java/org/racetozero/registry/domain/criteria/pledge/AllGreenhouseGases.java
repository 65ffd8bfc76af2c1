package org.racetozero.registry.domain.criteria.pledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.target.Target;

/** PL-03: the claim covers all greenhouse gases; the gases are read, never the label. */
public final class AllGreenhouseGases implements Rule {

    private static final String GASES = "/gases";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Target> targets = situation.targets().netZero();
        List<Statement> statements = Stream.concat(
                        situation.pledges().stream().map(AllGreenhouseGases::ofPledge),
                        targets.stream().map(AllGreenhouseGases::ofTarget))
                .filter(statement -> statement.gases() != null && statement.gases() != GasCoverage.NOT_SPECIFIED)
                .toList();
        Optional<Statement> narrow = statements.stream()
                .filter(statement -> statement.gases() != GasCoverage.ALL_GREENHOUSE_GASES)
                .findFirst();
        if (narrow.isPresent()) {
            return Answer.needsJudgement(narrow.get().reading("PL-03.someGases"));
        }
        if (!statements.isEmpty()) {
            return Answer.met(statements.getFirst().reading("PL-03.allGases"));
        }
        return Answer.missing(
                Reading.because("PL-03.unknown"),
                situation.pledges().isEmpty() && !targets.isEmpty()
                        ? targets.asksFor(GASES)
                        : situation.pledges().asksFor(GASES));
    }

    private static Statement ofPledge(Entry<Pledge> entry) {
        return new Statement(entry, entry.fact().gases());
    }

    private static Statement ofTarget(Entry<Target> entry) {
        return new Statement(entry, entry.fact().gases());
    }

    private record Statement(Entry<?> entry, GasCoverage gases) {

        Reading reading(String key) {
            return Reading.because(key, Argument.label(gases)).observing(gases).from(entry, GASES);
        }
    }
}
