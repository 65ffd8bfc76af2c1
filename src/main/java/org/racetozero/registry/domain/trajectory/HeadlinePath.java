package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.target.Boundary;
import org.racetozero.registry.domain.target.Coverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetStatus;

/**
 * The one way a member's targets lead together: from the base over the interim targets to the long-term ones, through
 * all whose period is not over and that cover the same emissions.
 *
 * @param leading the target that says which emissions it is about; null when no target leads anywhere
 * @param allowed one entry a year; empty when no path is known
 * @param missing why targets are left out of it, and why there is no path
 */
record HeadlinePath(Target leading, List<YearlyEmissions> allowed, List<MissingInput> missing) {

    /** Firm targets before proposed and conditional ones, then interim ones, then those of the most emissions. */
    private static final Comparator<TargetLevels> BROADEST_FIRST = Comparator
            .comparing((TargetLevels levels) -> !isFirm(levels.target()))
            .thenComparing(levels -> levels.target().horizon() != Horizon.INTERIM)
            .thenComparing(TargetLevels::baseTonnesCo2e, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(TargetLevels::targetYear)
            .thenComparing(levels -> String.valueOf(levels.target().id()));

    static HeadlinePath of(List<TargetLevels> targets, PathShape shape, LocalDate asOf) {
        List<TargetLevels> live = targets.stream()
                .filter(levels -> levels.targetYear() != null
                        && levels.targetTonnesCo2e() != null
                        && !levels.target().targetYear().lastDay().isBefore(asOf))
                .sorted(BROADEST_FIRST)
                .toList();
        Optional<TargetLevels> first =
                live.stream().filter(levels -> levels.missing() == null).findFirst();
        if (first.isEmpty()) {
            return new HeadlinePath(null, List.of(), List.of());
        }
        Target leading = first.get().target();
        List<TargetLevels> joined = new ArrayList<>();
        List<MissingInput> missing = new ArrayList<>();
        for (TargetLevels levels : live) {
            boolean isSetAside = isFirm(leading) && !isFirm(levels.target());
            if (!isSetAside && coversTheSame(levels.target(), leading)) {
                joined.add(levels);
            } else if (!isSetAside && levels.target().horizon() == Horizon.LONG_TERM) {
                missing.add(Lack.COVERAGE_DIFFERS.of(levels.target(), "/coverage", String.valueOf(leading.id())));
            }
        }
        return drawn(leading, joined, shape, missing);
    }

    private static HeadlinePath drawn(
            Target leading, List<TargetLevels> joined, PathShape shape, List<MissingInput> missing) {
        TreeMap<Integer, TargetLevels> milestones = new TreeMap<>();
        joined.forEach(levels -> milestones.merge(levels.targetYear(), levels, HeadlinePath::stricter));
        TargetLevels start = joined.stream()
                .filter(levels -> levels.missing() == null)
                .min(Comparator.comparing(TargetLevels::targetYear))
                .orElseThrow();
        int year = start.baseYear();
        BigDecimal tonnes = start.baseTonnesCo2e();
        List<YearlyEmissions> allowed = new ArrayList<>();
        allowed.add(new YearlyEmissions(year, tonnes));
        for (TargetLevels milestone : milestones.tailMap(year, false).values()) {
            if (!EmissionPath.exists(tonnes, milestone.targetTonnesCo2e(), shape)) {
                missing.add(TargetLevels.noPath(milestone.target()));
                break;
            }
            EmissionPath path = new EmissionPath(
                    year, tonnes, milestone.targetYear(), milestone.targetTonnesCo2e(), shape);
            List<YearlyEmissions> years = path.years();
            allowed.addAll(years.subList(1, years.size()));
            year = milestone.targetYear();
            tonnes = milestone.targetTonnesCo2e();
        }
        return new HeadlinePath(leading, allowed.size() > 1 ? allowed : List.of(), missing);
    }

    /** Of two for the same year, the one that allows less. */
    private static TargetLevels stricter(TargetLevels one, TargetLevels other) {
        return other.targetTonnesCo2e().compareTo(one.targetTonnesCo2e()) < 0 ? other : one;
    }

    private static boolean isFirm(Target target) {
        return target.status() != TargetStatus.PROPOSED && !Boolean.TRUE.equals(target.conditional());
    }

    /** Whether nothing that both state tells them apart. */
    private static boolean coversTheSame(Target one, Target other) {
        boolean isSameCoverage = one.coverage() == null
                || other.coverage() == null
                || covered(one).equals(covered(other));
        return isSameCoverage
                && Boundary.kindOf(one.boundary()) == Boundary.kindOf(other.boundary())
                && isCarbonDioxideOnly(one) == isCarbonDioxideOnly(other)
                && Objects.equals(one.assetClass(), other.assetClass());
    }

    /** What it covers, in a form that two ways of saying the same share. */
    private static Set<Coverage> covered(Target target) {
        return target.coverage().stream()
                .filter(part -> part.coverage() == CoverageLevel.FULL || part.coverage() == CoverageLevel.PARTIAL)
                .map(part -> new Coverage(
                        part.scope(), part.category(), CoverageLevel.PARTIAL, percent(part)))
                .collect(Collectors.toSet());
    }

    /** Null where it covers some and does not say how much. */
    private static BigDecimal percent(Coverage part) {
        BigDecimal everything = part.coverage() == CoverageLevel.FULL ? Exact.HUNDRED : null;
        BigDecimal percent = part.percent() == null ? everything : part.percent();
        return percent == null ? null : percent.stripTrailingZeros();
    }

    private static boolean isCarbonDioxideOnly(Target target) {
        return target.gases() == GasCoverage.CARBON_DIOXIDE_ONLY;
    }
}
