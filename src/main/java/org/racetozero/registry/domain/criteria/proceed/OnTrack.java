package org.racetozero.registry.domain.criteria.proceed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Emissions;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.criteria.rule.Targets;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.trajectory.EmissionPath;
import org.racetozero.registry.domain.trajectory.PathShape;
import org.racetozero.registry.domain.trajectory.Populations;
import org.racetozero.registry.domain.trajectory.TargetLevels;

/** PR-03: emissions lie on or below the straight line from the base year to the interim target. */
public final class OnTrack implements Rule {

    private static final String TOTALS = "/totals";

    @Override
    public List<Threshold> thresholds() {
        return List.of(Threshold.INTERIM_YEARS_AHEAD);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Target> interim =
                situation.targets().liveInterim(thresholds.whole(Threshold.INTERIM_YEARS_AHEAD));
        Optional<Entry<Target>> target =
                interim.where(each -> line(each, situation.populations()).isPresent()).latest();
        if (target.isEmpty()) {
            return interim.where(Targets::hasContradictingYears).latest()
                    .map(entry -> Targets.contradiction("PR-03.yearsContradict", entry))
                    .orElseGet(() -> Answer.missing(
                            Reading.because("PR-03.noLine"),
                            situation.targets().all().asksFor("/baseTonnesCo2e")));
        }
        Optional<Entry<Inventory>> inventory = situation.inventory().filter(entry -> entry.fact().year() != null);
        Optional<BigDecimal> total = inventory.flatMap(entry -> situation.emissions().total(entry.fact()));
        if (total.isEmpty()) {
            return Answer.missing(
                    Reading.because("PR-03.noEmissions"),
                    inventory.map(entry -> entry.asksFor(TOTALS)).orElse(Noun.INVENTORY.asksFor(TOTALS)));
        }
        return compare(target.get(), inventory.get(), total.get(), situation.populations());
    }

    private static Answer compare(
            Entry<Target> target, Entry<Inventory> inventory, BigDecimal total, Populations populations) {
        int year = inventory.fact().year().firstDay().getYear();
        BigDecimal allowed = line(target.fact(), populations).orElseThrow().allowed(year);
        Reading seen = Reading.because(
                        "PR-03.onLine", Argument.number(year), tonnes(total), tonnes(allowed))
                .observing(total)
                .from(inventory, Emissions.pointer(inventory.fact()))
                .from(target, "/baseTonnesCo2e");
        return total.compareTo(allowed) <= 0
                ? Answer.met(seen)
                : Answer.fallsShort(
                        seen.saying("PR-03.above", Argument.number(year), tonnes(total), tonnes(allowed)),
                        Noun.INVENTORY.asksFor(TOTALS));
    }

    private static Argument tonnes(BigDecimal amount) {
        return Argument.number(amount.setScale(0, RoundingMode.HALF_UP));
    }

    /** The straight line of a target of which both ends are known without an inventory. */
    private static Optional<EmissionPath> line(Target target, Populations populations) {
        return TargetLevels.of(target, populations).path(PathShape.LINEAR);
    }
}
