package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.util.Optional;
import org.racetozero.registry.domain.population.PopulationStatus;
import org.racetozero.registry.domain.quantity.Decimals;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.target.Intensity;
import org.racetozero.registry.domain.target.IntensityDenominator;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;

/** What a target leaves of emissions in its target year (GHG Protocol Mitigation Goal Standard, allowable ones). */
sealed interface EndLevel {

    /** An amount, whatever the base year's was. */
    record Tonnes(BigDecimal tonnesCo2e) implements EndLevel {
    }

    /** A share of the base year's emissions; 1 is all of them. */
    record ShareOfBase(BigDecimal share) implements EndLevel {
    }

    /** Not known for want of one field. */
    record Unknown(MissingInput missing) implements EndLevel {
    }

    /** What it leaves: as stated in tonnes, else as its kind makes of what else it states. */
    static EndLevel of(Target target, Populations populations) {
        return Decimals.isOrdinary(target.targetTonnesCo2e())
                ? new Tonnes(target.targetTonnesCo2e())
                : byKind(target, populations);
    }

    /** What its kind makes of what it states besides tonnes of the target year. */
    static EndLevel byKind(Target target, Populations populations) {
        TargetKind kind = target.kind() == null ? TargetKind.OTHER : target.kind();
        return switch (kind) {
            case ABSOLUTE ->
                left(target).<EndLevel>map(ShareOfBase::new).orElseGet(() -> unknownReduction(target));
            case INTENSITY, PER_CAPITA -> perUnit(target, populations);
            case BASELINE_SCENARIO -> againstScenario(target);
            case NET_ZERO -> new ShareOfBase(Decimals.isOrdinary(target.residualPercent())
                    ? target.residualPercent().movePointLeft(2)
                    : BigDecimal.ZERO);
            case FIXED_LEVEL -> new Unknown(Lack.TARGET_EMISSIONS_UNKNOWN.of(target, "/targetTonnesCo2e"));
            case PEAK, RENEWABLE_SHARE, SUPPLIER_ENGAGEMENT, SCIENCE_BASED, UNSPECIFIED_REDUCTION, OTHER ->
                new Unknown(Lack.KIND_SETS_NO_EMISSIONS.of(target, "/targetTonnesCo2e", kind.name()));
        };
    }

    private static EndLevel unknownReduction(Target target) {
        return new Unknown(Lack.REDUCTION_UNKNOWN.of(target, "/reductionPercent"));
    }

    private static EndLevel againstScenario(Target target) {
        BigDecimal scenario = target.baselineScenarioTonnesCo2e();
        if (!Exact.isPositive(scenario)) {
            return new Unknown(Lack.SCENARIO_EMISSIONS_UNKNOWN.of(target, "/baselineScenarioTonnesCo2e"));
        }
        return left(target)
                .<EndLevel>map(left -> new Tonnes(Exact.times(scenario, left)))
                .orElseGet(() -> unknownReduction(target));
    }

    /** A cut per unit leaves that much of each unit, of which there will be more or fewer. */
    private static EndLevel perUnit(Target target, Populations populations) {
        Optional<BigDecimal> left = left(target);
        if (left.isEmpty()) {
            return unknownReduction(target);
        }
        Intensity intensity = target.intensity();
        boolean isPerPerson = intensity == null
                ? target.kind() == TargetKind.PER_CAPITA
                : intensity.denominator() == IntensityDenominator.POPULATION;
        BigDecimal before = intensity == null ? null : intensity.baseValue();
        BigDecimal after = intensity == null ? null : intensity.targetValue();
        if (isPerPerson) {
            before = Exact.isPositive(before) ? before : inhabitants(populations, target.baseYear());
            after = Exact.isPositive(after) ? after : inhabitants(populations, target.targetYear());
        }
        if (!Exact.isPositive(before)) {
            return new Unknown(isPerPerson
                    ? unknownPopulation(target, target.baseYear(), PopulationStatus.ACTUAL)
                    : Lack.DENOMINATOR_UNKNOWN.of(target, "/intensity/baseValue"));
        }
        if (!Exact.isPositive(after)) {
            return new Unknown(isPerPerson
                    ? unknownPopulation(target, target.targetYear(), PopulationStatus.PROJECTED)
                    : Lack.DENOMINATOR_UNKNOWN.of(target, "/intensity/targetValue"));
        }
        return new ShareOfBase(Exact.divided(Exact.times(after, left.get()), before));
    }

    private static BigDecimal inhabitants(Populations populations, LabelledYear year) {
        return year == null ? null : populations.in(year.firstDay().getYear()).orElse(null);
    }

    private static MissingInput unknownPopulation(Target target, LabelledYear year, PopulationStatus status) {
        if (year != null) {
            return Lack.POPULATION_UNKNOWN.ofPopulation(year.firstDay().getYear(), status);
        }
        return switch (status) {
            case ACTUAL -> Lack.BASE_YEAR_UNKNOWN.of(target, "/baseYear");
            case PROJECTED -> Lack.TARGET_YEAR_UNKNOWN.of(target, "/targetYear");
        };
    }

    /** The share that the stated reduction leaves; empty where none is stated. */
    private static Optional<BigDecimal> left(Target target) {
        return Optional.ofNullable(target.reductionPercent())
                .filter(Decimals::isOrdinary)
                .map(reduction -> Exact.minus(Exact.HUNDRED, reduction).movePointLeft(2));
    }
}
