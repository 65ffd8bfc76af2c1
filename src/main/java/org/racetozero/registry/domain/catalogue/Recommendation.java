package org.racetozero.registry.domain.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which actions would take a member how far towards its target; every tonne is of CO2 equivalent in the target year.
 *
 * @param referenceTonnesCo2e       emissions if nothing is done; null when they cannot be told
 * @param targetTonnesCo2e          emissions the target allows; null when they cannot be told
 * @param gapTonnesCo2e             how much more the reference is than the target; below zero where it is less
 * @param items                     ranked ones first, then the others in the order of the catalogue
 * @param inSequenceTotalTonnesCo2e what all of them save together; null when nothing can be told of any
 * @param closesGap                 whether that is enough; null when it cannot be told
 * @param removalsTonnesCo2e        what is taken up besides; null when nothing can be told of it
 */
public record Recommendation(
        BigDecimal referenceTonnesCo2e,
        BigDecimal targetTonnesCo2e,
        BigDecimal gapTonnesCo2e,
        List<RecommendedAction> items,
        BigDecimal inSequenceTotalTonnesCo2e,
        Boolean closesGap,
        BigDecimal removalsTonnesCo2e) {

    public Recommendation {
        items = List.copyOf(items);
    }
}
