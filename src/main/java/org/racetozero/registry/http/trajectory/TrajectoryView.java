package org.racetozero.registry.http.trajectory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.racetozero.registry.application.TrajectoryService;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.trajectory.ActualEmissions;
import org.racetozero.registry.domain.trajectory.MemberTrajectory;
import org.racetozero.registry.domain.trajectory.PathShape;
import org.racetozero.registry.domain.trajectory.TargetPath;
import org.racetozero.registry.domain.trajectory.YearlyEmissions;
import org.racetozero.registry.http.shared.Figures;

/** Where a member's emissions come from, where its targets let them go, and where they are heading. */
public record TrajectoryView(
        UUID member,
        LocalDate asOf,
        Instant knownAt,
        PathShape shape,
        GwpSet gwpSet,
        List<YearlyEmissions> allowed,
        List<ActualEmissions> actual,
        List<YearlyEmissions> projected,
        List<PathView> paths,
        List<MissingView> missing) {

    /** The path of one target. */
    public record PathView(
            UUID target,
            TargetKind kind,
            Horizon horizon,
            Integer baseYear,
            Integer targetYear,
            BigDecimal baseTonnesCo2e,
            BigDecimal targetTonnesCo2e,
            List<YearlyEmissions> allowed,
            List<MissingView> missing) {

        private static PathView of(TargetPath path, Locale language, UUID member) {
            return new PathView(
                    path.target(), path.kind(), path.horizon(), path.baseYear(), path.targetYear(),
                    Figures.tonnes(path.baseTonnesCo2e()), Figures.tonnes(path.targetTonnesCo2e()),
                    ShownEmissions.years(path.allowed()), MissingView.of(path.missing(), language, member));
        }
    }

    static TrajectoryView of(
            TrajectoryService.Computed computed, MemberTrajectory trajectory, PathShape shape, Locale language) {
        UUID member = computed.member().id();
        return new TrajectoryView(
                member,
                computed.asOf(),
                computed.knownAt(),
                shape,
                computed.trajectories().gwpSet(),
                ShownEmissions.years(trajectory.allowed()),
                ShownEmissions.actual(trajectory.actual()),
                ShownEmissions.years(trajectory.projected()),
                trajectory.paths().stream().map(path -> PathView.of(path, language, member)).toList(),
                MissingView.of(trajectory.missing(), language, member));
    }
}
