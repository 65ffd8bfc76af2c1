package org.racetozero.registry.domain.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.racetozero.registry.domain.action.CoBenefit;

/**
 * A high-impact action as the catalogue describes it: what drives it, what it saves, and what it needs.
 *
 * @param titles         by language
 * @param drivers        the indicator its extent is told by, by language
 * @param lines          the lines of the GPC v1.1 its formula reads; empty where it reads none
 * @param effect         the formula
 * @param formula        the formula in symbols; null where it has no tonnes of its own
 * @param formulaNotes   what the symbols do not say, by language; empty where they say all
 * @param contractual    whether it shows only where electricity counts by what was bought or what the utility delivers
 * @param needs          enabling actions without which it does not get far, by id
 * @param leadTimeYears  usual years from decision to full effect, at least 1
 * @param basis          how well the formula is borne out
 * @param source         where it comes from
 */
public record CatalogueAction(
        String id,
        ActionSector sector,
        ActionPhase phase,
        Map<String, String> titles,
        Map<String, String> drivers,
        List<String> lines,
        Effect effect,
        String formula,
        Map<String, String> formulaNotes,
        List<CatalogueParameter> parameters,
        boolean contractual,
        Set<CoBenefit> coBenefits,
        List<String> needs,
        CostLevel cost,
        int leadTimeYears,
        ParameterBasis basis,
        String source) {

    private static final String USUAL_LANGUAGE = "en";

    public CatalogueAction {
        titles = Map.copyOf(titles);
        drivers = Map.copyOf(drivers);
        formulaNotes = Map.copyOf(formulaNotes);
        lines = List.copyOf(lines);
        parameters = List.copyOf(parameters);
        coBenefits = Collections.unmodifiableSet(new TreeSet<>(coBenefits));
        needs = List.copyOf(needs);
    }

    /** The one of that name; empty where its formula has none. */
    public Optional<CatalogueParameter> parameter(String name) {
        return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }

    /** The title in that language, else in English. */
    public String title(String language) {
        return titles.getOrDefault(language, titles.get(USUAL_LANGUAGE));
    }

    /** The indicator in that language, else in English. */
    public String driver(String language) {
        return drivers.getOrDefault(language, drivers.get(USUAL_LANGUAGE));
    }

    /** What the formula's symbols do not say, in that language, else in English; empty where they say all. */
    public Optional<String> formulaNote(String language) {
        return Optional.ofNullable(formulaNotes.getOrDefault(language, formulaNotes.get(USUAL_LANGUAGE)));
    }

    /** Refuses what contradicts itself; says which field and why. */
    void requireSound() {
        Set<String> named = new TreeSet<>(parameters.stream().map(CatalogueParameter::name).toList());
        require(named.size() == parameters.size(), "parameters: one stands twice");
        require(named.equals(new TreeSet<>(effect.parameters())),
                "parameters: are not those of its effect, " + effect.parameters());
        for (CatalogueParameter parameter : parameters) {
            require(parameter.illustrativeDefault() == null || parameter.admits(parameter.illustrativeDefault()),
                    "parameters." + parameter.name() + ": its default is outside its range");
        }
        boolean isRemoval = effect.kind() == EffectKind.REMOVAL;
        boolean isEnabling = effect.kind() == EffectKind.ENABLING;
        require(isRemoval == (phase == ActionPhase.REMOVAL) && isEnabling == (phase == ActionPhase.ENABLING),
                "phase: does not fit its effect");
        require((formula == null) == isEnabling, "formula: an enabling action has none, any other has one");
        require(lines.isEmpty() == (isRemoval || isEnabling),
                "lines: an effect on lines needs some, any other has none");
        require(!(effect instanceof Effect.Switch change) || change.to().keySet().equals(Set.copyOf(lines)),
                "effect.to: must name a line of electricity for each of its lines");
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException("actions[" + id + "]." + complaint);
        }
    }
}
