package org.racetozero.registry.domain.criteria.leadership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.quantity.LabelledYear;

/** LD-01: net zero in the 2040s or sooner. */
public final class EarlyNetZero implements Rule {

    private static final String PLEDGED = "/netZeroYear";

    @Override
    public List<Threshold> thresholds() {
        return List.of(Threshold.LATEST_NET_ZERO_YEAR);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Stream<Statement> pledged = situation.pledges().stream()
                .map(entry -> new Statement(entry, PLEDGED, entry.fact().netZeroYear()));
        Stream<Statement> targeted = situation.targets().netZero().stream()
                .map(entry -> new Statement(entry, "/targetYear", entry.fact().targetYear()));
        Optional<Statement> earliest = Stream.concat(pledged, targeted)
                .filter(statement -> statement.year() != null)
                .min(Comparator.comparing(statement -> statement.year().firstDay()));
        LocalDate latest = LocalDate.of(thresholds.whole(Threshold.LATEST_NET_ZERO_YEAR), 12, 31);
        return earliest.map(statement -> statement.answer(latest))
                .orElseGet(() -> Answer.missing(
                        Reading.because("LD-01.unknown"), situation.pledges().asksFor(PLEDGED)));
    }

    private record Statement(Entry<?> entry, String field, LabelledYear year) {

        Answer answer(LocalDate latest) {
            Argument label = Argument.number(year.year());
            Reading seen = Reading.because("LD-01.early", label)
                    .observing(Integer.toString(year.year()))
                    .from(entry, field);
            return year.firstDay().isAfter(latest)
                    ? Answer.fallsShort(seen.saying("LD-01.late", label), entry.asksFor(field))
                    : Answer.met(seen);
        }
    }
}
