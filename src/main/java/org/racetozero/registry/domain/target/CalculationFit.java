package org.racetozero.registry.domain.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.racetozero.registry.domain.calculation.CalculationInputs;
import org.racetozero.registry.domain.calculation.TargetMethod;
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

    private CalculationFit(Target before, Target stated) {
        this.stated = stated;
        this.earlier = CalculatedFigures.of(before);
        this.now = CalculatedFigures.of(stated);
    }

    /**
     * A target that a calculation was done for, with what the calculation gives.
     *
     * @param target     completed as far as it does not contradict the calculation
     * @param violations every contradiction
     */
    public record Fitted(Target target, List<Violation> violations) {
    }

    /**
     * Fits a target and its calculation together.
     *
     * @param before what the target was; null for a new one
     * @param stated with its calculation done
     */
    public static Fitted fit(Target before, Target stated) {
        CalculationFit fit = new CalculationFit(before, stated);
        Target completed = fit.completed();
        return new Fitted(completed, List.copyOf(fit.violations));
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
        if (stated.kind() == null) {
            return;
        }
        TargetMethod method = stated.calculation().inputs().method();
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
        CalculationInputs inputs = stated.calculation().inputs();
        if (inputs.method() == TargetMethod.NET_ZERO && stated.residualPercent() != null) {
            BigDecimal residual = BigDecimal.valueOf(100).subtract(
                    stated.calculation().result().absoluteReductionPercent());
            refuseIf(
                    stated.residualPercent().subtract(residual).abs().compareTo(POINTS) > 0,
                    "/residualPercent", residual.toPlainString());
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
                calculated != null && own.subtract(calculated).abs().compareTo(tolerance) > 0, pointer,
                calculated == null ? "" : calculated.setScale(1, RoundingMode.HALF_UP).toPlainString());
        return own;
    }

    /** A method may be named in words of its owner; only the code of another method contradicts the calculation. */
    private String method() {
        if (stated.method() == null || Objects.equals(stated.method(), earlier.method())) {
            return now.method();
        }
        String calculated = stated.calculation().inputs().method().name();
        boolean isCode = Arrays.stream(TargetMethod.values()).anyMatch(each -> each.name().equals(stated.method()));
        refuseIf(isCode && !stated.method().equals(calculated), "/method", calculated);
        return stated.method();
    }

    private void refuseIf(boolean contradicts, String pointer, String calculated) {
        if (contradicts) {
            violations.add(Violation.at(pointer, "CONTRADICTS_CALCULATION", calculated));
        }
    }
}
