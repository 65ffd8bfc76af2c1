package org.racetozero.registry.domain.criteria.persuade;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.advocacy.Alignment;
import org.racetozero.registry.domain.advocacy.Association;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;

/** PE-02: every association the member belongs to was reviewed against 1.5 °C; belonging to none is fine. */
public final class ReviewedAssociations implements Rule {

    private static final String ASSOCIATIONS = "/associations";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<Advocacy>> known =
                situation.advocacy().latest().filter(entry -> entry.fact().associations() != null);
        return known.map(ReviewedAssociations::answer)
                .orElseGet(() -> Answer.missing(
                        Reading.because("PE-02.unknown"), situation.advocacy().asksForLatest(ASSOCIATIONS)));
    }

    private static Answer answer(Entry<Advocacy> entry) {
        List<Association> associations = entry.fact().associations();
        Reading seen = Reading.because("PE-02.reviewed", Argument.number(associations.size()))
                .observing(Integer.toString(associations.size()))
                .from(entry, ASSOCIATIONS);
        return IntStream.range(0, associations.size())
                .filter(index -> !isReviewed(associations.get(index)))
                .mapToObj(index -> Answer.missing(
                        seen.saying("PE-02.notReviewed", Argument.text(associations.get(index).name())),
                        entry.asksFor(ASSOCIATIONS + "/" + index + "/alignment")))
                .findFirst()
                .orElseGet(() -> Answer.met(seen));
    }

    private static boolean isReviewed(Association association) {
        return association.alignment() != null && association.alignment() != Alignment.NOT_REVIEWED;
    }
}
