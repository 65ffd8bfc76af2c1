package org.racetozero.registry.domain.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.racetozero.registry.domain.provenance.Origin;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.validation.Violation;

/**
 * What cannot be meant by a target: a cut that is counted from its end or later, and one of less than nothing or of
 * more than everything. A level below zero, or above that of the base year, is stated in tonnes.
 *
 * <p>Where a source outside the campaign says so all the same, it is kept as that source says it.
 */
public final class TargetSense {

    /** What any source can be taken to mean, in percent. */
    private static final BigDecimal MOST_OF_ALL = new BigDecimal("1000");
    private static final BigDecimal EVERYTHING = new BigDecimal("100");

    private TargetSense() {
    }

    /** Everything about it that cannot be meant, by its places. */
    public static List<Violation> violations(Target stated) {
        boolean isOfSource = stated.provenance() != null && stated.provenance().origin() == Origin.THIRD_PARTY;
        List<Violation> violations = new ArrayList<>();
        if (!isOfSource && isBaseTooLate(stated.baseYear(), stated.targetYear())) {
            violations.add(Violation.at(
                    "/baseYear", "BASE_YEAR_NOT_BEFORE_TARGET_YEAR", Integer.toString(stated.targetYear().year())));
        }
        // A method may let the emissions of a growing population rise: what is stated beside it is held against it.
        boolean isFree = isOfSource || stated.calculation() != null;
        BigDecimal least = isFree ? MOST_OF_ALL.negate() : BigDecimal.ZERO;
        BigDecimal most = isFree ? MOST_OF_ALL : EVERYTHING;
        BigDecimal percent = stated.reductionPercent();
        if (percent != null && percent.compareTo(least) < 0) {
            violations.add(Violation.at("/reductionPercent", "TOO_SMALL", least.toPlainString()));
        }
        if (percent != null && percent.compareTo(most) > 0) {
            violations.add(Violation.at("/reductionPercent", "TOO_LARGE", most.toPlainString()));
        }
        return violations;
    }

    /** By the years their days begin in, as paths are drawn; either may be unknown. */
    private static boolean isBaseTooLate(LabelledYear base, LabelledYear target) {
        return base != null && target != null && base.firstDay().getYear() >= target.firstDay().getYear();
    }
}
