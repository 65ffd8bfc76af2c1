package org.racetozero.registry.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.IndustryCode;
import org.racetozero.registry.domain.pledge.CreditUse;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;

class NetZeroTrackerTest {
    private static final List<String> FIELDS = List.of(("last_updated,id_code,name,country,actor_type,isin_id,"
            + "race_to_zero_member,end_target,end_target_percentage_reduction,end_target_baseline_year,"
            + "end_target_intensity_unit,end_target_baseline_emissions,end_target_target_emissions,"
            + "end_target_bau_emissions,end_target_other,end_target_year,end_target_status,status_date,"
            + "interim_target,interim_target_percentage_reduction,interim_target_baseline_year,"
            + "interim_target_intensity_unit,interim_target_baseline_emissions,interim_target_target_emissions,"
            + "interim_target_bau_emissions,interim_target_other,interim_target_year,end_target_text,"
            + "interim_target_text,target_notes,source_url,gasses_coverage,territorial_emissions,"
            + "consumption_emissions,international_aviation,international_shipping,scope_1,scope_2,scope_3,"
            + "historical_emissions,coverage_notes,has_plan,plan_options,reporting_mechanism,equity,accountability,"
            + "governance_notes,carbon_credit_offsets,carbon_credit_conditions,max_emission_offset,"
            + "conditions_other,removals_targets,cdr,sinks_and_credits_notes,memberships,gdp_real,annual_revenue,"
            + "population,industry,sector,employees,market_index,ghg,inventory_year,higher_net_zero").split(","));

