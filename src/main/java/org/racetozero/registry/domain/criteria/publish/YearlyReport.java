package org.racetozero.registry.domain.criteria.publish;

import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;

/** PB-02: a report is published at least every year; the criterion's due rule counts on from the latest. */
public final class YearlyReport implements Rule {

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        return situation.publicReport()
                .map(report -> Answer.met(PublicReports.published("PB-02.published", report)))
                .orElseGet(() -> PublicReports.none("PB-02", situation.reports()));
    }
}
