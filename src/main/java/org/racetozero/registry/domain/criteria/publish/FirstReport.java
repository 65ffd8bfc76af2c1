package org.racetozero.registry.domain.criteria.publish;

import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.report.AnnualReport;

/** PB-01: a first report is public; one from before joining counts. */
public final class FirstReport implements Rule {

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        return situation.reports().where(AnnualReport::isPublic).stream()
                .findFirst()
                .map(report -> Answer.met(PublicReports.published("PB-01.published", report)))
                .orElseGet(() -> PublicReports.none("PB-01", situation.reports()));
    }
}
