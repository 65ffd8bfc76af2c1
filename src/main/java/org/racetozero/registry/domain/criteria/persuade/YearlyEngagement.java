package org.racetozero.registry.domain.criteria.persuade;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.advocacy.Engagement;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Delivery;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;

/** PE-03: the member supports climate policy every year; the criterion's due rule counts on from the latest time. */
public final class YearlyEngagement implements Rule {

    private static final String ENGAGEMENTS = "/engagements";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<Advocacy>> known =
                situation.advocacy().latest().filter(entry -> entry.fact().engagements() != null);
        return known.map(entry -> answer(entry, situation))
                .orElseGet(() -> Answer.missing(
                        Reading.because("PE-03.unknown"), situation.advocacy().asksForLatest(ENGAGEMENTS)));
    }

    private static Answer answer(Entry<Advocacy> entry, Situation situation) {
        List<Engagement> engagements = entry.fact().engagements();
        Reading seen = Reading.because("PE-03.none").from(entry, ENGAGEMENTS);
        if (engagements.isEmpty()) {
            return Answer.failing(seen, entry.asksFor(ENGAGEMENTS));
        }
        Optional<LocalDate> latest = engagements.stream()
                .filter(engagement -> Boolean.TRUE.equals(engagement.supportsAmbition()))
                .map(Engagement::takenOn)
                .filter(Objects::nonNull)
                .filter(situation.day()::hasReached)
                .max(Comparator.naturalOrder());
        return latest.map(day -> Answer.met(seen.saying("PE-03.engaged", Argument.day(day))
                        .observing(day.toString())
                        .delivering(new Delivery(day, entry.asksFor(ENGAGEMENTS + "/-")))))
                .orElseGet(() -> Answer.missing(
                        seen.saying("PE-03.noneDatedAndSupportive"), entry.asksFor(ENGAGEMENTS)));
    }
}
