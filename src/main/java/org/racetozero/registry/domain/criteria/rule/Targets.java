package org.racetozero.registry.domain.criteria.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.racetozero.registry.domain.criteria.clock.ReferenceDay;
import org.racetozero.registry.domain.quantity.Days;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;

/**
 * A member's targets, read the way the criteria speak of them.
 *
 * @param all        those not superseded by another
 * @param clockStart since when the member has been bound; null when unknown
 */
public record Targets(Facts<Target> all, LocalDate clockStart, ReferenceDay day) {

    private static final BigDecimal EVERYTHING = BigDecimal.valueOf(100);

    /** Targets for net zero or for no emissions at all, the earliest first. */
    public Facts<Target> netZero() {
        return all.where(Targets::isForNetZero).sortedBy(Targets::start);
    }

    /** Long-term targets of emissions that stop short of net zero. */
    public Facts<Target> longTermBelowNetZero() {
        return all.where(target ->
                target.horizon() == Horizon.LONG_TERM && concernsEmissions(target) && !isForNetZero(target));
    }

    /** What stands for the long term: net-zero targets and other long-term ones of emissions. */
    public Facts<Target> longTerm() {
        return all.where(target -> concernsEmissions(target)
                && (target.horizon() == Horizon.LONG_TERM || isForNetZero(target)));
    }

    /** What stands for the interim, expired or not: interim targets of emissions and net-zero targets that near. */
    public Facts<Target> interim(int yearsAhead) {
        return all.where(target -> concernsEmissions(target)
                && (target.horizon() == Horizon.INTERIM || isForNetZero(target) && isNear(target, yearsAhead)));
    }

    /** Those whose period is not over. */
    public Facts<Target> live() {
        return all.where(this::isLive);
    }

    public Facts<Target> liveInterim(int yearsAhead) {
        return interim(yearsAhead).where(this::isLive);
    }

    public Facts<Target> liveLongTerm() {
        return longTerm().where(this::isLive);
    }

    /** Whether its period is not over. */
    public boolean isLive(Target target) {
        return target.targetYear() == null || !day.isAfter(target.targetYear().lastDay());
    }

    /** Whether it starts within that many years of the later of joining and its adoption; false if neither is known. */
    public boolean isNear(Target target, int yearsAhead) {
        return limit(target, yearsAhead)
                .filter(limit -> target.targetYear() != null && !target.targetYear().firstDay().isAfter(limit))
                .isPresent();
    }

    /** The latest day an interim target may start on; empty when nothing is known to count it from. */
    public Optional<LocalDate> limit(Target target, int yearsAhead) {
        return Optional.ofNullable(Days.later(clockStart, target.adoptedOn()))
                .map(from -> Days.plusYears(from, yearsAhead));
    }

    /** Whether its base year does not lie before its target year, so that nothing follows from the two. */
    public static boolean hasContradictingYears(Target target) {
        return target.baseYear() != null
                && target.targetYear() != null
                && target.baseYear().firstDay().getYear() >= target.targetYear().firstDay().getYear();
    }

    /**
     * Asks for the years of a target that contradict each other.
     *
     * @param key name of the sentence that says so, which is filled with base year and target year
     */
    public static Answer contradiction(String key, Entry<Target> entry) {
        Target target = entry.fact();
        return Answer.missing(
                Reading.because(
                                key,
                                Argument.number(target.baseYear().year()),
                                Argument.number(target.targetYear().year()))
                        .from(entry, "/baseYear", "/targetYear"),
                entry.asksFor("/baseYear"));
    }

    private static LocalDate start(Target target) {
        return target.targetYear() == null ? null : target.targetYear().firstDay();
    }

    private static boolean isForNetZero(Target target) {
        if (target.kind() == TargetKind.NET_ZERO) {
            return true;
        }
        boolean cutsEverything = target.reductionPercent() != null
                && target.reductionPercent().compareTo(EVERYTHING) >= 0;
        boolean leavesNothing = target.targetTonnesCo2e() != null && target.targetTonnesCo2e().signum() <= 0;
        return concernsEmissions(target) && target.kind() != TargetKind.BASELINE_SCENARIO
                && (cutsEverything || leavesNothing);
    }

    private static boolean concernsEmissions(Target target) {
        return target.kind() != TargetKind.RENEWABLE_SHARE && target.kind() != TargetKind.SUPPLIER_ENGAGEMENT;
    }
}
