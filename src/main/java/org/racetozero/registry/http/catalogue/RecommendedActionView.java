package org.racetozero.registry.http.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.racetozero.registry.domain.action.CoBenefit;
import org.racetozero.registry.domain.catalogue.ActionPhase;
import org.racetozero.registry.domain.catalogue.ActionSector;
import org.racetozero.registry.domain.catalogue.CatalogueAction;
import org.racetozero.registry.domain.catalogue.CostLevel;
import org.racetozero.registry.domain.catalogue.NotCounted;
import org.racetozero.registry.domain.catalogue.RecommendedAction;
import org.racetozero.registry.domain.catalogue.UsedParameter;
import org.racetozero.registry.http.shared.Figures;

/**
 * An action of the catalogue as it would serve one member; tonnes are of CO2 equivalent in the target year.
 *
 * @param action      its id in the catalogue
 * @param formula     in symbols; null where it has no tonnes of its own
 * @param formulaNote what the symbols do not say; null where they say all
 */
public record RecommendedActionView(
        String action,
        String title,
        ActionSector sector,
        ActionPhase phase,
        String driver,
        String formula,
        String formulaNote,
        Integer rank,
        BigDecimal standAloneTonnesCo2e,
        BigDecimal inSequenceTonnesCo2e,
        BigDecimal outsideTonnesCo2e,
        BigDecimal shareOfGapPercent,
        Boolean highImpact,
        NotCounted notCounted,
        List<UsedParameter> parameters,
        List<String> missingParameters,
        List<String> missingLines,
        Set<CoBenefit> coBenefits,
        List<String> needs,
        CostLevel cost,
        int leadTimeYears) {

    static RecommendedActionView of(RecommendedAction item, Locale language) {
        CatalogueAction action = item.action();
        return new RecommendedActionView(
                action.id(),
                action.title(language.getLanguage()),
                action.sector(),
                action.phase(),
                action.driver(language.getLanguage()),
                action.formula(),
                action.formulaNote(language.getLanguage()).orElse(null),
                item.rank(),
                Figures.tonnes(item.standAloneTonnesCo2e()),
                Figures.tonnes(item.inSequenceTonnesCo2e()),
                Figures.tonnes(item.outsideTonnesCo2e()),
                Figures.percent(item.shareOfGapPercent()),
                item.highImpact(),
                item.notCounted(),
                item.parameters(),
                item.missingParameters(),
                item.missingLines(),
                action.coBenefits(),
                action.needs(),
                action.cost(),
                action.leadTimeYears());
    }
}
