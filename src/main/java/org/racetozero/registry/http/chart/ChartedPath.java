package org.racetozero.registry.http.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.racetozero.registry.domain.trajectory.ActualEmissions;
import org.racetozero.registry.domain.trajectory.MemberTrajectory;
import org.racetozero.registry.domain.trajectory.ProgressState;
import org.racetozero.registry.domain.trajectory.TargetPath;
import org.racetozero.registry.domain.trajectory.TargetStanding;
import org.racetozero.registry.domain.trajectory.YearlyEmissions;

/** What a chart shows of a trajectory: its headline path, the points where that was stated, and what was emitted. */
final class ChartedPath {

    private final MemberTrajectory trajectory;
    private final List<TargetStanding> standings;
    private final List<YearlyEmissions> actual;
    private final List<YearlyEmissions> targets;
    private final TonneScale scale;

    ChartedPath(MemberTrajectory trajectory, List<TargetStanding> standings) {
        this.trajectory = trajectory;
        this.standings = List.copyOf(standings);
        this.actual = trajectory.actual().stream()
                .sorted(Comparator.comparingInt(ActualEmissions::year))
                .map(each -> new YearlyEmissions(each.year(), each.tonnesCo2e()))
                .toList();
        this.targets = trajectory.allowed().stream().filter(this::isTarget).toList();
        this.scale = TonneScale.of(tonnes());
    }

    boolean isEmpty() {
        return all().isEmpty();
    }

    List<YearlyEmissions> allowed() {
        return trajectory.allowed();
    }

    List<YearlyEmissions> projected() {
        return trajectory.projected();
    }

    List<YearlyEmissions> actual() {
        return actual;
    }

    /** The points of the headline path that a target ends in, the earliest first. */
    List<YearlyEmissions> targets() {
        return targets;
    }

    /** Where the headline path begins and what it leads to. */
    List<YearlyEmissions> stated() {
        List<YearlyEmissions> stated = new ArrayList<>(targets);
        if (!allowed().isEmpty() && !stated.contains(allowed().getFirst())) {
            stated.addFirst(allowed().getFirst());
        }
        return stated;
    }

    /** How the member stands towards the first of those targets. */
    Optional<ProgressState> state() {
        return targets.stream()
                .findFirst()
                .flatMap(first -> trajectory.paths().stream().filter(path -> endsIn(path, first)).findFirst())
                .flatMap(path -> standings.stream()
                        .filter(standing -> Objects.equals(standing.target(), path.target()))
                        .findFirst())
                .map(TargetStanding::state);
    }

    TonneScale scale() {
        return scale;
    }

    int firstYear() {
        return all().stream().mapToInt(YearlyEmissions::year).min().orElseThrow();
    }

    int lastYear() {
        return all().stream().mapToInt(YearlyEmissions::year).max().orElseThrow();
    }

    BigDecimal least() {
        return tonnes().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    BigDecimal most() {
        return tonnes().stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private boolean isTarget(YearlyEmissions point) {
        return trajectory.paths().stream().anyMatch(path -> endsIn(path, point));
    }

    private static boolean endsIn(TargetPath path, YearlyEmissions point) {
        return path.targetYear() != null
                && path.targetTonnesCo2e() != null
                && path.targetYear() == point.year()
                && path.targetTonnesCo2e().compareTo(point.tonnesCo2e()) == 0;
    }

    private Collection<BigDecimal> tonnes() {
        return all().stream().map(YearlyEmissions::tonnesCo2e).toList();
    }

    private List<YearlyEmissions> all() {
        return Stream.of(allowed(), actual, projected()).flatMap(List::stream).toList();
    }
}
