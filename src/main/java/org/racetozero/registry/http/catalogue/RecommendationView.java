package org.racetozero.registry.http.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.racetozero.registry.application.InventoryChoice;
import org.racetozero.registry.application.RecommendationService;
import org.racetozero.registry.domain.catalogue.FactorBasis;
import org.racetozero.registry.domain.catalogue.ParameterBasis;
import org.racetozero.registry.domain.catalogue.ParameterOrigin;
import org.racetozero.registry.domain.catalogue.Recommendation;
import org.racetozero.registry.domain.reference.ReportingLevel;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.http.shared.Figures;
import org.racetozero.registry.http.text.Messages;

/**
 * Which actions would take a member how far towards its target; tonnes are of CO2 equivalent in the target year.
 *
 * @param asOf      the day it is computed for
 * @param knownAt   null for everything recorded by now
 * @param target    the target's id; null where there is none that serves
 * @param inventory the key of the inventory it starts from; null where there is none that serves
 * @param items     ranked ones first, then the others in the order of the catalogue
 * @param missing   what would make the answer complete
 */
public record RecommendationView(
        UUID member,
        LocalDate asOf,
        Instant knownAt,
        UUID target,
        Integer targetYear,
        String inventory,
        ReportingLevel reportingLevel,
        BigDecimal referenceTonnesCo2e,
        BigDecimal targetTonnesCo2e,
        BigDecimal gapTonnesCo2e,
        AssumptionsView assumptions,
        List<RecommendedActionView> items,
        BigDecimal inSequenceTotalTonnesCo2e,
        Boolean closesGap,
        BigDecimal removalsTonnesCo2e,
        List<RecommendationMissingView> missing,
        ParameterBasis basis,
        String catalogueVersion) {

    /**
     * What the figures rest on besides what the member states.
     *
     * @param illustrative       whether the catalogue's examples stand in for what is not stated
     * @param notice             what that means for the reader; null where nothing rests on an example
     * @param gridFactorBasis    what the electricity of the inventory stands for
     * @param populationRatio    of the target year over the inventory's; null where it is not known and nothing grows
     * @param policyDriftPercent change by policies in force
     */
    public record AssumptionsView(
            boolean illustrative,
            String notice,
            FactorBasis gridFactorBasis,
            BigDecimal populationRatio,
            BigDecimal policyDriftPercent) {

        private static AssumptionsView of(
                RecommendationService.Recommended recommended, RecommendationService.Inquiry inquiry, Locale language) {
            boolean restsOnExamples = recommended.recommendation().items().stream()
                    .flatMap(item -> item.parameters().stream())
                    .anyMatch(parameter -> parameter.origin() == ParameterOrigin.ILLUSTRATIVE);
            return new AssumptionsView(
                    inquiry.illustrative(),
                    restsOnExamples ? Messages.text(language, "recommendation.illustrative") : null,
                    recommended.start().factorBasis(),
                    Figures.ratio(recommended.start().populationRatio()),
                    Figures.percent(inquiry.policyDrift().movePointRight(2)));
        }
    }

    static RecommendationView of(
            RecommendationService.Recommended recommended,
            RecommendationService.Inquiry inquiry,
            String catalogueVersion,
            Locale language) {
        Target target = recommended.target().target();
        InventoryChoice start = recommended.start();
        Recommendation recommendation = recommended.recommendation();
        return new RecommendationView(
                recommended.member(),
                recommended.asOf(),
                inquiry.knownAt(),
                target == null ? null : target.id(),
                target == null || target.targetYear() == null ? null : (Integer) target.targetYear().year(),
                start.inventory() == null ? null : start.inventory().naturalKey(),
                start.reportingLevel(),
                Figures.tonnes(recommendation.referenceTonnesCo2e()),
                Figures.tonnes(recommendation.targetTonnesCo2e()),
                Figures.tonnes(recommendation.gapTonnesCo2e()),
                AssumptionsView.of(recommended, inquiry, language),
                recommendation.items().stream().map(item -> RecommendedActionView.of(item, language)).toList(),
                Figures.tonnes(recommendation.inSequenceTotalTonnesCo2e()),
                recommendation.closesGap(),
                Figures.tonnes(recommendation.removalsTonnesCo2e()),
                RecommendationMissingView.of(recommended.missing(), language, recommended.member()),
                ParameterBasis.INTERPRETIVE,
                catalogueVersion);
    }
}
