package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.racetozero.registry.domain.quantity.Days;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;

/** Measures one target against the inventories after its base year. */
final class Progress {

    /**
     * By how much achieved must exceed elapsed to be ahead of it: a tenth of what has elapsed. No source sets a margin;
     * this one is interpretive, and no criterion reads it.
     */
    private static final BigDecimal AHEAD = new BigDecimal("1.1");

    /** An inventory tells how things stand for this long after its period. */
    private static final int YEARS_UNTIL_STALE = 2;

    private final TargetLevels levels;
    private final EmissionPath path;
    private final LocalDate asOf;
    private final List<InventorySeries.Figure> told;
    private final Map<Integer, MissingInput> untold;
    private final List<InventorySeries.Figure> after;
    private final InventorySeries.Figure latest;

    Progress(TargetLevels levels, InventorySeries.Figures figures, LocalDate asOf) {
        this.levels = levels;
        this.path = levels.path(PathShape.LINEAR).orElse(null);
        this.asOf = asOf;
        this.told = figures.told();
        this.untold = figures.untold();
        this.after = told.stream()
                .filter(figure -> levels.baseYear() == null || figure.year() > levels.baseYear())
                .toList();
        this.latest = after.isEmpty() ? null : after.getLast();
    }

    TargetStanding standing(List<MissingInput> doubts) {
        Target target = levels.target();
        int year = latest == null ? asOf.getYear() : latest.year();
        BigDecimal achieved = achieved();
        BigDecimal elapsed = elapsed(year);
        BigDecimal allowed = path == null || year < levels.baseYear() ? null : path.allowed(year);
        boolean isByRate = isReachedByRate();
        return new TargetStanding(
                target.id(), target.kind(), target.horizon(), state(achieved, elapsed), levels.baseYear(),
                levels.targetYear(), levels.baseTonnesCo2e(), levels.targetTonnesCo2e(), year,
                latest == null ? null : latest.actual(), achieved, elapsed, allowed,
                path == null || asOf.getYear() < levels.baseYear() ? null : path.allowed(asOf.getYear()),
                deviation(allowed), overshoot(), isByRate ? requiredRate() : null,
                isByRate ? null : requiredTonnes(), projected(), missing(doubts));
    }

    private ProgressState state(BigDecimal achieved, BigDecimal elapsed) {
        if (latest == null || path == null && !isMet()) {
            return ProgressState.NO_DATA;
        }
        if (isStale()) {
            return ProgressState.STALE;
        }
        if (achieved == null) {
            return withoutShare();
        }
        if (achieved.compareTo(Exact.HUNDRED) >= 0 || achieved.compareTo(Exact.times(elapsed, AHEAD)) > 0) {
            return ProgressState.AHEAD;
        }
        return achieved.compareTo(elapsed) >= 0 ? ProgressState.ON_TRACK : ProgressState.BEHIND;
    }

    private boolean isStale() {
        return asOf.isAfter(Days.plusYears(latest.inventory().year().lastDay(), YEARS_UNTIL_STALE));
    }

    /** Of a target that does not cut, or whose base is unknown, only the amounts can be compared. */
    private ProgressState withoutShare() {
        if (path == null || latest.tonnesCo2e().compareTo(levels.baseTonnesCo2e()) <= 0) {
            return ProgressState.AHEAD;
        }
        return latest.tonnesCo2e().compareTo(path.allowed(latest.year())) <= 0
                ? ProgressState.ON_TRACK
                : ProgressState.BEHIND;
    }

    private boolean isMet() {
        return levels.targetTonnesCo2e() != null && latest.tonnesCo2e().compareTo(levels.targetTonnesCo2e()) <= 0;
    }