    @ParameterizedTest
    @ValueSource(strings = {"www.example.org", "ftp://example.org/x", "https://exa mple.org", "mailto:a@example.org",
            "https:///nothing", "see above", "http://[::1"})
    void anAddressThatIsNoneIsARemark(String address) {
        MemberBundle bundle = map(Map.of("end_target", "Net zero", "source_url", address));
        assertThat(bundle.pledge().publicUrl()).isNull();
        assertThat(bundle.targets().getFirst().publicUrl()).isNull();
        assertThat(bundle.remarks()).contains(
                new Remark(RemarkCode.ADDRESS_INVALID, "COM-9999", "source_url", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"end_target", "interim_target", "end_target_status", "gasses_coverage", "scope_3",
            "carbon_credit_offsets", "end_target_year", "interim_target_percentage_reduction", "employees",
            "last_updated", "country"})
    void aValueOutsideTheDocumentedOnesIsARemarkNeverAnException(String field) {
        MemberBundle bundle = map(Map.of("end_target", "Net zero", "interim_target", "Emissions reduction target"),
                Map.of(field, "perhaps"));
        assertThat(bundle.remarks()).contains(new Remark(RemarkCode.VALUE_INVALID, "COM-9999", field, "perhaps"));
    }

    @Test
    void aTargetThatWasNotFoundIsUnknownAndNotAbsent() {
        MemberBundle bundle = map(Map.of("end_target", "No target", "end_target_year", "2040",
                "carbon_credit_offsets", "Yes", "scope_1", "Yes"));
        assertThat(bundle.pledge()).isNull();
        assertThat(bundle.targets()).isEmpty();
        assertThat(bundle.remarks()).extracting(Remark::code, Remark::field).contains(
                tuple(RemarkCode.NOT_FOUND, "end_target"),
                tuple(RemarkCode.NOT_ASSESSED, "interim_target"),
                tuple(RemarkCode.DETAIL_WITHOUT_TARGET, "end_target_year"),
                tuple(RemarkCode.DETAIL_WITHOUT_TARGET, "carbon_credit_offsets"),
                tuple(RemarkCode.DETAIL_WITHOUT_TARGET, "scope_1"));
    }

    @Test
    void aReductionIsAbsoluteOnlyAgainstABaseYear() {
        Map<String, String> without = Map.of("interim_target", "Emissions reduction target",
                "interim_target_percentage_reduction", "50.50", "interim_target_year", "2030");
        Target unspecified = map(without).targets().getFirst();
        assertThat(unspecified.kind()).isEqualTo(TargetKind.UNSPECIFIED_REDUCTION);
        assertThat(unspecified.reductionPercent()).isEqualTo("50.50");
        assertThat(map(without, Map.of("interim_target_baseline_year", "2019")).targets().getFirst().kind())
                .isEqualTo(TargetKind.ABSOLUTE);
    }

    @Test
    void anEndTargetThatIsNoStateOfZeroIsAStepWhenItIsNear() {
        assertThat(end("Emissions reduction target", "2032").horizon()).isEqualTo(Horizon.INTERIM);
        assertThat(end("Emissions reduction target", "2033").horizon()).isEqualTo(Horizon.LONG_TERM);
        assertThat(end("Net zero", "2025").horizon()).isEqualTo(Horizon.LONG_TERM);
        assertThat(end("Other", "").horizon()).isEqualTo(Horizon.LONG_TERM);
    }

    @Test
    void anotherKindOfInterimTargetIsItsWordsAlone() {
        MemberBundle bundle = map(Map.of("interim_target", "Other", "interim_target_other", "peak by 2030",
                "interim_target_text", "See above", "interim_target_year", "2030"));
        Target target = bundle.targets().getFirst();
        assertThat(target.kind()).isEqualTo(TargetKind.OTHER);
        assertThat(target.statement().text()).isEqualTo("peak by 2030");
        assertThat(target.targetYear()).isNull();
        assertThat(bundle.remarks()).extracting(Remark::code, Remark::field).contains(
                tuple(RemarkCode.TEXT_ONLY, "interim_target_year"),
                tuple(RemarkCode.UNMAPPED, "interim_target_text"));
    }

    @Test
    void conditionsThatAreNotSpecifiedAreUnknownConditions() {
        Map<String, String> uses = Map.of("end_target", "Net zero", "carbon_credit_offsets", "Yes");
        MemberBundle unspecified = map(uses, Map.of("carbon_credit_conditions", "No conditions specified"));
        assertThat(unspecified.pledge().creditPolicy().use()).isEqualTo(CreditUse.UNSPECIFIED);
        assertThat(unspecified.pledge().creditPolicy().conditions()).isNull();
        MemberBundle both = map(uses,
                Map.of("carbon_credit_conditions", "No conditions specified|Avoid social harm|Other conditions"));
        assertThat(both.pledge().creditPolicy().conditions()).containsExactly("Avoid social harm", "Other conditions");
        assertThat(both.remarks()).extracting(Remark::code).contains(RemarkCode.CONDITIONS_CONTRADICT);
    }

    @Test
    void aCompanyIsAFinancialInstitutionOnlyWhereTheRowSaysSo() {
        assertThat(map(Map.of("industry", "Services")).member().actorType()).isEqualTo(ActorType.COMPANY);
        MemberBundle bank = map(Map.of("industry", "Services", "sector", "Financial services"));
        assertThat(bank.member().actorType()).isEqualTo(ActorType.FINANCIAL_INSTITUTION);
        assertThat(bank.member().industries()).containsExactly(new IndustryCode("net-zero-tracker", "Services"),
                new IndustryCode("net-zero-tracker-sector", "Financial services"));
    }

    @Test
    void everyCellIsAnsweredFor() {
        Map<String, String> everything = new LinkedHashMap<>();
        FIELDS.forEach(field -> everything.put(field, "x"));
        MemberBundle bundle = map(everything, Map.of("actor_type", "City", "id_code", "CIT-9999"));
        assertThat(bundle.remarks()).extracting(Remark::field).containsAll(FIELDS.stream()
                .filter(field -> !List.of("id_code", "name", "actor_type", "isin_id", "race_to_zero_member",
                        "industry", "sector", "carbon_credit_conditions", "conditions_other").contains(field))
                .toList());
    }

    @Test
    void aCountryIsNoMember() {
        assertThat(NetZeroTracker.row(row(Map.of("actor_type", "Country")))).isEmpty();
        assertThat(NetZeroTracker.members(List.of(row(Map.of("actor_type", "Country")))).members()).isEmpty();
    }

    @Test
    void aSourceWithoutAFieldIsRefused() {
        Map<String, String> row = row(Map.of());
        row.remove("scope_3");
        row.put("end_target", "Net zero");
        assertThatThrownBy(() -> NetZeroTracker.row(row)).hasMessage("the source has no field scope_3");
    }

    @Test
    void countryCodesOfTwoAndThreeLetters() {
        assertThat(CountryCodes.alpha2("JPN")).contains("JP");
        assertThat(CountryCodes.alpha2("GBR")).contains("GB");
        assertThat(CountryCodes.alpha2("XXX")).isEmpty();
    }

    private static Target end(String kind, String year) {
        return map(Map.of("end_target", kind, "end_target_year", year)).targets().getFirst();
    }

    private static MemberBundle map(Map<String, String> cells) {
        return map(cells, Map.of());
    }

    private static MemberBundle map(Map<String, String> cells, Map<String, String> further) {
        Map<String, String> row = row(cells);
        row.putAll(further);
        return NetZeroTracker.row(row).orElseThrow();
    }

    private static Map<String, String> row(Map<String, String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        FIELDS.forEach(field -> row.put(field, ""));
        row.putAll(Map.of("id_code", "COM-9999", "name", "A Company", "country", "JPN", "actor_type", "Company",
                "last_updated", "2022-01-31 10:00:00", "race_to_zero_member", "Yes"));
        row.putAll(cells);
        return row;
    }
}
