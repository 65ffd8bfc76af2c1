package org.racetozero.registry.http.memo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.racetozero.registry.domain.calculation.CalculationInputs;
import org.racetozero.registry.domain.calculation.CalculationStep;
import org.racetozero.registry.domain.calculation.KeptCalculation;
import org.racetozero.registry.domain.calculation.StepName;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.trajectory.Populations;
import org.racetozero.registry.domain.trajectory.TargetPath;

/** What a territory's target means for each of those who live there. */
final class PeoplePart {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final RegisteredMember member;
    private final Target target;
    private final TargetPath path;
    private final MemoTexts texts;
    private final Populations populations;

    PeoplePart(RegisteredMember member, Target target, TargetPath path, MemoTexts texts) {
        this.member = member;
        this.target = target;
        this.path = path;
        this.texts = texts;
        this.populations = Populations.of(
                facts(member.parts().populations()), facts(member.parts().inventories()));
    }

    /** Null where nobody lives, or no emissions are known to be divided. */
    Memo.People people() {
        boolean isTold = path.baseTonnesCo2e() != null || path.targetTonnesCo2e() != null;
        if (!member.facts().actorType().isTerritory() || !isTold) {
            return null;
        }
        Optional<BigDecimal> before = inhabitants(path.baseYear(), this::calculatedBase);
        Optional<BigDecimal> after = inhabitants(path.targetYear(), this::calculatedTarget);
        List<Memo.PerPerson> years = new ArrayList<>();
        add(years, path.baseYear(), path.baseTonnesCo2e(), before);
        add(years, path.targetYear(), path.targetTonnesCo2e(), after);
        return new Memo.People(years, sentence(before, after));
    }

    private String sentence(Optional<BigDecimal> before, Optional<BigDecimal> after) {
        if (before.isEmpty() || path.baseTonnesCo2e() == null) {
            return unknown(path.baseYear());
        }
        if (after.isEmpty() || path.targetTonnesCo2e() == null) {
            return unknown(path.targetYear());
        }
        BigDecimal first = path.baseTonnesCo2e().divide(before.get(), MathContext.DECIMAL64);
        BigDecimal last = path.targetTonnesCo2e().divide(after.get(), MathContext.DECIMAL64);
        if (first.signum() <= 0) {
            return texts.say("people.none");
        }
        BigDecimal less = HUNDRED.subtract(
                last.multiply(HUNDRED).divide(first, MathContext.DECIMAL64), MathContext.DECIMAL64);
        return texts.say(
                less.signum() < 0 ? "people.rise" : "people.cut",
                number(first), number(last), texts.percent(less.abs()));
    }

    private String unknown(Integer year) {
        return year == null ? texts.say("people.incomplete") : texts.say("people.unknown", year.toString());
    }

    private void add(
            List<Memo.PerPerson> years, Integer year, BigDecimal tonnes, Optional<BigDecimal> inhabitants) {
        if (year == null || tonnes == null || inhabitants.isEmpty()) {
            return;
        }
        BigDecimal each = tonnes.divide(inhabitants.get(), MathContext.DECIMAL64);
        years.add(new Memo.PerPerson(
                year.toString(), texts.bareTonnes(tonnes), texts.number(inhabitants.get()), number(each)));
    }

    private Optional<BigDecimal> inhabitants(Integer year, Supplier<Optional<BigDecimal>> stated) {
        return stated.get().or(() -> year == null ? Optional.empty() : populations.in(year));
    }

    /** As the target was calculated or stated with, whatever has been counted since. */
    private Optional<BigDecimal> calculatedBase() {
        return Optional.ofNullable(target.calculation())
                .map(KeptCalculation::inputs)
                .map(CalculationInputs::basePopulation)
                .or(() -> Optional.ofNullable(isPerCapita() ? target.intensity().baseValue() : null));
    }

    private Optional<BigDecimal> calculatedTarget() {
        Optional<KeptCalculation> calculation = Optional.ofNullable(target.calculation());
        return calculation.map(KeptCalculation::inputs)
                .map(CalculationInputs::targetPopulation)
                .or(() -> calculation.map(KeptCalculation::result)
                        .flatMap(result -> result.steps().stream()
                                .filter(step -> step.name() == StepName.TARGET_POPULATION)
                                .map(CalculationStep::value)
                                .findFirst()))
                .or(() -> Optional.ofNullable(isPerCapita() ? target.intensity().targetValue() : null));
    }

    private boolean isPerCapita() {
        return target.kind() == TargetKind.PER_CAPITA && target.intensity() != null;
    }

    private String number(BigDecimal tonnesPerPerson) {
        BigDecimal shown = tonnesPerPerson.setScale(DECIMALS, RoundingMode.HALF_UP);
        return texts.number(shown.signum() == 0 ? tonnesPerPerson : shown);
    }

    private static <F> List<F> facts(List<Versioned<F>> parts) {
        return parts == null
                ? List.of()
                : parts.stream().map(Versioned::facts).toList();
    }
}
