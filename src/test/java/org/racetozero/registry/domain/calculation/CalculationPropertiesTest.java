package org.racetozero.registry.domain.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of a calculation whatever it starts from, between a kilogram and a hundred gigatonnes. */
class CalculationPropertiesTest {

    private static final List<String> COUNTRIES = List.of("US", "JP", "IN", "ET", "DE", "BR", "ZA", "NO");
    private static final BigDecimal LITTLE = new BigDecimal("0.000002");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @ParameterizedTest
    @MethodSource("seeds")
    void moreEmissionsInMoreEmissionsOut(long seed) {
        RandomGenerator random = new Random(seed);
        CalculationInputs inputs = inputs(random);
        CalculationInputs more = CalculationTable.inputs("baseTonnesCo2e: "
                + inputs.baseTonnesCo2e().multiply(BigDecimal.TWO).min(most()).toPlainString()).over(inputs);

        assertThat(tonnes(more)).isGreaterThanOrEqualTo(tonnes(inputs));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void morePeopleToComeMoreTonnesAndTheSamePerPerson(long seed) {
        CalculationInputs inputs = inputs(new Random(seed));
        CalculationInputs more = CalculationTable.inputs("targetPopulation: "
                + inputs.targetPopulation().multiply(BigDecimal.TWO).toPlainString()).over(inputs);

        CalculatedTarget before = calculate(inputs);
        CalculatedTarget after = calculate(more);
        assertThat(after.targetTonnesCo2e()).isGreaterThanOrEqualTo(before.targetTonnesCo2e());
        assertThat(after.perCapitaReductionPercent()).isEqualByComparingTo(before.perCapitaReductionPercent());
        assertThat(after.absoluteReductionPercent()).isLessThanOrEqualTo(before.absoluteReductionPercent());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLargerCutOfTheWorldLeavesLess(long seed) {
        CalculationInputs inputs = inputs(new Random(seed));
        CalculationInputs more = CalculationTable.inputs("globalReductionPercent: 55").over(inputs);

        assertThat(calculate(more).perCapitaReductionPercent())
                .isGreaterThan(calculate(inputs).perCapitaReductionPercent());
        assertThat(tonnes(more)).isLessThanOrEqualTo(tonnes(inputs));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void figuresAgreeWithEachOther(long seed) {
        CalculationInputs inputs = inputs(new Random(seed));
        CalculatedTarget target = calculate(inputs);

        BigDecimal left = HUNDRED.subtract(target.absoluteReductionPercent()).divide(HUNDRED);
        BigDecimal tolerance = LITTLE.add(inputs.baseTonnesCo2e().multiply(new BigDecimal("0.00000001")));
        assertThat(target.targetTonnesCo2e().subtract(inputs.baseTonnesCo2e().multiply(left)).abs())
                .isLessThanOrEqualTo(tolerance);
        BigDecimal perPerson = target.targetTonnesCo2e().divide(inputs.targetPopulation(), MathContext.DECIMAL128);
        assertThat(target.targetTonnesCo2ePerCapita().subtract(perPerson).abs()).isLessThanOrEqualTo(LITTLE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSpreadHoldsWhatWasAskedFor(long seed) {
        CalculatedTarget target = calculate(inputs(new Random(seed)));

        assertThat(target.hdiSpread())
                .filteredOn(each -> each.vintage().equals("HDR2020-portal"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.perCapitaReductionPercent()).isEqualTo(target.perCapitaReductionPercent());
                    assertThat(each.absoluteReductionPercent()).isEqualTo(target.absoluteReductionPercent());
                    assertThat(each.targetTonnesCo2e()).isEqualTo(target.targetTonnesCo2e());
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBudgetIsNeverOverdrawnAndALargerOneLeavesMore(long seed) {
        RandomGenerator random = new Random(seed);
        CalculationInputs inputs = CalculationTable.inputs("method: CARBON_BUDGET_SHARE, baseYear: 2024, "
                + "baseTonnesCo2e: " + emissions(random).toPlainString() + ", targetYear: "
                + random.nextInt(2025, 2100) + ", sharePercent: " + BigDecimal.valueOf(random.nextInt(1, 99), 3));
        CalculationInputs larger = CalculationTable.inputs("warmingDegrees: 2").over(inputs);

        assertThat(tonnes(inputs)).isBetween(BigDecimal.ZERO, inputs.baseTonnesCo2e());
        assertThat(tonnes(larger)).isGreaterThanOrEqualTo(tonnes(inputs));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLaterTargetYearOfAContractionLeavesNoMore(long seed) {
        RandomGenerator random = new Random(seed);
        int base = random.nextInt(2010, 2026);
        CalculationInputs inputs = CalculationTable.inputs("method: ABSOLUTE_CONTRACTION, baseYear: " + base
                + ", baseTonnesCo2e: " + emissions(random).toPlainString() + ", targetYear: "
                + (base + random.nextInt(1, 20)) + ", scope: " + (random.nextBoolean() ? "SCOPE_3" : "SCOPE_2"));
        CalculationInputs later = CalculationTable.inputs("targetYear: " + (inputs.targetYear() + 1)).over(inputs);

        assertThat(tonnes(later)).isLessThanOrEqualTo(tonnes(inputs));
        assertThat(tonnes(inputs)).isGreaterThanOrEqualTo(BigDecimal.ZERO);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static CalculatedTarget calculate(CalculationInputs inputs) {
        return TargetCalculatorTest.calculate(inputs);
    }

    private static BigDecimal tonnes(CalculationInputs inputs) {
        return calculate(inputs).targetTonnesCo2e();
    }

    private static CalculationInputs inputs(RandomGenerator random) {
        return CalculationTable.inputs("method: ONE_PLANET_CITY_CHALLENGE, country: \""
                + COUNTRIES.get(random.nextInt(COUNTRIES.size())) + "\", baseYear: " + random.nextInt(2016, 2020)
                + ", baseTonnesCo2e: " + emissions(random).toPlainString()
                + ", basePopulation: " + random.nextInt(1, 40_000_000)
                + ", targetYear: 2030, targetPopulation: " + random.nextInt(1, 40_000_000));
    }

    /** Of any size: one seed in four starts from the least or the most there can be. */
    private static BigDecimal emissions(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> new BigDecimal("0.001");
            case 1 -> most();
            default -> BigDecimal.valueOf(random.nextLong(1, 1_000_000_000_000L), random.nextInt(0, 4)).min(most());
        };
    }

    private static BigDecimal most() {
        return new BigDecimal("100000000000");
    }
}
