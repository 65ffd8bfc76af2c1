package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.racetozero.registry.domain.calculation.CalculatedTarget;
import org.racetozero.registry.domain.calculation.CalculationInputs;
import org.racetozero.registry.domain.calculation.CalculationTable;
import org.racetozero.registry.domain.calculation.KeptCalculation;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.target.CalculationFit;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.validation.Violation;

/** What a calculation that is sent with a target makes of the target, and what it does not let the target say. */
class CalculationServiceTest {

    private static final String CHULA_VISTA = "method: ONE_PLANET_CITY_CHALLENGE, country: US, baseYear: 2018, "
            + "baseTonnesCo2e: 1146000, basePopulation: 267757, targetYear: 2030, targetPopulation: 313460";

    private final CalculationService service = new CalculationService(new ReferenceCatalogue());

    @Test
    void whatIsLeftOpenIsFilledIn() {
        Target target = completed(null, stating(TargetKind.ABSOLUTE, null, null, null, CHULA_VISTA));

        assertThat(target.baseYear()).isEqualTo(LabelledYear.calendar(2018));
        assertThat(target.baseTonnesCo2e()).isEqualByComparingTo("1146000");
        assertThat(target.targetYear()).isEqualTo(LabelledYear.calendar(2030));
        assertThat(target.reductionPercent()).isEqualByComparingTo("57.000024");
        assertThat(target.targetTonnesCo2e()).isEqualByComparingTo("492779.72");
        assertThat(target.method()).isEqualTo("ONE_PLANET_CITY_CHALLENGE");
        assertThat(target.calculation().result().absoluteReductionPercent()).isEqualByComparingTo("57.000024");
    }

    @Test
    void aTargetPerInhabitantStatesTheCutPerInhabitant() {
        assertThat(completed(null, stating(TargetKind.PER_CAPITA, null, null, null, CHULA_VISTA))
                        .reductionPercent())
                .isEqualByComparingTo("63.269494");
    }

