package org.racetozero.registry.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.racetozero.registry.domain.action.CoBenefit;
import org.racetozero.registry.domain.catalogue.ActionPhase;
import org.racetozero.registry.domain.catalogue.ActionSector;
import org.racetozero.registry.domain.catalogue.Catalogue;
import org.racetozero.registry.domain.catalogue.CatalogueAction;
import org.racetozero.registry.domain.catalogue.CatalogueParameter;
import org.racetozero.registry.domain.catalogue.CostLevel;
import org.racetozero.registry.domain.catalogue.Effect;
import org.racetozero.registry.domain.catalogue.EffectKind;
import org.racetozero.registry.domain.catalogue.ElectricityEffect;
import org.racetozero.registry.domain.catalogue.ParameterBasis;
import org.racetozero.registry.domain.catalogue.Reduction;

/**
 * The shape of the file the action catalogue is written down in.
 *
 * @param parameters the numbers of the formulas, by name
 * @param gridFactor the one stated once for all actions
 */
record ActionCatalogueFile(
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Map<String, Parameter> parameters,
        @JsonProperty(required = true) SharedParameter gridFactor,
        @JsonProperty(required = true) List<Entry> actions) {

    private static final Set<String> LANGUAGES = Set.of("en", "ja");

    /** What a number in a formula is. */
    record Parameter(
            @JsonProperty(required = true) String unit,
            @JsonProperty(required = true) BigDecimal minimum,
            @JsonProperty(required = true) BigDecimal maximum,
            @JsonProperty(required = true) ParameterBasis basis,
            @JsonProperty(required = true) Map<String, String> meaning) {

        CatalogueParameter toParameter(String name, BigDecimal illustrativeDefault) {
            requireLanguages("parameters[" + name + "].meaning", meaning);
            return new CatalogueParameter(name, meaning, unit, minimum, maximum, illustrativeDefault, basis);
        }
    }

    /** A number that all formulas share, with its name and example. */
    record SharedParameter(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String unit,
            @JsonProperty(required = true) BigDecimal minimum,
            @JsonProperty(required = true) BigDecimal maximum,
            @JsonProperty(required = true) BigDecimal illustrativeDefault,
            @JsonProperty(required = true) ParameterBasis basis,
            @JsonProperty(required = true) Map<String, String> meaning) {

        CatalogueParameter toParameter() {
            requireLanguages("gridFactor.meaning", meaning);
            return new CatalogueParameter(name, meaning, unit, minimum, maximum, illustrativeDefault, basis);
        }
    }

    /** A formula: its form, and the parameters that stand at each of its places. */
    record Formula(
            @JsonProperty(required = true) EffectKind kind,
            List<String> shares,
            Map<String, String> to,
            List<String> times,
            List<String> per,
            Boolean grid) {

        Effect toEffect() {
            List<String> factors = orNone(shares);
            return switch (kind) {
                case SHARE_OF_LINES -> new Reduction.ShareOfLines(factors);
                case EMISSION_FACTOR_RATIO -> new Reduction.FactorRatio(factors);
                case SWITCH -> new Effect.Switch(
                        factors, to == null ? Map.of() : Map.copyOf(to), orNone(times), orNone(per),
                        Boolean.TRUE.equals(grid));
                case NEW_BUILD -> new Reduction.NewBuild(factors);
                case GRID_FACTOR -> new ElectricityEffect.GridFactor();
                case CLEAN_SUPPLY -> new ElectricityEffect.CleanSupply(factors);
                case GENERATION -> new ElectricityEffect.Generation();
                case CAPTURE -> new Reduction.Capture();
                case REMOVAL -> new Effect.Removal();
                case ENABLING -> new Effect.Enabling();
            };
        }
    }

    /**
     * One action.
     *
     * @param formula     in symbols; null where it has no tonnes of its own
     * @param formulaNote what they do not say; null where they say all
     * @param defaults    the parameters it has, each with its example or null
     */
    record Entry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) ActionSector sector,
            @JsonProperty(required = true) ActionPhase phase,
            @JsonProperty(required = true) Map<String, String> title,
            @JsonProperty(required = true) Map<String, String> driver,
            List<String> lines,
            @JsonProperty(required = true) Formula effect,
            String formula,
            Map<String, String> formulaNote,
            Map<String, BigDecimal> defaults,
            Boolean contractual,
            @JsonProperty(required = true) Set<CoBenefit> coBenefits,
            List<String> needs,
            @JsonProperty(required = true) CostLevel cost,
            @JsonProperty(required = true) Integer leadTimeYears) {

        CatalogueAction toAction(Map<String, Parameter> glossary, String source) {
            requireLanguages("actions[" + id + "].title", title);
            requireLanguages("actions[" + id + "].driver", driver);
            if (formulaNote != null) {
                requireLanguages("actions[" + id + "].formulaNote", formulaNote);
            }
            List<CatalogueParameter> parameters = new ArrayList<>();
            (defaults == null ? Map.<String, BigDecimal>of() : defaults).forEach((name, value) -> {
                if (!glossary.containsKey(name)) {
                    throw new IllegalArgumentException(
                            "actions[" + id + "].defaults." + name + ": no parameter is called so");
                }
                parameters.add(glossary.get(name).toParameter(name, value));
            });
            return new CatalogueAction(
                    id, sector, phase, title, driver, orNone(lines), effect.toEffect(), formula,
                    formulaNote == null ? Map.of() : formulaNote, parameters, Boolean.TRUE.equals(contractual),
                    coBenefits, orNone(needs), cost, leadTimeYears, ParameterBasis.INTERPRETIVE, source);
        }
    }

    Catalogue toCatalogue() {
        return new Catalogue(
                version,
                gridFactor.toParameter(),
                actions.stream().map(entry -> entry.toAction(parameters, source)).toList());
    }

    private static List<String> orNone(List<String> list) {
        return list == null ? List.of() : list;
    }

    private static void requireLanguages(String field, Map<String, String> texts) {
        if (!texts.keySet().equals(LANGUAGES) || texts.values().stream().anyMatch(ActionCatalogueFile::isBlank)) {
            throw new IllegalArgumentException(field + ": must be in en and ja, is in " + texts.keySet());
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
