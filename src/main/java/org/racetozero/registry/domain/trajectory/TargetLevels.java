package org.racetozero.registry.domain.trajectory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;

/**
 * Where a target begins and where it ends, in absolute emissions, whatever form it is stated in.
 *
 * @param baseYear         the calendar year its base period begins in; null when unknown
 * @param targetYear       the calendar year its target period begins in; null when unknown
 * @param baseTonnesCo2e   as stated, else as an inventory of the base year counts them; null when unknown
 * @param targetTonnesCo2e null when unknown
 * @param missing          the one field that keeps it from having a path; null when it has one
 */
public record TargetLevels(
        Target target,
        Integer baseYear,
        Integer targetYear,
        BigDecimal baseTonnesCo2e,
        BigDecimal targetTonnesCo2e,
        MissingInput missing) {

    /** What the target and the populations alone tell. */
    public static TargetLevels of(Target target, Populations populations) {
        return of(target, populations, () -> unknownBase(target));
    }

    /**
     * What the target, the populations and the inventory of its base year tell.
     *
     * @param inventoried the emissions it covers in its base year, asked only where it states none
     */
    static TargetLevels of(Target target, Populations populations, Supplier<Counted> inventoried) {
        Integer baseYear = year(target.baseYear());
        Integer targetYear = year(target.targetYear());
        EndLevel end = EndLevel.of(target, populations);
        Counted base = base(target, end, populations, inventoried);
        MissingInput missing = null;
        if (targetYear == null) {
            missing = Lack.TARGET_YEAR_UNKNOWN.of(target, "/targetYear");
        } else if (end instanceof EndLevel.Unknown unknown) {
            missing = unknown.missing();
        } else if (baseYear == null) {
            missing = Lack.BASE_YEAR_UNKNOWN.of(target, "/baseYear");
        } else if (baseYear >= targetYear) {
            missing = Lack.BASE_YEAR_NOT_BEFORE_TARGET_YEAR.of(
                    target, "/baseYear", baseYear.toString(), targetYear.toString());
        } else if (!base.isTold()) {
            missing = base.missing();
        }
        return new TargetLevels(
                target, baseYear, targetYear, base.tonnesCo2e(), tonnes(end, base.tonnesCo2e()), missing);
    }

    /** Its path; empty where something is missing, and where no path of that shape leads there. */
    public Optional<EmissionPath> path(PathShape shape) {
        return missing == null && EmissionPath.exists(baseTonnesCo2e, targetTonnesCo2e, shape)
                ? Optional.of(new EmissionPath(baseYear, baseTonnesCo2e, targetYear, targetTonnesCo2e, shape))
                : Optional.empty();
    }

    /** What is drawn of it. */
    TargetPath drawn(PathShape shape, List<MissingInput> doubts) {
        Optional<EmissionPath> path = path(shape);
        List<MissingInput> lacks = missing != null
                ? List.of(missing)
                : path.isPresent() ? doubts : List.of(noPath(target));
        return new TargetPath(
                target.id(), target.kind(), target.horizon(), shape, baseYear, targetYear, baseTonnesCo2e,
                targetTonnesCo2e, path.map(EmissionPath::years).orElseGet(this::end), lacks);
    }

    /** An exponential path to zero is not to be had; a residual of net zero emissions would make it one. */
    static MissingInput noPath(Target target) {
        return Lack.EXPONENTIAL_PATH_ENDS_ABOVE_ZERO.of(
                target,
                target.kind() == TargetKind.NET_ZERO && target.targetTonnesCo2e() == null
                        ? "/residualPercent"
                        : "/targetTonnesCo2e");
    }

    static MissingInput unknownBaseOf(Target target) {
        return Lack.BASE_EMISSIONS_UNKNOWN.of(target, "/baseTonnesCo2e");
    }

    private static Counted unknownBase(Target target) {
        return Counted.without(unknownBaseOf(target));
    }

    /** Without a beginning, the target year is all that is known. */
    private List<YearlyEmissions> end() {
        return targetYear == null || targetTonnesCo2e == null
                ? List.of()
                : List.of(new YearlyEmissions(targetYear, targetTonnesCo2e));
    }

    private static Counted base(
            Target target, EndLevel end, Populations populations, Supplier<Counted> inventoried) {
        if (Exact.isPositive(target.baseTonnesCo2e())) {
            return Counted.of(target.baseTonnesCo2e());
        }
        if (target.baseTonnesCo2e() == null
                && end instanceof EndLevel.Tonnes left
                && Exact.isPositive(left.tonnesCo2e())
                && EndLevel.byKind(target, populations) instanceof EndLevel.ShareOfBase of
                && of.share().signum() > 0) {
            return Counted.of(Exact.divided(left.tonnesCo2e(), of.share()));
        }
        Counted counted = target.baseTonnesCo2e() == null ? inventoried.get() : unknownBase(target);
        return counted.isTold() && counted.tonnesCo2e().signum() <= 0 ? unknownBase(target) : counted;
    }

    private static BigDecimal tonnes(EndLevel end, BigDecimal base) {
        return switch (end) {
            case EndLevel.Tonnes left -> left.tonnesCo2e();
            case EndLevel.ShareOfBase of when of.share().signum() == 0 -> BigDecimal.ZERO;
            case EndLevel.ShareOfBase of -> base == null ? null : Exact.times(base, of.share());
            case EndLevel.Unknown ignored -> null;
        };
    }

    private static Integer year(LabelledYear period) {
        return period == null ? null : (Integer) period.firstDay().getYear();
    }
}
