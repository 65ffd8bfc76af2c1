package org.racetozero.registry.domain.criteria.leadership;

import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.advocacy.Association;
import org.racetozero.registry.domain.advocacy.AssociationResponse;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;

/** LD-06: a public report on lobbying, with associations confronted or left where they stand in the way. */
public final class LobbyingReport implements Rule {

    private static final String URL = "/lobbyingReportUrl";
    private static final String ASSOCIATIONS = "/associations";

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Optional<Entry<Advocacy>> reported =
                situation.advocacy().latest().filter(entry -> entry.fact().lobbyingReportUrl() != null);
        return reported.map(LobbyingReport::answer)
                .orElseGet(() -> Answer.missing(
                        Reading.because("LD-06.unknown"), situation.advocacy().asksForLatest(URL)));
    }

    private static Answer answer(Entry<Advocacy> entry) {
        List<Association> associations = entry.fact().associations();
        Reading seen = Reading.because("LD-06.complete").from(entry, URL, ASSOCIATIONS);
        if (associations == null) {
            return Answer.missing(seen.saying("LD-06.associationsUnknown"), entry.asksFor(ASSOCIATIONS));
        }
        boolean hasActed = associations.stream()
                .anyMatch(association -> association.response() == AssociationResponse.ESCALATED
                        || association.response() == AssociationResponse.LEFT);
        return hasActed
                ? Answer.met(seen)
                : Answer.failing(seen.saying("LD-06.noEscalation"), entry.asksFor(ASSOCIATIONS));
    }
}
