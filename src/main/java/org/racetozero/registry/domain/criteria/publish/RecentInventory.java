package org.racetozero.registry.domain.criteria.publish;

import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.quantity.Days;

/** PB-04: emissions are published by a named protocol, for a year that is recent by the actor's reporting cycle. */
public final class RecentInventory implements Rule {

    private static final String TOTALS = "/totals";

    @Override
    public List<Threshold> thresholds() {
        return List.of(Threshold.INVENTORY_AGE_YEARS_ORGANISATION, Threshold.INVENTORY_AGE_YEARS_TERRITORY);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        int years = thresholds.whole(
                situation.isTerritory()
                        ? Threshold.INVENTORY_AGE_YEARS_TERRITORY
                        : Threshold.INVENTORY_AGE_YEARS_ORGANISATION);
        Optional<Entry<Inventory>> inventory = situation.inventory();
        return inventory.map(entry -> answer(entry, situation, years))
                .orElseGet(() -> Answer.missing(Reading.because("PB-04.none"), Noun.INVENTORY.asksFor(TOTALS)));
    }

    private static Answer answer(Entry<Inventory> entry, Situation situation, int years) {
        Inventory inventory = entry.fact();
        if (inventory.year() == null) {
            return missing("PB-04.yearUnknown", entry, "/key");
        }
        Argument year = Argument.number(inventory.year().year());
        Reading seen = Reading.because("PB-04.recent", year)
                .observing(Integer.toString(inventory.year().year()))
                .from(entry, "/year");
        if (situation.day().isAfter(Days.plusYears(inventory.year().lastDay(), years))) {
            return Answer.fallsShort(
                    seen.saying("PB-04.old", year, Argument.number(years)), Noun.INVENTORY.asksFor(TOTALS));
        }
        if (inventory.protocol() == null) {
            return missing("PB-04.protocolUnknown", entry, "/protocol");
        }
        boolean hasFigures = inventory.totals() != null && !inventory.totals().isEmpty()
                || inventory.lines() != null && !inventory.lines().isEmpty();
        return hasFigures ? Answer.met(seen) : missing("PB-04.noFigures", entry, TOTALS);
    }

    private static Answer missing(String key, Entry<Inventory> entry, String field) {
        return Answer.missing(Reading.because(key).from(entry, field), entry.asksFor(field));
    }
}
