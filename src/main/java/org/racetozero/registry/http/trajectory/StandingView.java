package org.racetozero.registry.http.trajectory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.trajectory.ActualEmissions;
import org.racetozero.registry.domain.trajectory.ProgressState;
import org.racetozero.registry.domain.trajectory.TargetStanding;
import org.racetozero.registry.http.shared.Figures;

/** How a member stands towards one of its targets. */
public record StandingView(
        UUID target,
        TargetKind kind,
        Horizon horizon,
        ProgressState state,
        Integer baseYear,
        Integer targetYear,
        BigDecimal baseTonnesCo2e,
        BigDecimal targetTonnesCo2e,
        int year,
        String latestInventory,
        BigDecimal actualTonnesCo2e,
        BigDecimal allowedTonnesCo2e,
        BigDecimal allowedNowTonnesCo2e,
        BigDecimal percentAchieved,
        BigDecimal percentElapsed,
        BigDecimal deviationPercent,
        BigDecimal cumulativeOvershootTonnesCo2e,
        BigDecimal requiredAnnualRatePercent,
        BigDecimal requiredAnnualTonnesCo2e,
        BigDecimal projectedTonnesCo2e,
        List<MissingView> missing) {

    static StandingView of(TargetStanding standing, Locale language, UUID member) {
        ActualEmissions latest = standing.latest();
        return new StandingView(
                standing.target(),
                standing.kind(),
                standing.horizon(),
                standing.state(),
                standing.baseYear(),
                standing.targetYear(),
                Figures.tonnes(standing.baseTonnesCo2e()),
                Figures.tonnes(standing.targetTonnesCo2e()),
                standing.year(),
                latest == null ? null : latest.inventory(),
                latest == null ? null : Figures.tonnes(latest.tonnesCo2e()),
                Figures.tonnes(standing.allowedTonnesCo2e()),
                Figures.tonnes(standing.allowedNowTonnesCo2e()),
                Figures.percent(standing.percentAchieved()),
                Figures.percent(standing.percentElapsed()),
                Figures.percent(standing.deviationPercent()),
                Figures.tonnes(standing.cumulativeOvershootTonnesCo2e()),
                Figures.percent(standing.requiredAnnualRatePercent()),
                Figures.tonnes(standing.requiredAnnualTonnesCo2e()),
                Figures.tonnes(standing.projectedTonnesCo2e()),
                MissingView.of(standing.missing(), language, member));
    }
}
