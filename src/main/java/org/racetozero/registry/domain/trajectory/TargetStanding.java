package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.TargetKind;

/**
 * How a member stands towards one of its targets on a day (SBTi progress framework; CDP C4.1a). What is null cannot be
 * told; percentages below 0 and above 100 stay what they are.
 *
 * @param target                       the target's id
 * @param baseYear                     the calendar year its base period begins in
 * @param targetYear                   the calendar year its target period begins in
 * @param baseTonnesCo2e               emissions of the base year
 * @param targetTonnesCo2e             emissions of the target year, if it is met exactly
 * @param year                         the year the figures are of: the latest inventory's, without one that of the day
 *                                     asked about
 * @param latest                       the latest inventory after the base year that tells what the target covers
 * @param percentAchieved              {@code (base - actual) / (base - target)} in percent; of a scenario target that
 *                                     lets emissions rise, the same against the scenario's own line; null of any other
 *                                     target that does not cut
 * @param percentElapsed               of the time between base and target year
 * @param allowedTonnesCo2e            what the straight line from base to target allows in {@code year}
 * @param allowedNowTonnesCo2e         what it allows in the year of the day asked about
 * @param deviationPercent             how far the latest inventory lies above what is allowed in its year
 * @param cumulativeOvershootTonnesCo2e by how much all inventories after the base year exceed what is allowed in their
 *                                     years
 * @param requiredAnnualRatePercent    the cut a year, in percent of the year before, that leads from the latest
 *                                     inventory to the target
 * @param requiredAnnualTonnesCo2e     the same in tonnes a year, for a target of no emissions and once its year is
 *                                     past, when all that is left is due at once
 * @param projectedTonnesCo2e          emissions of the target year if they go on as in the last three inventories
 */
public record TargetStanding(
        UUID target,
        TargetKind kind,
        Horizon horizon,
        ProgressState state,
        Integer baseYear,
        Integer targetYear,
        BigDecimal baseTonnesCo2e,
        BigDecimal targetTonnesCo2e,
        int year,
        ActualEmissions latest,
        BigDecimal percentAchieved,
        BigDecimal percentElapsed,
        BigDecimal allowedTonnesCo2e,
        BigDecimal allowedNowTonnesCo2e,
        BigDecimal deviationPercent,
        BigDecimal cumulativeOvershootTonnesCo2e,
        BigDecimal requiredAnnualRatePercent,
        BigDecimal requiredAnnualTonnesCo2e,
        BigDecimal projectedTonnesCo2e,
        List<MissingInput> missing) {

    public TargetStanding {
        missing = List.copyOf(missing);
    }
}
