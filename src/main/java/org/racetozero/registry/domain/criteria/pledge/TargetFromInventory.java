package org.racetozero.registry.domain.criteria.pledge;

import java.util.List;
import java.util.Optional;
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
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.target.Target;

/** IC-01: the interim target rests on a recorded greenhouse gas inventory that is not older than the programme takes. */
public final class TargetFromInventory implements Rule {

    private static final String BASE_YEAR = "/baseYear";

    @Override
    public List<Threshold> thresholds() {
        return List.of(Threshold.EARLIEST_INVENTORY_YEAR, Threshold.INTERIM_YEARS_AHEAD);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Target> targets = situation.targets().liveInterim(thresholds.whole(Threshold.INTERIM_YEARS_AHEAD));
        int earliest = thresholds.whole(Threshold.EARLIEST_INVENTORY_YEAR);
        return targets.isEmpty()
                ? Answer.missing(Reading.because("IC-01.noTarget"), Noun.TARGET.asksFor(BASE_YEAR))
                : Answer.any(targets.stream().map(entry -> answer(entry, situation, earliest)).toList());
    }

    private static Answer answer(Entry<Target> entry, Situation situation, int earliest) {
        boolean isCalculated = entry.fact().baseYear() == null;
        LabelledYear year = isCalculated ? calculatedFrom(entry.fact()) : entry.fact().baseYear();
        if (year == null) {
            return Answer.missing(
                    Reading.because("IC-01.baseYearUnknown").from(entry, BASE_YEAR), entry.asksFor(BASE_YEAR));
        }
        Argument label = Argument.number(year.year());
        Reading seen = Reading.because("IC-01.recorded", label)
                .observing(Integer.toString(year.year()))
                .from(entry, isCalculated ? "/calculation/baseYear" : BASE_YEAR);
        if (year.firstDay().getYear() < earliest) {
            return Answer.fallsShort(
                    seen.saying("IC-01.older", label, Argument.number(earliest)), entry.asksFor(BASE_YEAR));
        }
        Optional<Entry<Inventory>> inventory = situation.inventories().stream()
                .filter(each -> each.fact().isPrincipal() && isOf(year, each.fact().year()))
                .findFirst();
        return inventory.map(each -> Answer.met(seen.from(each, "/year")))
                .orElseGet(() -> Answer.missing(
                        seen.saying("IC-01.notRecorded", label), Noun.INVENTORY.asksFor("/totals")));
    }

    /** The year of the inventory that went into the calculation kept with the target; null for none. */
    private static LabelledYear calculatedFrom(Target target) {
        boolean isKept = target.calculation() != null && target.calculation().inputs() != null;
        Integer year = isKept ? target.calculation().inputs().baseYear() : null;
        return LabelledYear.of(year, null, null);
    }

    private static boolean isOf(LabelledYear year, LabelledYear reported) {
        return reported != null
                && (reported.year() == year.year() || reported.firstDay().equals(year.firstDay()));
    }
}
