package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.TargetKind;

/**
 * The emissions one target allows in each year from its base year to its target year.
 *
 * @param target           the target's id
 * @param shape            the form of the way between the two
 * @param baseYear         the calendar year its base period begins in; null when it has none
 * @param targetYear       the calendar year its target period begins in; null when unknown
 * @param baseTonnesCo2e   where the path begins, in tonnes of CO2 equivalent; null when unknown
 * @param targetTonnesCo2e where it ends, in tonnes of CO2 equivalent; null when unknown
 * @param allowed          one entry a year, base and target year included; empty when something is missing
 * @param missing          what would have to be stated; empty when nothing is
 */
public record TargetPath(
        UUID target,
        TargetKind kind,
        Horizon horizon,
        PathShape shape,
        Integer baseYear,
        Integer targetYear,
        BigDecimal baseTonnesCo2e,
        BigDecimal targetTonnesCo2e,
        List<YearlyEmissions> allowed,
        List<MissingInput> missing) {

    public TargetPath {
        allowed = List.copyOf(allowed);
        missing = List.copyOf(missing);
    }
}
