package org.racetozero.registry.domain.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.racetozero.registry.domain.calculation.CalculatedTarget;
import org.racetozero.registry.domain.calculation.KeptCalculation;
import org.racetozero.registry.domain.calculation.StatedInputs;
import org.racetozero.registry.domain.calculation.TargetCalculator;
import org.racetozero.registry.domain.calculation.TargetMethod;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.quantity.Decimals;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.validation.Violation;

/**
 * Holds what a target states against what was calculated for it: the calculation fills what is left open, and what is
 * stated must be what it gives, but for the rounding of a published figure. What only repeats the figures of an earlier
 * calculation counts as left open, so that whoever changes an input may send the rest back as it was read.
 */
public final class CalculationFit {

    private static final BigDecimal POINTS = new BigDecimal("0.05");
    private static final BigDecimal TONNES = new BigDecimal("0.5");
    private static final BigDecimal SHARE = new BigDecimal("0.001");

    private final Target stated;
    private final CalculatedFigures earlier;
    private final CalculatedFigures now;
    private final List<Violation> violations = new ArrayList<>();

    private CalculationFit(Target before, Target stated, List<Violation> ofInputs) {
        this.stated = stated;
        this.earlier = CalculatedFigures.of(before);
        this.now = stated.calculation().result() == null
                ? CalculatedFigures.of(stated.calculation().inputs(), input -> ofInputs.stream()
                        .noneMatch(violation -> violation.pointer().equals("/" + input.member())))
                : CalculatedFigures.of(stated);
        ofInputs.forEach(violation -> violations.add(violation.under("/calculation")));
    }

    /**
     * A target with what its calculation gives.
     *
     * @param target     completed as far as it does not contradict the calculation
     * @param violations everything that keeps it from being calculated, and every contradiction
     */
    public record Fitted(Target target, List<Violation> violations) {
    }

    /**
     * Calculates a target and fits the two together. A calculation whose inputs have not changed keeps the result it
     * had, whatever editions of the data there are by now.
     *
     * @param before what the target was; null for a new one
     * @param stated with a calculation
     * @param unread the members of the calculation that were stated and could not be read: nothing comes out of it then
     */
    public static Fitted fit(Target before, Target stated, Set<String> unread, TargetCalculator calculator) {
        KeptCalculation sent = stated.calculation();
        KeptCalculation former = before == null ? null : before.calculation();
        boolean isKept = former != null
                && former.result() != null
                && CanonicalForm.same(sent.inputs(), former.inputs());
        List<Violation> ofInputs =
                isKept ? List.of() : calculator.violations(new StatedInputs(sent.inputs(), unread));
        boolean isCalculable = unread.isEmpty() && ofInputs.isEmpty();
        KeptCalculation done = isKept
                ? former
                : new KeptCalculation(sent.inputs(), isCalculable ? calculator.calculate(sent.inputs()) : null);
        CalculationFit fit = new CalculationFit(before, stated.withCalculation(done), ofInputs);
        fit.checkResult(sent, former);
        Target completed = fit.completed();
        return new Fitted(completed, List.copyOf(fit.violations));
    }

    /** A result may be sent back, not invented; of inputs that nothing came out of, it may be anything. */
    private void checkResult(KeptCalculation sent, KeptCalculation former) {
        CalculatedTarget result = stated.calculation().result();
        boolean isRepeated = sent.result() == null
                || result == null
                || CanonicalForm.same(sent.result(), result)
                || former != null && CanonicalForm.same(sent.result(), former.result());
        if (!isRepeated) {
            violations.add(Violation.at("/calculation/result", "READ_ONLY"));
        }
    }

