package org.racetozero.registry.http.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.racetozero.registry.domain.action.CoBenefit;
import org.racetozero.registry.domain.catalogue.ActionPhase;
import org.racetozero.registry.domain.catalogue.ActionSector;
import org.racetozero.registry.domain.catalogue.Catalogue;
import org.racetozero.registry.domain.catalogue.CatalogueAction;
import org.racetozero.registry.domain.catalogue.CatalogueParameter;
import org.racetozero.registry.domain.catalogue.CostLevel;
import org.racetozero.registry.domain.catalogue.EffectKind;
import org.racetozero.registry.domain.catalogue.ParameterBasis;

/**
 * A high-impact action of the catalogue.
 *
 * @param parameters those of its own, and the grid's emission factor where its formula needs it
 */
public record CatalogueActionView(
        String id,
        ActionSector sector,
        ActionPhase phase,
        String title,
        String driver,
        EffectKind effect,
        List<String> lines,
        String formula,
        String formulaNote,
        List<CatalogueParameterView> parameters,
        boolean contractual,
        Set<CoBenefit> coBenefits,
        List<String> needs,
        CostLevel cost,
        int leadTimeYears,
        ParameterBasis basis,
        String source,
        String catalogueVersion) {

    /**
     * A number its formula needs.
     *
     * @param shared whether it is stated once for all actions, by the query parameter of its name
     */
    public record CatalogueParameterView(
            String name,
            String meaning,
            String unit,
            BigDecimal minimum,
            BigDecimal maximum,
            BigDecimal illustrativeDefault,
            ParameterBasis basis,
            boolean shared) {

        private static CatalogueParameterView of(CatalogueParameter parameter, boolean shared, Locale language) {
            return new CatalogueParameterView(
                    parameter.name(), parameter.meaning().get(language.getLanguage()), parameter.unit(),
                    parameter.minimum(), parameter.maximum(), parameter.illustrativeDefault(), parameter.basis(),
                    shared);
        }
    }

    static List<CatalogueActionView> all(Catalogue catalogue, Locale language) {
        return catalogue.actions().stream().map(action -> of(catalogue, action, language)).toList();
    }

    static CatalogueActionView of(Catalogue catalogue, CatalogueAction action, Locale language) {
        List<CatalogueParameterView> parameters = new ArrayList<>();
        action.parameters().forEach(each -> parameters.add(CatalogueParameterView.of(each, false, language)));
        if (action.effect().usesGridFactor()) {
            parameters.add(CatalogueParameterView.of(catalogue.gridFactor(), true, language));
        }
        return new CatalogueActionView(
                action.id(), action.sector(), action.phase(), action.title(language.getLanguage()),
                action.driver(language.getLanguage()), action.effect().kind(), action.lines(), action.formula(),
                action.formulaNote(language.getLanguage()).orElse(null), List.copyOf(parameters),
                action.contractual(), action.coBenefits(), action.needs(), action.cost(), action.leadTimeYears(),
                action.basis(), action.source(), catalogue.version());
    }
}
