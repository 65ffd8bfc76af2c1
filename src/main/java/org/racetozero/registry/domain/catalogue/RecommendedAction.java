package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * An action of the catalogue as it would serve one member; every tonne is of CO2 equivalent in the target year.
 *
 * @param parameters           those its tonnes were reckoned with, and those stated though others are missing
 * @param missingParameters    those that keep its tonnes from being told
 * @param missingLines         those of its lines of which the inventory says nothing
 * @param standAloneTonnesCo2e what it saves by itself, or takes up; null when it cannot be told
 * @param outsideTonnesCo2e    how much of that lies outside what the target counts; null when it cannot be told
 * @param inSequenceTonnesCo2e what it saves of what the target counts after all actions before it; null when it cannot
 *                             be told or counts for nothing
 * @param shareOfGapPercent    that in percent of the gap; null where there is no gap
 * @param rank                 1 for the most; null for what closes no gap
 * @param highImpact           whether it saves at least 5 % of the inventory or 10 % of the gap; null when it cannot be
 *                             told
 * @param notCounted           why it closes no gap; null when it may
 */
public record RecommendedAction(
        CatalogueAction action,
        List<UsedParameter> parameters,
        List<String> missingParameters,
        List<String> missingLines,
        BigDecimal standAloneTonnesCo2e,
        BigDecimal outsideTonnesCo2e,
        BigDecimal inSequenceTonnesCo2e,
        BigDecimal shareOfGapPercent,
        Integer rank,
        Boolean highImpact,
        NotCounted notCounted) {

    RecommendedAction ranked(int place) {
        return new RecommendedAction(
                action, parameters, missingParameters, missingLines, standAloneTonnesCo2e, outsideTonnesCo2e,
                inSequenceTonnesCo2e, shareOfGapPercent, place, highImpact, notCounted);
    }
}
