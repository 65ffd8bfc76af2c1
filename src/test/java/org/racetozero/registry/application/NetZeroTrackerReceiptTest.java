package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.exchange.ImportedMembers;
import org.racetozero.registry.domain.exchange.MemberBundle;
import org.racetozero.registry.domain.exchange.RemarkCode;
import org.racetozero.registry.domain.exchange.RemarkKind;
import org.racetozero.registry.domain.target.Target;

/** What the snapshot says beyond what was taken over: nothing of it disappears unnoticed. */
class NetZeroTrackerReceiptTest {
    private static final ImportedMembers IMPORTED = NetZeroTrackerSnapshot.members();
    private static final List<MemberBundle> MEMBERS = IMPORTED.members();

    private static final String EXPECTED_RECEIPT = """
            NOT_ASSESSED interim_target 18
            NOT_FOUND end_target 69
            NOT_FOUND interim_target 205
            NOT_SPECIFIED carbon_credit_conditions 123
            NOT_SPECIFIED carbon_credit_offsets 298
            UNMAPPED accountability 532
            UNMAPPED cdr 514
            UNMAPPED coverage_notes 267
            UNMAPPED end_target_intensity_unit 1
            UNMAPPED end_target_text 9
            UNMAPPED equity 404
            UNMAPPED gdp_real 44
            UNMAPPED governance_notes 280
            UNMAPPED has_plan 559
            UNMAPPED higher_net_zero 68
            UNMAPPED historical_emissions 483
            UNMAPPED interim_target_intensity_unit 6
            UNMAPPED interim_target_text 58
            UNMAPPED inventory_year 111
            UNMAPPED memberships 1
            UNMAPPED plan_options 298
            UNMAPPED removals_targets 472
            UNMAPPED reporting_mechanism 530
            UNMAPPED sinks_and_credits_notes 233
            UNMAPPED source_url 16
            UNMAPPED target_notes 381
            TEXT_ONLY interim_target_year 82
            DATE_INCOMPLETE status_date 537
            CURRENCY_UNKNOWN annual_revenue 400
            BOUNDARY_UNKNOWN ghg 89
            BOUNDARY_UNKNOWN population 185
            UNIT_UNKNOWN end_target_bau_emissions 1
            UNIT_UNKNOWN end_target_target_emissions 1
            UNIT_UNKNOWN interim_target_baseline_emissions 5
            UNIT_UNKNOWN interim_target_bau_emissions 7
            UNIT_UNKNOWN interim_target_target_emissions 12
            UNIT_IMPLAUSIBLE ghg 2
            QUANTITY_IMPLAUSIBLE ghg 2
            ZERO_MEANS_MISSING ghg 11
            YEAR_IMPLAUSIBLE interim_target_baseline_year 1
            VALUE_INVALID industry 1
            DETAIL_WITHOUT_TARGET carbon_credit_conditions 1
            DETAIL_WITHOUT_TARGET carbon_credit_offsets 8
            DETAIL_WITHOUT_TARGET consumption_emissions 3
            DETAIL_WITHOUT_TARGET end_target_status 4
            DETAIL_WITHOUT_TARGET end_target_text 2
            DETAIL_WITHOUT_TARGET end_target_year 1
            DETAIL_WITHOUT_TARGET equity 6
            DETAIL_WITHOUT_TARGET gasses_coverage 65
            DETAIL_WITHOUT_TARGET interim_target_text 14
            DETAIL_WITHOUT_TARGET interim_target_year 3
            DETAIL_WITHOUT_TARGET scope_1 5
            DETAIL_WITHOUT_TARGET scope_2 5
            DETAIL_WITHOUT_TARGET scope_3 5
            DETAIL_WITHOUT_TARGET territorial_emissions 3
            BASE_YEAR_NOT_BEFORE_TARGET_YEAR interim_target_baseline_year 2
            INTERIM_NOT_BEFORE_END interim_target_year 16
            STATUS_IN_THE_FUTURE status_date 1
            ACHIEVED_BEFORE_TARGET_YEAR end_target_status 3
            CONDITIONS_CONTRADICT carbon_credit_conditions 6
            CONDITIONS_CONTRADICT carbon_credit_offsets 1
            READ_AS_ALL_GASES gasses_coverage 301
            READ_AS_SCIENCE_BASED end_target 3
            SECOND_ROW carbon_credit_conditions 1
            SECOND_ROW carbon_credit_offsets 1
            SECOND_ROW conditions_other 1
            SECOND_ROW employees 1
            SECOND_ROW name 1
            """;

    @Test
    void everyRemarkIsCounted() {
        String receipt = IMPORTED.summary().counts().stream()
                .map(count -> count.code() + " " + count.field() + " " + count.remarks())
                .collect(Collectors.joining("\n"));
        assertThat(receipt).isEqualTo(EXPECTED_RECEIPT.strip());
        assertThat(IMPORTED.summary().total()).isEqualTo(IMPORTED.remarks().size()).isEqualTo(7779);
        assertThat(IMPORTED.summary().total(RemarkKind.CONTRADICTION)).isEqualTo(29);
    }

    @Test
    void emissionsOfTheSourceNeverBecomeTonnes() {
        assertThat(MEMBERS).allSatisfy(bundle -> assertThat(bundle.targets()).allSatisfy(target -> {
            assertThat(target.baseTonnesCo2e()).isNull();
            assertThat(target.targetTonnesCo2e()).isNull();
            assertThat(target.baselineScenarioTonnesCo2e()).isNull();
        }));
        assertThat(rows(RemarkCode.UNIT_IMPLAUSIBLE)).containsExactly("REG-0004 ghg", "CIT-0004 ghg");
        assertThat(rows(RemarkCode.QUANTITY_IMPLAUSIBLE)).containsExactly("REG-0019 ghg", "CIT-0075 ghg");
        assertThat(rows(RemarkCode.ZERO_MEANS_MISSING)).hasSize(11).allMatch(row -> row.startsWith("COM-"));
    }

    @Test
    void contradictionsStayAsStatedAndAreListed() {
        assertThat(rows(RemarkCode.BASE_YEAR_NOT_BEFORE_TARGET_YEAR)).containsExactly(
                "CIT-0113 interim_target_baseline_year", "COM-0719 interim_target_baseline_year");
        Target hana = member("COM-0719").targets().get(1);
        assertThat(hana.baseYear().year()).isEqualTo(2030);
        assertThat(hana.targetYear().year()).isEqualTo(2020);
        assertThat(rows(RemarkCode.INTERIM_NOT_BEFORE_END)).hasSize(16).contains("COM-0009 interim_target_year");
        assertThat(rows(RemarkCode.STATUS_IN_THE_FUTURE)).containsExactly("COM-0626 status_date");
        assertThat(rows(RemarkCode.ACHIEVED_BEFORE_TARGET_YEAR)).containsExactly(
                "COM-0159 end_target_status", "COM-0229 end_target_status", "COM-0264 end_target_status");
        assertThat(rows(RemarkCode.YEAR_IMPLAUSIBLE)).containsExactly("COM-0024 interim_target_baseline_year");
    }

    private static MemberBundle member(String externalId) {
        return MEMBERS.stream().filter(bundle -> bundle.externalId().equals(externalId)).findFirst().orElseThrow();
    }

    private static List<String> rows(RemarkCode code) {
        return IMPORTED.remarks().stream()
                .filter(remark -> remark.code() == code)
                .map(remark -> remark.row() + " " + remark.field())
                .toList();
    }
}