    private Target completed() {
        checkKind();
        checkResidual();
        return new Target(
                stated.id(),
                stated.kind(),
                stated.horizon(),
                stated.status(),
                year("/baseYear", stated.baseYear(), earlier.baseYear(), now.baseYear()),
                tonnes("/baseTonnesCo2e", stated.baseTonnesCo2e(), earlier.baseTonnesCo2e(), now.baseTonnesCo2e()),
                year("/targetYear", stated.targetYear(), earlier.targetYear(), now.targetYear()),
                amount(
                        "/reductionPercent", stated.reductionPercent(), earlier.reductionPercent(),
                        now.reductionPercent(), POINTS),
                tonnes(
                        "/targetTonnesCo2e", stated.targetTonnesCo2e(), earlier.targetTonnesCo2e(),
                        now.targetTonnesCo2e()),
                stated.baselineScenarioTonnesCo2e(),
                stated.intensity(),
                stated.coverage(),
                stated.gases(),
                stated.boundary(),
                method(),
                stated.protocol(),
                stated.validation(),
                stated.creditsCount(),
                stated.removalsCount(),
                stated.landUse(),
                stated.conditional(),
                stated.assetClass(),
                stated.phasedInBy(),
                stated.residualPercent(),
                stated.residualRationale(),
                stated.adoptedOn(),
                stated.supersedes(),
                stated.statement(),
                stated.publicUrl(),
                stated.calculation(),
                stated.provenance());
    }

    /** No method gives a cut against a scenario, per product or of something else than emissions. */
    private void checkKind() {
        TargetMethod method = stated.calculation().inputs().method();
        if (stated.kind() == null || method == null) {
            return;
        }
        boolean isFitting = switch (stated.kind()) {
            case ABSOLUTE, PER_CAPITA, FIXED_LEVEL, SCIENCE_BASED, UNSPECIFIED_REDUCTION, OTHER -> true;
            case INTENSITY -> CalculatedFigures.isPerInhabitant(stated);
            case NET_ZERO -> method == TargetMethod.NET_ZERO;
            case BASELINE_SCENARIO, PEAK, RENEWABLE_SHARE, SUPPLIER_ENGAGEMENT -> false;
        };
        if (!isFitting) {
            violations.add(Violation.at("/kind", "KIND_NOT_CALCULATED", method.name()));
        }
    }

    /** What is left at net zero is an input of the calculation too, which the two state alike. */
    private void checkResidual() {
        CalculatedTarget result = stated.calculation().result();
        boolean isKnown = result != null && result.method() == TargetMethod.NET_ZERO;
        if (isKnown && stated.residualPercent() != null) {
            BigDecimal residual = BigDecimal.valueOf(100).subtract(result.absoluteReductionPercent());
            refuseIf(
                    isApart(stated.residualPercent(), residual, POINTS), "/residualPercent", residual.toPlainString());
        }
    }

    private LabelledYear year(String pointer, LabelledYear own, LabelledYear former, LabelledYear calculated) {
        if (own == null || own.equals(former)) {
            return calculated;
        }
        refuseIf(
                calculated != null && own.year() != calculated.year(), pointer,
                calculated == null ? "" : Integer.toString(calculated.year()));
        return own;
    }

    private BigDecimal tonnes(String pointer, BigDecimal own, BigDecimal former, BigDecimal calculated) {
        BigDecimal tolerance = calculated == null ? TONNES : calculated.abs().multiply(SHARE).max(TONNES);
        return amount(pointer, own, former, calculated, tolerance);
    }

    private BigDecimal amount(
            String pointer, BigDecimal own, BigDecimal former, BigDecimal calculated, BigDecimal tolerance) {
        if (own == null || former != null && own.compareTo(former) == 0) {
            return calculated;
        }
        refuseIf(
                calculated != null && isApart(own, calculated, tolerance), pointer,
                calculated == null ? "" : calculated.setScale(1, RoundingMode.HALF_UP).toPlainString());
        return own;
    }

    private static boolean isApart(BigDecimal own, BigDecimal calculated, BigDecimal tolerance) {
        return !Decimals.isOrdinary(own) || own.subtract(calculated).abs().compareTo(tolerance) > 0;
    }

    /** A method may be named in words of its owner; only the code of another method contradicts the calculation. */
    private String method() {
        if (stated.method() == null || Objects.equals(stated.method(), earlier.method())) {
            return now.method();
        }
        TargetMethod calculated = stated.calculation().inputs().method();
        boolean isAnother = calculated != null
                && Arrays.stream(TargetMethod.values())
                        .anyMatch(each -> each != calculated && each.name().equals(stated.method()));
        refuseIf(isAnother, "/method", String.valueOf(calculated));
        return stated.method();
    }

    private void refuseIf(boolean contradicts, String pointer, String calculated) {
        if (contradicts) {
            violations.add(Violation.at(pointer, "CONTRADICTS_CALCULATION", calculated));
        }
    }
}