    @Test
    void aPublishedRoundingIsKeptAsItWasStated() {
        Target target = completed(null, stating(
                TargetKind.ABSOLUTE, "57", "492780", "the One Planet City Challenge, as ICLEI applies it",
                CHULA_VISTA));

        assertThat(target.reductionPercent()).isEqualTo(new BigDecimal("57"));
        assertThat(target.targetTonnesCo2e()).isEqualTo(new BigDecimal("492780"));
        assertThat(target.method()).isEqualTo("the One Planet City Challenge, as ICLEI applies it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "57.06 |        |                        | /reductionPercent",
        "      | 493300 |                        | /targetTonnesCo2e",
        "      |        | PER_CAPITA_CONVERGENCE | /method",
        "50    | 600000 | NET_ZERO               | /method, /reductionPercent, /targetTonnesCo2e"})
    void whatContradictsTheCalculationIsNamed(String percent, String tonnes, String method, String pointers) {
        assertThat(described(service.fitted(
                        null, stating(TargetKind.ABSOLUTE, percent, tonnes, method, CHULA_VISTA)).violations()))
                .containsExactlyInAnyOrder(pointers.replace(", ", " CONTRADICTS_CALCULATION, ")
                        .concat(" CONTRADICTS_CALCULATION").split(", "));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BASELINE_SCENARIO", "PEAK", "RENEWABLE_SHARE", "SUPPLIER_ENGAGEMENT", "INTENSITY", "NET_ZERO"})
    void noMethodGivesATargetOfThatKind(TargetKind kind) {
        assertThat(described(service.fitted(null, stating(kind, null, null, null, CHULA_VISTA)).violations()))
                .containsExactly("/kind KIND_NOT_CALCULATED");
    }

    @Test
    void whatIsWrongWithTheInputsIsNamedWhereItStands() {
        Target stated = stating(
                TargetKind.ABSOLUTE, null, null, null, "method: NET_ZERO, baseYear: 2060, baseTonnesCo2e: 0");

        assertThat(described(service.fitted(null, stated).violations())).containsExactlyInAnyOrder(
                "/calculation/baseTonnesCo2e TOO_SMALL",
                "/calculation/baseYear BASE_YEAR_NOT_BEFORE_TARGET_YEAR");
    }

    @Test
    void whatGoodInputsSayIsHeldAgainstTheTargetThoughNothingComesOutOfAll() {
        Target stated = target(
                TargetKind.PEAK, LabelledYear.calendar(2017), new BigDecimal("5"), LabelledYear.calendar(2031), "57",
                "5", "NET_ZERO", new KeptCalculation(
                        CalculationTable.inputs(CHULA_VISTA.replace("country: US", "country: XX")), null));

        assertThat(described(service.fitted(null, stated).violations())).containsExactlyInAnyOrder(
                "/calculation/country UNKNOWN_COUNTRY",
                "/kind KIND_NOT_CALCULATED",
                "/baseYear CONTRADICTS_CALCULATION",
                "/baseTonnesCo2e CONTRADICTS_CALCULATION",
                "/targetYear CONTRADICTS_CALCULATION",
                "/method CONTRADICTS_CALCULATION");
    }

    @Test
    void whatWasCalculatedOnceIsNotCalculatedAgain() {
        Target first = completed(null, stating(TargetKind.ABSOLUTE, null, null, null, CHULA_VISTA));
        CalculatedTarget old = first.calculation().result();
        CalculatedTarget ofAnEarlierEdition = new CalculatedTarget(
                old.method(), old.basis(), new BigDecimal("61"), new BigDecimal("55"), new BigDecimal("515700"), null,
                List.of(), List.of(), List.of(), List.of());
        Target stored = with(first, "55", "515700", new KeptCalculation(
                first.calculation().inputs(), ofAnEarlierEdition));

        Target again = completed(stored, with(stored, "55", "515700", new KeptCalculation(
                CalculationTable.inputs(CHULA_VISTA.replace("1146000", "1146000.0")), null)));

        assertThat(again).isEqualTo(stored);
        assertThat(again.calculation()).isSameAs(stored.calculation());
    }

    @Test
    void whoeverChangesAnInputMaySendTheRestBackAsItWas() {
        Target stored = completed(null, stating(TargetKind.ABSOLUTE, null, null, null, CHULA_VISTA));
        CalculationInputs smaller = CalculationTable.inputs("targetPopulation: 300000").over(
                stored.calculation().inputs());

        Target edited = completed(stored, stored.withCalculation(
                new KeptCalculation(smaller, stored.calculation().result())));

        assertThat(edited.reductionPercent()).isEqualByComparingTo("58.846447");
        assertThat(edited.targetTonnesCo2e()).isEqualByComparingTo("471619.716");
        assertThat(edited.calculation().result()).isNotEqualTo(stored.calculation().result());
    }

    @Test
    void aResultThatIsNotTheCalculationsIsRefused() {
        Target stored = completed(null, stating(TargetKind.ABSOLUTE, null, null, null, CHULA_VISTA));
        CalculatedTarget result = stored.calculation().result();
        CalculatedTarget invented = new CalculatedTarget(
                result.method(), result.basis(), result.perCapitaReductionPercent(), new BigDecimal("58"),
                result.targetTonnesCo2e(), result.targetTonnesCo2ePerCapita(), result.steps(), result.constants(),
                result.warnings(), result.hdiSpread());

        assertThat(described(service.fitted(stored, stored.withCalculation(
                        new KeptCalculation(stored.calculation().inputs(), invented))).violations()))
                .containsExactly("/calculation/result READ_ONLY");
        assertThat(completed(null, stored)).isEqualTo(stored);
    }

    @Test
    void aReadingOfASourceNamesNoMethodThatACriterionCouldRead() {
        Target target = completed(null, stating(
                TargetKind.ABSOLUTE, null, null, null,
                "method: CARBON_BUDGET_SHARE, baseYear: 2024, baseTonnesCo2e: 1000000, targetYear: 2030, "
                        + "sharePercent: 0.001"));

        assertThat(target.isInterpretive()).isTrue();
        assertThat(target.method()).isNull();
        assertThat(target.targetTonnesCo2e()).isPositive();
    }

    @Test
    void aNetZeroTargetLeavesWhatItSaysItLeaves() {
        String inputs = "method: NET_ZERO, baseYear: 2018, baseTonnesCo2e: 1146000, residualPercent: 5";

        Target target = completed(null, stating(TargetKind.NET_ZERO, null, null, null, inputs));

        assertThat(target.targetYear()).isEqualTo(LabelledYear.calendar(2050));
        assertThat(target.reductionPercent()).isEqualByComparingTo("95");
        assertThat(target.residualPercent()).isNull();
    }

    @Test
    void alternativesAreAnsweredBesideTheFirst() {
        CalculationService.Comparison comparison = service.compare(
                CalculationTable.inputs(CHULA_VISTA),
                List.of(CalculationTable.inputs("baseYear: 2019"), CalculationTable.inputs("method: NET_ZERO")));

        assertThat(comparison.alternatives()).extracting(each -> each.inputs().baseYear())
                .containsExactly(2019, 2018);
        assertThat(comparison.alternatives().getFirst().result()
                        .differenceTo(comparison.first()).perCapitaReductionPoints())
                .isEqualByComparingTo("-0.447242");
        assertThat(comparison.alternatives().getLast().result().absoluteReductionPercent()).isEqualByComparingTo("90");
    }

    @Test
    void anAlternativeIsBlamedOnlyForItsOwnMistakes() {
        assertThat(refusals(() -> service.compare(
                        CalculationTable.inputs(CHULA_VISTA.replace("267757", "0")),
                        List.of(
                                CalculationTable.inputs("baseYear: 2030"),
                                CalculationTable.inputs("hdiVintage: HDR1999, residualPercent: 7"),
                                CalculationTable.inputs("basePopulation: -1")))))
                .containsExactlyInAnyOrder(
                        "/basePopulation TOO_SMALL",
                        "/alternatives/0/baseYear BASE_YEAR_NOT_BEFORE_TARGET_YEAR",
                        "/alternatives/1/hdiVintage UNKNOWN_VINTAGE",
                        "/alternatives/1/residualPercent INPUT_WITHOUT_EFFECT",
                        "/alternatives/2/basePopulation TOO_SMALL");
    }

    private Target completed(Target before, Target stated) {
        CalculationFit.Fitted fitted = service.fitted(before, stated);
        assertThat(fitted.violations()).isEmpty();
        return fitted.target();
    }

    private static List<String> refusals(Supplier<?> work) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, work::get);
        return described(((Refusal.Invalid) refused.refusal()).violations());
    }

    private static List<String> described(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }

    private static Target stating(TargetKind kind, String percent, String tonnes, String method, String inputs) {
        return target(kind, null, null, null, percent, tonnes, method, new KeptCalculation(
                CalculationTable.inputs(inputs), null));
    }

    private static Target with(Target target, String percent, String tonnes, KeptCalculation kept) {
        return target(
                target.kind(), target.baseYear(), target.baseTonnesCo2e(), target.targetYear(), percent, tonnes,
                target.method(), kept);
    }

    private static Target target(
            TargetKind kind,
            LabelledYear baseYear,
            BigDecimal baseTonnes,
            LabelledYear targetYear,
            String percent,
            String tonnes,
            String method,
            KeptCalculation kept) {
        return new Target(
                null, kind, Horizon.INTERIM, null, baseYear, baseTonnes, targetYear,
                percent == null ? null : new BigDecimal(percent), tonnes == null ? null : new BigDecimal(tonnes), null,
                null, null, null, null, method, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, kept, null);
    }
}
