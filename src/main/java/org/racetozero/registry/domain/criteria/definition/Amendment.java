package org.racetozero.registry.domain.criteria.definition;

import java.util.List;

/**
 * What a partner changes in one of the campaign's criteria for its own members.
 *
 * @param criterion          the criterion's id
 * @param texts              its own wording; null to keep the campaign's
 * @param evidence           its own evidence; null to keep the campaign's
 * @param thresholds         values that replace the campaign's
 * @param monthsAfterJoining its own due date; null to keep the campaign's
 * @param extensionMonths    how far that date may be moved on request; null to keep the campaign's
 */
public record Amendment(
        String criterion,
        List<Wording> texts,
        List<String> evidence,
        Thresholds thresholds,
        Integer monthsAfterJoining,
        Integer extensionMonths) {

    public Amendment {
        texts = texts == null ? null : List.copyOf(texts);
        evidence = evidence == null ? null : List.copyOf(evidence);
        thresholds = thresholds == null ? Thresholds.NONE : thresholds;
    }
}
