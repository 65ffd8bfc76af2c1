package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.racetozero.registry.domain.calculation.CalculatedTarget;
import org.racetozero.registry.domain.calculation.CalculationInput;
import org.racetozero.registry.domain.calculation.CalculationInputs;
import org.racetozero.registry.domain.calculation.KeptCalculation;
import org.racetozero.registry.domain.calculation.TargetCalculator;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.target.CalculationFit;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.validation.Violation;

/** Calculates targets with the reference data of this service; nothing is stored by it. */
@Singleton
public final class CalculationService {

    /** A calculation and others beside it. */
    public record Comparison(CalculatedTarget first, List<Alternative> alternatives) {
    }

    /** What comes out with some inputs changed. */
    public record Alternative(CalculationInputs inputs, CalculatedTarget result) {
    }

    private final ReferenceCatalogue reference;

    public CalculationService(ReferenceCatalogue reference) {
        this.reference = reference;
    }

    /**
     * What these inputs give, and what they give with others in their place; refused with every violation of all.
     *
     * @param changes for each alternative only what differs
     */
    public Comparison compare(CalculationInputs inputs, List<CalculationInputs> changes) {
        TargetCalculator calculator = calculator();
        List<CalculationInputs> merged = changes.stream().map(change -> change.over(inputs)).toList();
        List<Violation> own = calculator.violations(inputs);
        List<Violation> violations = new ArrayList<>(own);
        for (int index = 0; index < changes.size(); index++) {
            CalculationInputs change = changes.get(index);
            String pointer = "/alternatives/" + index;
            calculator.violations(merged.get(index)).stream()
                    .filter(violation -> isOfChange(violation, change, own))
                    .forEach(violation -> violations.add(violation.under(pointer)));
        }
        requireNone(violations);
        return new Comparison(
                calculator.calculate(inputs),
                merged.stream().map(each -> new Alternative(each, calculator.calculate(each))).toList());
    }

    /**
     * A target with its calculation done and everything that follows from it filled in. A calculation whose inputs
     * have not changed keeps the result it had, whatever editions of the data there are by now.
     *
     * @param before what the target was; null for a new one
     */
    public Target completed(Target before, Target stated) {
        KeptCalculation sent = stated.calculation();
        if (sent == null) {
            return stated;
        }
        KeptCalculation former = before == null ? null : before.calculation();
        boolean isKept = former != null
                && former.result() != null
                && CanonicalForm.same(sent.inputs(), former.inputs());
        KeptCalculation done = isKept ? former : done(sent.inputs());
        List<Violation> violations = new ArrayList<>();
        boolean isRepeated = sent.result() == null
                || CanonicalForm.same(sent.result(), done.result())
                || former != null && CanonicalForm.same(sent.result(), former.result());
        if (!isRepeated) {
            violations.add(Violation.at("/calculation/result", "READ_ONLY"));
        }
        CalculationFit.Fitted fitted = CalculationFit.fit(before, stated.withCalculation(done));
        violations.addAll(fitted.violations());
        requireNone(violations);
        return fitted.target();
    }

    /** The same for each target of a body that nobody stores; refused with every violation, by its place there. */
    public List<Target> completed(List<Target> stated) {
        List<Target> done = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < stated.size(); index++) {
            try {
                done.add(completed(null, stated.get(index)));
            } catch (RefusedException refused) {
                if (!(refused.refusal() instanceof Refusal.Invalid invalid)) {
                    throw refused;
                }
                String pointer = "/targets/" + index;
                invalid.violations().forEach(violation -> violations.add(violation.under(pointer)));
            }
        }
        requireNone(violations);
        return done;
    }

    private KeptCalculation done(CalculationInputs inputs) {
        TargetCalculator calculator = calculator();
        requireNone(calculator.violations(inputs).stream().map(each -> each.under("/calculation")).toList());
        return new KeptCalculation(inputs, calculator.calculate(inputs));
    }

    private TargetCalculator calculator() {
        return new TargetCalculator(reference.book());
    }

    /** Not what the change only takes over: that is named where it stands, or makes no difference here. */
    private static boolean isOfChange(Violation violation, CalculationInputs change, List<Violation> own) {
        boolean isStated = change.method() != null && violation.pointer().equals("/method");
        for (CalculationInput input : CalculationInput.values()) {
            isStated |= input.of(change) != null && violation.pointer().equals("/" + input.member());
        }
        return isStated || !own.contains(violation) && !violation.code().equals("INPUT_WITHOUT_EFFECT");
    }

    private static void requireNone(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw RefusedException.invalid(violations);
        }
    }
}
