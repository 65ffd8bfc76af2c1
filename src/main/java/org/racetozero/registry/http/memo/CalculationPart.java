package org.racetozero.registry.http.memo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.racetozero.registry.domain.calculation.AbsoluteContractionForm;
import org.racetozero.registry.domain.calculation.CalculatedTarget;
import org.racetozero.registry.domain.calculation.CalculationConstant;
import org.racetozero.registry.domain.calculation.CalculationInput;
import org.racetozero.registry.domain.calculation.CalculationInputs;
import org.racetozero.registry.domain.calculation.CalculationStep;
import org.racetozero.registry.domain.calculation.KeptCalculation;
import org.racetozero.registry.domain.calculation.TargetMethod;
import org.racetozero.registry.domain.calculation.VintageResult;

/** How a target was calculated, from inputs to result, as it was done then. */
final class CalculationPart {

    /** Of these, to state nothing is to do nothing. */
    private static final Set<CalculationInput> UNSAID =
            EnumSet.of(
                    CalculationInput.POPULATION_GROWTH,
                    CalculationInput.BASE_YEAR_ADJUSTMENT,
                    // The constants name the edition that was used; what is usual now may be another one.
                    CalculationInput.HDI_VINTAGE);

    private static final Set<CalculationInput> CHOICES =
            EnumSet.of(
                    CalculationInput.POPULATION_GROWTH,
                    CalculationInput.BASE_YEAR_ADJUSTMENT,
                    CalculationInput.ABSOLUTE_CONTRACTION_FORM,
                    CalculationInput.SCOPE);

    private final KeptCalculation kept;
    private final MemoTexts texts;

    CalculationPart(KeptCalculation kept, MemoTexts texts) {
        this.kept = kept;
        this.texts = texts;
    }

    /** Null of a target that was not calculated. */
    Memo.Method method() {
        if (!isDone()) {
            return null;
        }
        CalculatedTarget result = kept.result();
        String method = "target-method." + result.method();
        return new Memo.Method(
                texts.of(method + ".title", List.of()),
                texts.of(method + ".description", List.of()),
                texts.say(kept.isInterpretive() ? "basis.interpretive" : "basis.sourced"),
                Stream.concat(
                                Stream.of(result.method().source()),
                                result.constants().stream().map(CalculationConstant::source))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                inputs(result.method(), kept.inputs()),
                result.steps().stream().map(this::step).toList(),
                result.constants().stream().map(this::constant).toList(),
                result.hdiSpread().stream().map(this::edition).toList());
    }

    List<String> doubts() {
        return isDone()
                ? kept.result().warnings().stream()
                        .map(warning -> texts.of("calculation.warning." + warning.code(), warning.arguments()))
                        .toList()
                : List.of();
    }

    private boolean isDone() {
        return kept != null && kept.result() != null && kept.result().method() != null;
    }

    /** What was stated, then what was taken for granted. */
    private List<Memo.Fact> inputs(TargetMethod method, CalculationInputs inputs) {
        List<Memo.Fact> facts = new ArrayList<>();
        for (CalculationInput input : CalculationInput.values()) {
            Object stated = input.of(inputs);
            boolean isTaken = stated == null
                    && input.usual() != null
                    && method.takes(input)
                    && !UNSAID.contains(input)
                    && isUsed(input, inputs);
            if (stated != null || isTaken) {
                String value = value(input, stated == null ? input.usual() : stated);
                facts.add(new Memo.Fact(
                        texts.of("calculation.input." + input, List.of()),
                        isTaken ? texts.say("unlessStated", value) : value,
                        null));
            }
        }
        return facts;
    }

    /** A year of net zero is taken for granted only where nothing else says it and the form reads it. */
    private static boolean isUsed(CalculationInput input, CalculationInputs inputs) {
        if (input != CalculationInput.NET_ZERO_YEAR) {
            return true;
        }
        return inputs.method() == TargetMethod.NET_ZERO
                ? inputs.targetYear() == null
                : inputs.absoluteContractionForm() == AbsoluteContractionForm.FORM_2026;
    }

    private String value(CalculationInput input, Object value) {
        if (value instanceof Number || input.measure().unit() != null) {
            return texts.amount(new BigDecimal(value.toString()), input.measure().unit());
        }
        return CHOICES.contains(input) ? texts.of("calculation.value." + value, List.of()) : value.toString();
    }

    private Memo.Step step(CalculationStep step) {
        return new Memo.Step(
                texts.of("calculation.step." + step.name(), List.of()), step.formula(), step.working(),
                step.value() == null ? "" : texts.amount(step.value(), step.unit()));
    }

    private Memo.Constant constant(CalculationConstant constant) {
        String year = constant.year() == null ? null : constant.year().toString();
        String edition = constant.dataset() == null
                ? ""
                : Stream.of(constant.dataset(), constant.vintage(), year)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return new Memo.Constant(
                texts.of("calculation.constant." + constant.name(), List.of()),
                texts.amount(constant.value(), constant.unit()),
                edition);
    }

    private Memo.Edition edition(VintageResult result) {
        return new Memo.Edition(
                result.vintage(), percent(result.perCapitaReductionPercent()),
                percent(result.absoluteReductionPercent()),
                result.targetTonnesCo2e() == null ? "" : texts.tonnes(result.targetTonnesCo2e()));
    }

    private String percent(BigDecimal percent) {
        return percent == null ? "" : texts.say("unit.percent", texts.percent(percent));
    }
}
