package org.racetozero.registry.http.calculation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.racetozero.registry.domain.calculation.AbsoluteContractionForm;
import org.racetozero.registry.domain.calculation.ActorGroup;
import org.racetozero.registry.domain.calculation.BaseYearAdjustment;
import org.racetozero.registry.domain.calculation.CalculationBasis;
import org.racetozero.registry.domain.calculation.CalculationInput;
import org.racetozero.registry.domain.calculation.TargetMethod;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.http.text.Messages;

/** A method by which a target can be calculated: for whom, from what, and how well it is borne out. */
public record TargetMethodView(
        TargetMethod code,
        String title,
        String description,
        CalculationBasis basis,
        List<String> interpretiveOptions,
        List<ActorType> actorTypes,
        List<InputView> inputs,
        List<CalculatedTargetView.ConstantView> constants,
        String source) {

    /**
     * Something the method is calculated from.
     *
     * @param usual what it is taken to be where it is not stated
     */
    public record InputView(String name, boolean required, String label, String unit, String usual) {
    }

    static TargetMethodView of(TargetMethod method, Locale language) {
        return new TargetMethodView(
                method,
                Messages.text(language, "target-method." + method + ".title"),
                Messages.text(language, "target-method." + method + ".description"),
                method.basis(),
                interpretiveOptions(method),
                Arrays.stream(ActorType.values()).filter(type -> method.actors().contains(group(type))).toList(),
                Stream.concat(
                                method.required().stream().map(input -> input(input, true, language)),
                                method.optional().stream().map(input -> input(input, false, language)))
                        .toList(),
                method.constants().stream()
                        .map(constant -> CalculatedTargetView.ConstantView.of(constant, language))
                        .toList(),
                method.source());
    }

    private static InputView input(CalculationInput input, boolean required, Locale language) {
        return new InputView(
                input.member(),
                required,
                Messages.text(language, "calculation.input." + input),
                input.measure().unit(),
                input.usual());
    }

    private static ActorGroup group(ActorType type) {
        return type.isTerritory() ? ActorGroup.TERRITORY : ActorGroup.ORGANISATION;
    }

    /** The inputs with which a sourced method becomes a reading of its source. */
    private static List<String> interpretiveOptions(TargetMethod method) {
        return switch (method) {
            case ONE_PLANET_CITY_CHALLENGE -> List.of("baseYearAdjustment=" + BaseYearAdjustment.LINEAR_2018);
            case ABSOLUTE_CONTRACTION -> List.of("absoluteContractionForm=" + AbsoluteContractionForm.FORM_2026);
            case PER_CAPITA_CONVERGENCE, NET_ZERO, CARBON_BUDGET_SHARE -> List.of();
        };
    }
}
