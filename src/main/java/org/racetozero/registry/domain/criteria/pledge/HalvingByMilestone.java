package org.racetozero.registry.domain.criteria.pledge;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.criteria.rule.Targets;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.quantity.Decimals;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetStatus;
import org.racetozero.registry.domain.target.TemperatureClassification;
import org.racetozero.registry.domain.target.Validation;
import org.racetozero.registry.domain.trajectory.EffectiveCut;

/** PL-05: a fair share of halving emissions, shown by a validation or by the cut itself; else a person judges. */
public final class HalvingByMilestone implements Rule {

    private static final String REDUCTION = "/reductionPercent";
    private static final String BASE_YEAR = "/baseYear";

    @Override
    public List<Threshold> thresholds() {
        return List.of(
                Threshold.REDUCTION_BY_MILESTONE_PERCENT,
                Threshold.MILESTONE_YEAR,
                Threshold.EARLIEST_BASE_YEAR,
                Threshold.REFERENCE_YEAR,
                Threshold.INTERIM_YEARS_AHEAD);
    }

    @Override
    public Answer answer(Situation situation, Thresholds thresholds) {
        Facts<Target> targets = situation.targets().liveInterim(thresholds.whole(Threshold.INTERIM_YEARS_AHEAD));
        if (targets.isEmpty()) {
            return Answer.missing(Reading.because("PL-05.noTarget"), Noun.TARGET.asksFor(REDUCTION));
        }
        return Answer.any(targets.stream().map(entry -> answer(entry, situation, thresholds)).toList());
    }

    private static Answer answer(Entry<Target> entry, Situation situation, Thresholds thresholds) {
        Target target = entry.fact();
        Validation validation = target.validation();
        boolean isValidated = validation != null
                && validation.classification() == TemperatureClassification.ONE_POINT_FIVE_DEGREES
                && validation.body() != null
                && !validation.body().isBlank();
        if (isValidated && validation.validatedOn() != null && situation.day().hasReached(validation.validatedOn())) {
            return Answer.met(Reading.because(
                            "PL-05.validated",
                            Argument.text(validation.body()),
                            Argument.day(validation.validatedOn()))
                    .observing(validation.body())
                    .from(entry, "/validation"));
        }
        if (Targets.hasContradictingYears(target)) {
            return Targets.contradiction("PL-05.yearsContradict", entry);
        }
        Optional<BigDecimal> cut = EffectiveCut.percentBy(
                target, thresholds.whole(Threshold.MILESTONE_YEAR), situation.populations());
        if (cut.isPresent() && isFairShare(target, cut.get(), thresholds)) {
            return Answer.met(reading("PL-05.halves", entry, cut.get(), situation, thresholds));
        }
        if (isValidated && validation.validatedOn() == null) {
            return Answer.missing(
                    Reading.because("PL-05.validationUndated", Argument.text(validation.body()))
                            .from(entry, "/validation"),
                    entry.asksFor("/validation/validatedOn"));
        }
        if (cut.isEmpty() && target.reductionPercent() == null) {
            return Answer.missing(Reading.because("PL-05.cutUnknown").from(entry, REDUCTION), entry.asksFor(REDUCTION));
        }
        if (target.baseYear() == null) {
            return Answer.missing(
                    Reading.because("PL-05.baseYearUnknown").from(entry, BASE_YEAR), entry.asksFor(BASE_YEAR));
        }
        BigDecimal shown = cut.orElse(target.reductionPercent());
        return Answer.needsJudgement(reading("PL-05.toBeJudged", entry, shown, situation, thresholds));
    }

    /** A cut is taken at its word only where it is firm, its own, and its base year recent enough to compare. */
    private static boolean isFairShare(Target target, BigDecimal cut, Thresholds thresholds) {
        boolean isFirm = target.status() != TargetStatus.PROPOSED
                && !target.isInterpretive()
                && !Boolean.TRUE.equals(target.conditional())
                && !Boolean.TRUE.equals(target.creditsCount());
        boolean isRecent = target.baseYear() != null
                && target.baseYear().firstDay().getYear() >= thresholds.whole(Threshold.EARLIEST_BASE_YEAR);
        return isFirm && isRecent && cut.compareTo(thresholds.get(Threshold.REDUCTION_BY_MILESTONE_PERCENT)) >= 0;
    }

    private static Reading reading(
            String key, Entry<Target> entry, BigDecimal cut, Situation situation, Thresholds thresholds) {
        Target target = entry.fact();
        Argument shown = Argument.number(Percentages.shown(cut));
        Argument milestone = Argument.number(thresholds.whole(Threshold.MILESTONE_YEAR));
        Argument baseYear = Argument.number(target.baseYear().year());
        int referenceYear = thresholds.whole(Threshold.REFERENCE_YEAR);
        return Optional.ofNullable(target.targetTonnesCo2e())
                .filter(Decimals::isOrdinary)
                .flatMap(left -> cutSinceReferenceYear(left, situation, referenceYear))
                .map(recent -> Reading.because(
                        key + "AndRecently",
                        shown,
                        milestone,
                        baseYear,
                        Argument.number(Percentages.shown(recent)),
                        Argument.number(referenceYear)))
                .orElseGet(() -> Reading.because(key, shown, milestone, baseYear))
                .observing(Percentages.shown(cut))
                .from(entry, REDUCTION, BASE_YEAR);
    }

    /** What the target leaves, against the inventory nearest the reference year and at most one year from it. */
    private static Optional<BigDecimal> cutSinceReferenceYear(BigDecimal left, Situation situation, int referenceYear) {
        return situation.inventories().where(Inventory::isPrincipal).stream()
                .map(Entry::fact)
                .filter(inventory -> inventory.year() != null && distance(inventory, referenceYear) <= 1)
                .min(Comparator.comparingLong(inventory -> distance(inventory, referenceYear)))
                .flatMap(situation.emissions()::total)
                .filter(total -> total.signum() > 0)
                .map(total -> EffectiveCut.cut(total, left));
    }

    private static long distance(Inventory inventory, int year) {
        return Math.abs((long) inventory.year().firstDay().getYear() - year);
    }
}
