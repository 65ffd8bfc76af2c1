package org.racetozero.registry.domain.criteria.publish;

import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.report.AnnualReport;

/** PB-05: the report stands on a named public platform; the member's GCAP id is shown, not tested. */
public final class PublicPlatform implements Rule {

    private static final String PLATFORM = "/platform";
    private static final String GCAP = "gcap";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<AnnualReport>> report = situation.publicReport();
        if (report.isEmpty()) {
            return Answer.missing(Reading.because("PB-05.noReport"), Noun.REPORT.asksFor(PLATFORM));
        }
        String platform = report.get().fact().platform();
        return platform == null || platform.isBlank()
                ? Answer.missing(
                        Reading.because("PB-05.unknown").from(report.get(), PLATFORM), report.get().asksFor(PLATFORM))
                : Answer.met(Reading.because("PB-05.named", Argument.text(platform), Argument.text(gcapId(situation)))
                        .observing(platform)
                        .from(report.get(), PLATFORM));
    }

    /** Null when unknown. */
    private static String gcapId(Situation situation) {
        List<Identifier> identifiers = situation.member() == null ? List.of() : situation.member().identifiers();
        return identifiers.stream()
                .filter(identifier -> GCAP.equals(identifier.scheme()))
                .map(Identifier::value)
                .findFirst()
                .orElse(null);
    }
}
