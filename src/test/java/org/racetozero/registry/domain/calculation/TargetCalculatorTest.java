package org.racetozero.registry.domain.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.domain.validation.Violation;

/** Every method against what its publishers published, and all that can be wrong or doubtful about its inputs. */
class TargetCalculatorTest {

    private static final TargetCalculator CALCULATOR = new TargetCalculator(new ReferenceCatalogue().book());
    private static final String CHULA_VISTA = "method: ONE_PLANET_CITY_CHALLENGE, country: US, baseYear: 2018, "
            + "baseTonnesCo2e: 1146000, basePopulation: 267757, targetYear: 2030, targetPopulation: 313460";

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void givesWhatIsPublished(CalculationTable.Row row) {
        CalculatedTarget target = calculate(row.inputs());

        assertPublished(target.perCapitaReductionPercent(), row.get("per capita"));
        assertPublished(target.absoluteReductionPercent(), row.get("absolute"));
        assertPublished(target.targetTonnesCo2e(), row.get("tonnes"));
        assertPublished(target.targetTonnesCo2ePerCapita(), row.get("tonnes per person"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void namesEverythingThatIsWrong(CalculationTable.Row row) {
        assertThat(CALCULATOR.violations(StatedInputs.whole(row.inputs())).stream()
                        .map(violation -> violation.pointer() + " " + violation.code())
                        .sorted())
                .containsExactlyElementsOf(row.list("violations"));
    }

    /** What was stated and could not be read is neither missing nor what it usually is. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "populationGrowth; method: PER_CAPITA_CONVERGENCE, baseYear: 2018, baseTonnesCo2e: 0, basePopulation: 5, "
                + "targetYear: 2030; /baseTonnesCo2e TOO_SMALL",
        "absoluteContractionForm; method: ABSOLUTE_CONTRACTION, baseYear: 2018, baseTonnesCo2e: 1, targetYear: 2030, "
                + "netZeroYear: 2045, sharePercent: 4; /sharePercent INPUT_WITHOUT_EFFECT",
        "hdiVintage; method: ONE_PLANET_CITY_CHALLENGE, country: AQ, baseYear: 1980, baseTonnesCo2e: 1, "
                + "basePopulation: 1, targetYear: 2030, targetPopulation: 0; /targetPopulation TOO_SMALL",
        "baseTonnesCo2e; method: NET_ZERO, baseYear: 2050; "
                + "/baseTonnesCo2e REQUIRED, /baseYear BASE_YEAR_NOT_BEFORE_TARGET_YEAR",
        "method; method: NET_ZERO, baseYear: 1; /baseYear TOO_SMALL, /method REQUIRED"})
    void namesNothingThatFollowsFromWhatCouldNotBeRead(String unread, String inputs, String violations) {
        StatedInputs stated = new StatedInputs(CalculationTable.inputs(inputs), Set.of(unread));

        assertThat(CALCULATOR.violations(stated).stream()
                        .map(violation -> violation.pointer() + " " + violation.code())
                        .sorted())
                .containsExactly(violations.split(", "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("warned")
    void warnsOfEverythingDoubtful(CalculationTable.Row row) {
        assertThat(calculate(row.inputs()).warnings().stream().map(TargetCalculatorTest::described).sorted())
                .containsExactlyElementsOf(row.list("warnings"));
    }

    @Test
    void everyWarningIsGivenByATable() {
        Set<WarningCode> given = rows("warned")
                .flatMap(row -> calculate(row.inputs()).warnings().stream())
                .map(CalculationWarning::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WarningCode.class)));

        assertThat(given).containsExactlyInAnyOrder(WarningCode.values());
    }

    @Test
    void sanJoseIsWithinOneAndAHalfPointsOfWhatItPublished() {
        CalculatedTarget target = calculate(CalculationTable.inputs(
                "method: ONE_PLANET_CITY_CHALLENGE, country: US, baseYear: 2019, baseTonnesCo2e: 5412154, "
                        + "basePopulation: 1047871, targetYear: 2030, targetPopulation: 1120791"));

        assertThat(target.absoluteReductionPercent()).isCloseTo(new BigDecimal("59"), within(new BigDecimal("1.5")));
    }

    @Test
    void showsItsWorkingStepByStepWithEveryConstant() {
        CalculatedTarget target = calculate(CalculationTable.inputs(CHULA_VISTA));

        assertThat(target.basis()).isEqualTo(CalculationBasis.SOURCED);
        assertThat(target.steps()).extracting(CalculationStep::name).containsExactly(
                StepName.HDI_RATIO, StepName.PER_CAPITA_REDUCTION, StepName.BASE_EMISSIONS_PER_CAPITA,
                StepName.TARGET_EMISSIONS_PER_CAPITA, StepName.POPULATION_RATIO, StepName.TARGET_EMISSIONS,
                StepName.ABSOLUTE_REDUCTION);
        assertThat(target.steps().getFirst()).isEqualTo(new CalculationStep(
                StepName.HDI_RATIO, "hdiCountry / hdiWorld", "0.925 / 0.731", new BigDecimal("1.265389877"), "1"));
        assertThat(target.steps().get(5).working())
                .isEqualTo("1146000 × (1 − 63.269494 / 100) × 1.170688348");
        assertThat(target.constants())
                .extracting(constant -> constant.name() + " " + constant.value() + " " + constant.vintage())
                .containsExactly(
                        "GLOBAL_REDUCTION 50 null", "HDI_COUNTRY 0.925 HDR2020-portal",
                        "HDI_WORLD 0.731 HDR2020-portal");
        assertThat(target.constants()).allSatisfy(constant -> assertThat(constant.source()).isNotBlank());
    }

    @Test
    void spreadsOverEveryEditionThatHasTheYear() {
        List<VintageResult> spread = calculate(CalculationTable.inputs(CHULA_VISTA)).hdiSpread();

        assertThat(spread).extracting(VintageResult::vintage)
                .containsExactly("HDR2019-portal", "HDR2020-portal", "HDR2023-24");
        assertThat(spread.get(1)).isEqualTo(new VintageResult(
                "HDR2020-portal", 2018, new BigDecimal("0.925"), new BigDecimal("0.731"),
                new BigDecimal("63.269494"), new BigDecimal("57.000024"), spread.get(1).targetTonnesCo2e()));
        assertThat(spread).extracting(each -> Rounding.publishedPercent(each.perCapitaReductionPercent()))
                .containsExactly(new BigDecimal("62.9"), new BigDecimal("63.3"), new BigDecimal("63.3"));
        CalculationInputs netZero = CalculationTable.inputs("method: NET_ZERO, baseYear: 2018, baseTonnesCo2e: 1");
        assertThat(calculate(netZero).hdiSpread()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyMethodSaysWhatItTakesAndWhereItComesFrom(TargetMethod method) {
        assertThat(method.required()).isNotEmpty().doesNotContainAnyElementsOf(method.optional());
        assertThat(method.actors()).isNotEmpty();
        assertThat(method.source()).isNotBlank();
        assertThat(method.constants()).allSatisfy(constant -> assertThat(constant.source()).isNotBlank());
    }

    @Test
    void onlyReadingsOfASourceAreInterpretive() {
        assertThat(rows("published")
                        .map(row -> calculate(row.inputs()))
                        .filter(target -> target.basis() == CalculationBasis.INTERPRETIVE)
                        .map(target -> target.warnings().getFirst().code()))
                .hasSize(5)
                .containsOnly(WarningCode.INTERPRETIVE_METHOD);
    }

    @Test
    void anAlternativeTakesOverWhatItsMethodHasAUseFor() {
        CalculationInputs first = CalculationTable.inputs(CHULA_VISTA + ", hdiVintage: HDR2023-24");

        assertThat(CalculationTable.inputs("baseYear: 2017").over(first))
                .isEqualTo(CalculationTable.inputs(
                        CHULA_VISTA.replace("2018", "2017") + ", hdiVintage: HDR2023-24"));
        assertThat(CalculationTable.inputs("method: ABSOLUTE_CONTRACTION").over(first).hdiVintage()).isNull();
        assertThat(CalculationTable.inputs("method: NET_ZERO").over(first).endYear()).isEqualTo(2050);
        assertThat(CalculationTable.inputs("populationGrowth: NATIONAL").over(first).targetPopulation()).isNull();
    }

    /** Inhabitants of 2030 are not those of 2050. */
    @Test
    void aNetZeroTargetTakesOverNoInhabitantsOfAnEarlierYear() {
        CalculationInputs first = CalculationTable.inputs(CHULA_VISTA);
        CalculationInputs netZero = CalculationTable.inputs("method: NET_ZERO");

        CalculatedTarget alone = calculate(netZero.over(first));
        assertThat(alone.targetTonnesCo2e()).isEqualByComparingTo("114600");
        assertThat(alone.targetTonnesCo2ePerCapita()).isNull();
        assertThat(CalculationTable.inputs("method: NET_ZERO, targetPopulation: 400000").over(first))
                .extracting(CalculationInputs::basePopulation, CalculationInputs::targetPopulation)
                .containsExactly(new BigDecimal("267757"), new BigDecimal("400000"));
        for (CalculationInputs grown : List.of(
                CalculationTable.inputs("method: NET_ZERO, populationGrowth: NATIONAL").over(first),
                netZero.over(CalculationTable.inputs(
                        CHULA_VISTA.replace("targetPopulation: 313460", "populationGrowth: NATIONAL"))))) {
            assertThat(calculate(grown).targetTonnesCo2ePerCapita()).isPositive();
        }
        CalculationInputs later = CalculationTable.inputs(
                "method: NET_ZERO, baseYear: 2018, baseTonnesCo2e: 1146000, basePopulation: 267757, "
                        + "targetPopulation: 400000");
        assertThat(CalculationTable.inputs("residualPercent: 5").over(later).targetPopulation())
                .isEqualByComparingTo("400000");
    }

    static CalculatedTarget calculate(CalculationInputs inputs) {
        assertThat(CALCULATOR.violations(StatedInputs.whole(inputs))).extracting(Violation::pointer, Violation::code).isEmpty();
        return CALCULATOR.calculate(inputs);
    }

    private static void assertPublished(BigDecimal given, String published) {
        if (!published.isEmpty()) {
            BigDecimal wanted = new BigDecimal(published);
            assertThat(given.setScale(wanted.scale(), RoundingMode.HALF_UP)).isEqualTo(wanted);
        }
    }

    private static String described(CalculationWarning warning) {
        // The names of the two series are the data's own.
        boolean isPlain = warning.code() == WarningCode.POPULATION_SERIES_DIFFER || warning.arguments().isEmpty();
        return isPlain ? warning.code().name() : warning.code() + " " + String.join(" ", warning.arguments());
    }

    static Stream<CalculationTable.Row> published() {
        return rows("published");
    }

    static Stream<CalculationTable.Row> refused() {
        return rows("refused");
    }

    static Stream<CalculationTable.Row> warned() {
        return rows("warned");
    }

    private static Stream<CalculationTable.Row> rows(String table) {
        return CalculationTable.rows(table);
    }
}
