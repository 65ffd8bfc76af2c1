package org.racetozero.registry.http.criteria;

import java.util.List;
import org.racetozero.registry.domain.criteria.definition.Amendment;
import org.racetozero.registry.domain.criteria.definition.Wording;

/** What a partner changes in one of the campaign's criteria; what is missing stays the campaign's. */
public record AmendmentView(
        String criterion,
        List<Wording> texts,
        List<String> evidence,
        List<ThresholdView> thresholds,
        Integer monthsAfterJoining,
        Integer extensionMonths) {

    static AmendmentView of(Amendment amendment) {
        return new AmendmentView(
                amendment.criterion(),
                amendment.texts(),
                amendment.evidence(),
                ThresholdView.all(amendment.thresholds()),
                amendment.monthsAfterJoining(),
                amendment.extensionMonths());
    }
}