    private BigDecimal achieved() {
        if (latest == null || path == null) {
            return null;
        }
        BigDecimal end = levels.targetTonnesCo2e();
        if (end.compareTo(levels.baseTonnesCo2e()) < 0) {
            return share(levels.baseTonnesCo2e(), levels.baseTonnesCo2e(), end);
        }
        BigDecimal scenario = levels.target().baselineScenarioTonnesCo2e();
        boolean isAgainstScenario = levels.target().kind() == TargetKind.BASELINE_SCENARIO
                && Exact.isPositive(scenario)
                && end.compareTo(scenario) < 0;
        if (!isAgainstScenario) {
            return null;
        }
        EmissionPath asUsual = new EmissionPath(
                levels.baseYear(), levels.baseTonnesCo2e(), levels.targetYear(), scenario, PathShape.LINEAR);
        return share(asUsual.allowed(latest.year()), scenario, end);
    }

    private BigDecimal share(BigDecimal from, BigDecimal whole, BigDecimal end) {
        return Exact.percent(Exact.minus(from, latest.tonnesCo2e()), Exact.minus(whole, end));
    }

    private BigDecimal elapsed(int year) {
        boolean isSpan = levels.baseYear() != null
                && levels.targetYear() != null
                && levels.baseYear() < levels.targetYear();
        return isSpan
                ? Exact.percent(
                        BigDecimal.valueOf((long) year - levels.baseYear()),
                        BigDecimal.valueOf((long) levels.targetYear() - levels.baseYear()))
                : null;
    }

    private BigDecimal deviation(BigDecimal allowed) {
        return latest == null || allowed == null || allowed.signum() <= 0
                ? null
                : Exact.percent(Exact.minus(latest.tonnesCo2e(), allowed), allowed);
    }

    private BigDecimal overshoot() {
        return path == null || latest == null
                ? null
                : after.stream()
                        .map(figure -> Exact.minus(figure.tonnesCo2e(), path.allowed(figure.year())))
                        .reduce(BigDecimal.ZERO, (sum, each) -> sum.add(each, Exact.CONTEXT));
    }

    private boolean isRequirable() {
        return latest != null && levels.targetYear() != null && levels.targetTonnesCo2e() != null;
    }

    private boolean isPast() {
        return latest.year() >= levels.targetYear() || asOf.getYear() > levels.targetYear();
    }

    /** A yearly percentage leads neither to zero nor back in time. */
    private boolean isReachedByRate() {
        return isRequirable()
                && !isPast()
                && levels.targetTonnesCo2e().signum() > 0
                && latest.tonnesCo2e().signum() > 0;
    }

    private BigDecimal requiredRate() {
        BigDecimal left = Exact.root(
                Exact.divided(levels.targetTonnesCo2e(), latest.tonnesCo2e()), levels.targetYear() - latest.year());
        return Exact.times(Exact.minus(BigDecimal.ONE, left), Exact.HUNDRED);
    }

    private BigDecimal requiredTonnes() {
        if (!isRequirable()) {
            return null;
        }
        BigDecimal left = Exact.minus(latest.tonnesCo2e(), levels.targetTonnesCo2e());
        return isPast() ? left : Exact.divided(left, BigDecimal.valueOf((long) levels.targetYear() - latest.year()));
    }

    private BigDecimal projected() {
        return levels.targetYear() == null
                ? null
                : Projection.of(told).map(line -> line.in(levels.targetYear())).orElse(null);
    }

    private List<MissingInput> missing(List<MissingInput> doubts) {
        List<MissingInput> missing = new ArrayList<>();
        if (levels.missing() != null) {
            missing.add(levels.missing());
        }
        missing.addAll(doubts);
        int first = levels.baseYear() == null ? Integer.MIN_VALUE : levels.baseYear() + 1;
        untold.forEach((year, why) -> {
            if (year >= first && !missing.contains(why)) {
                missing.add(why);
            }
        });
        boolean isExplained = untold.keySet().stream().anyMatch(year -> year >= first);
        int lastFinished = asOf.getYear() - 1;
        if (latest == null && !isExplained) {
            missing.add(Lack.INVENTORY_UNKNOWN.ofInventory(Math.max(first, lastFinished)));
        } else if (latest != null && isStale()) {
            missing.add(Lack.INVENTORY_OUTDATED.ofInventory(lastFinished));
        }
        return missing;
    }
}
