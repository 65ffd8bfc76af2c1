package org.racetozero.registry.domain.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.domain.calculation.CalculationInputs;
import org.racetozero.registry.domain.calculation.KeptCalculation;
import org.racetozero.registry.domain.provenance.Origin;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.LabelledYear;

/** "Base year after target year, reductions outside 0-100 %: named violations", but for what others say of a member. */
class TargetSenseTest {

    @ParameterizedTest(name = "{0}, {1} to {2}, {3} %")
    @CsvSource(delimiter = '|', value = {
        "SELF        | 2018 | 2030 | 0          |",
        "SELF        | 2018 | 2030 | 100        |",
        "SELF        |      | 2030 | 50         |",
        "SELF        | 2018 |      |            |",
        "            | 2029 | 2030 | 50         |",
        "SELF        | 2030 | 2030 | 50         | /baseYear BASE_YEAR_NOT_BEFORE_TARGET_YEAR",
        "SELF        | 2031 | 2030 | 100.000001 | /baseYear BASE_YEAR_NOT_BEFORE_TARGET_YEAR, "
                + "/reductionPercent TOO_LARGE",
        "PARTNER     | 2018 | 2030 | -0.000001  | /reductionPercent TOO_SMALL",
        "            | 2018 | 2030 | 1e999999   | /reductionPercent TOO_LARGE",
        "THIRD_PARTY | 2035 | 2030 | 110        |",
        "THIRD_PARTY | 2030 | 2030 | -30        |",
        "THIRD_PARTY | 2030 | 2030 | -1000.1    | /reductionPercent TOO_SMALL"})
    void namesWhatNobodyCanMeanOfItsOwn(
            Origin origin, Integer baseYear, Integer targetYear, BigDecimal percent, String violations) {
        assertThat(described(target(origin, baseYear, targetYear, percent, null)))
                .containsExactly(violations == null ? new String[0] : violations.split(", "));
    }

    /** A method may let the emissions of a growing population rise, and never counts from its own end. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2018 | -12.5 |", "2018 | 101 |", "2030 | 1001 | /baseYear BASE_YEAR_NOT_BEFORE_TARGET_YEAR, "
                + "/reductionPercent TOO_LARGE"})
    void leavesThePercentageOfACalculationToTheCalculation(int baseYear, BigDecimal percent, String violations) {
        KeptCalculation calculation = new KeptCalculation(CalculationInputs.NONE, null);

        assertThat(described(target(Origin.COMPUTED, baseYear, 2030, percent, calculation)))
                .containsExactly(violations == null ? new String[0] : violations.split(", "));
    }

    private static List<String> described(Target target) {
        return TargetSense.violations(target).stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }

    private static Target target(
            Origin origin, Integer baseYear, Integer targetYear, BigDecimal percent, KeptCalculation calculation) {
        return new Target(
                null, TargetKind.ABSOLUTE, Horizon.INTERIM, null, LabelledYear.of(baseYear, null, null), null,
                LabelledYear.of(targetYear, null, null), percent, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, calculation,
                origin == null ? null : new Provenance(origin, null, null, null, null, null, null, null));
    }
}
