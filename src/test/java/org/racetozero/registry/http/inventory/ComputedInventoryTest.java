package org.racetozero.registry.http.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.change;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.patch;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.put;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.tagOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;

/** An inventory says what it adds up to, what its sums lack, and how much a restatement changed them. */
@QuarkusTest
class ComputedInventoryTest {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String CITY = """
            {
              "protocol": "GPC_BASIC",
              "gwpSet": "AR5",
              "population": 760,
              "lines": [
                {"reference": "I.1.1", "gas": "CO2E", "quantityTonnes": 100},
                {"reference": "I.1.2", "gas": "CO2E", "quantityTonnes": 50},
                {"reference": "I.1.3", "gas": "CO2E", "quantityTonnes": 5},
                {"reference": "I.4.4", "gas": "CO2E", "quantityTonnes": 900},
                {"reference": "II.1.1", "gas": "CO2E", "quantityTonnes": 200},
                {"reference": "III.1.2", "gas": "CH4", "quantityTonnes": 1},
                {"reference": "III.4.1", "gas": "CO2E", "quantityTonnes": 2},
                {"reference": "IV.2", "gas": "HFCS", "species": "HFC134a", "quantityTonnes": 0.01},
                {"reference": "V.2", "gas": "CO2", "quantityTonnes": -12},
                {"reference": "I.3.1", "absence": "NOT_OCCURRING", "reason": "There is no industry."}
              ],
              "totals": [{"tonnesCo2e": 380}, {"sector": "II", "tonnesCo2e": 200}]
            }""";
    private static final String PER_GAS = """
            {"protocol": "GPC_BASIC", "gwpSet": "AR5", "lines": [
              {"reference": "I.1.1", "gas": "CH4", "quantityTonnes": 10},
              {"reference": "II.1.1", "gas": "CO2", "quantityTonnes": 1},
              {"reference": "III.1.1", "gas": "N2O", "quantityTonnes": 1}]}""";

    private String member;
    private String list;
    private String inventory;

    @BeforeEach
    void anAcceptedMember() {
        member = newAcceptedMember(newPartner());
        list = member + "/inventories";
        inventory = list + "/2024";
    }

    @Test
    void aCityAddsUpAtEveryLevel() throws Exception {
        Response created = record(CITY);

        created.then()
                .body("computed.gwpSet", equalTo("AR5"))
                .body("computed.totalTonnesCo2e", equalTo(380))
                .body("computed.perCapitaTonnesCo2e", equalTo(0.5f))
                .body("computed.byLevel.level", contains("BASIC", "BASIC_PLUS", "TERRITORIAL"))
                .body("computed.byLevel.tonnesCo2e", contains(380, 398, 1215))
                .body("computed.bySector.sector", contains("I", "II", "III", "IV"))
                .body("computed.bySector.tonnesCo2e", contains(155, 200, 30, 13))
                .body("computed.byScope.scope", contains("SCOPE_1", "SCOPE_2_LOCATION", "SCOPE_3", "REMOVALS"))
                .body("computed.byScope.tonnesCo2e", contains(1215, 50, 33, 12))
                .body("computed.byCategory", empty())
                .body("computed.byAssetClass", empty())
                .body("computed.gaps", empty())
                .body("lines[7].species", equalTo("HFC134a"));
        JsonNode read = MAPPER.readTree(anybody().get(inventory).then().statusCode(200)
                .header("ETag", equalTo(created.header("ETag"))).extract().asString());
        assertThat(read.get("computed")).isEqualTo(MAPPER.readTree(created.asString()).get("computed"));
        assertThat(MAPPER.readTree(get(list).asString()).at("/items/0/computed")).isEqualTo(read.get("computed"));
    }

    @Test
    void itIsComputedWhereInventoriesAreReadAndNowhereElse() {
        record(CITY);

        get(inventory + "?fields=key,computed").then()
                .statusCode(200)
                .body("computed.totalTonnesCo2e", equalTo(380))
                .body("$", not(hasKey("lines")));
        admin().header("Accept", "text/csv").get(list + "?fields=key,computed").then()
                .statusCode(200)
                .body(containsString("computed.totalTonnesCo2e"))
                .body(containsString("2024,AR5,380,"));
        get(member + "?expand=inventories").then()
                .statusCode(200)
                .body("inventories[0].key", equalTo("2024"))
                .body("inventories[0]", not(hasKey("computed")));
        get(member + "/history?kind=inventory&expand=resource").then()
                .statusCode(200)
                .body("items[0].resource", not(hasKey("computed")));
        assertThat(Registry.count(
                        "select count(*) from inventory where member = ? and facts ?? 'computed'",
                        UUID.fromString(idOf(member))))
                .isZero();
    }

    @Test
    void anOrganisationAddsUpByScopeCategoryAndAssetClass() {
        record("""
                {"protocol": "GHGP_CORPORATE", "gwpSet": "AR6", "lines": [
                  {"scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 100},
                  {"scope": "SCOPE_2_LOCATION", "gas": "CO2E", "quantityTonnes": 50},
                  {"scope": "SCOPE_2_MARKET", "gas": "CO2E", "quantityTonnes": 20},
                  {"scope": "SCOPE_3", "category": 1, "gas": "CO2E", "quantityTonnes": 30},
                  {"scope": "SCOPE_3", "category": 15, "gas": "CO2E", "quantityTonnes": 10,
                   "financed": {"assetClass": "Mortgages", "dataQuality": 3}},
                  {"scope": "BIOGENIC", "gas": "CO2", "quantityTonnes": 99},
                  {"scope": "REMOVALS", "gas": "CO2", "quantityTonnes": 7}],
                 "totals": [{"tonnesCo2e": 160}, {"scope": "SCOPE_2_LOCATION", "tonnesCo2e": 50}]}""").then()
                .body("computed.totalTonnesCo2e", equalTo(160))
                .body("computed.byScope.scope", contains(
                        "SCOPE_1", "SCOPE_2_LOCATION", "SCOPE_2_MARKET", "SCOPE_3", "BIOGENIC", "REMOVALS"))
                .body("computed.byScope.tonnesCo2e", contains(100, 50, 20, 40, 99, 7))
                .body("computed.byCategory.category", contains(1, 15))
                .body("computed.byCategory.tonnesCo2e", contains(30, 10))
                .body("computed.byAssetClass.assetClass", contains("Mortgages"))
                .body("computed.byAssetClass.tonnesCo2e", contains(10))
                .body("computed.byLevel", empty())
                .body("computed", not(hasKey("perCapitaTonnesCo2e")));
    }

    @Test
    void whatCannotBeToldIsAbsentAndNotZero() {
        record("{\"protocol\": \"GPC_BASIC\"}").then()
                .body("computed", not(hasKey("totalTonnesCo2e")))
                .body("computed", not(hasKey("gwpSet")))
                .body("computed.byScope", empty())
                .body("computed.gaps", empty());
        patch(inventory, "*", "{\"totals\": [{\"tonnesCo2e\": 5}]}").then()
                .statusCode(200)
                .body("computed.totalTonnesCo2e", equalTo(5))
                .body("computed", not(hasKey("perCapitaTonnesCo2e")));
    }

    @Test
    void gasesAreConvertedToAnotherSetOnDemand() throws Exception {
        record(PER_GAS).then()
                .body("computed.gwpSet", equalTo("AR5"))
                .body("computed.totalTonnesCo2e", equalTo(546));

        get(inventory + "?gwpSet=AR6").then()
                .statusCode(200)
                .body("gwpSet", equalTo("AR5"))
                .body("computed.gwpSet", equalTo("AR6"))
                .body("computed.totalTonnesCo2e", equalTo(553));
        get(inventory + "?gwpSet=AR4").then().body("computed.totalTonnesCo2e", equalTo(549));
        get(list + "?gwpSet=AR4").then()
                .statusCode(200)
                .body("items.computed.totalTonnesCo2e", contains(549));
        assertThat(get(inventory + "?gwpSet=AR6").header("ETag")).isNotEqualTo(tagOf(inventory));
    }

    @Test
    void whatCannotBeConvertedIsAGapAndNoFigure() {
        record(CITY);

        get(inventory + "?gwpSet=AR6").then()
                .statusCode(200)
                .body("computed", not(hasKey("totalTonnesCo2e")))
                .body("computed.bySector.sector", contains("IV"))
                .body("computed.gaps.code.unique()", contains("GWP_SET_NOT_CONVERTIBLE"))
                .body("computed.gaps[0].pointer", equalTo("/lines/0"))
                .body("computed.gaps[0].detail", containsString("AR6"));
    }

    @Test
    void anUnknownSetIsRefused() {
        record(PER_GAS);

        for (String path : new String[] {inventory, list}) {
            get(path + "?gwpSet=AR3").then()
                    .statusCode(400)
                    .body("errors.parameter", contains("gwpSet"))
                    .body("errors.code", contains("UNKNOWN_PARAMETER_VALUE"));
        }
        get(list + "/soon?gwpSet=AR3&asOf=soon").then()
                .statusCode(400)
                .body("errors.parameter", contains("gwpSet", "inventory", "asOf"));
    }

    @Test
    void aGapIsToldInTheReadersLanguage() {
        record("""
                {"protocol": "GPC_BASIC_PLUS", "gwpSet": "AR5", "lines": [
                  {"reference": "I.1.1", "absence": "NOT_ESTIMATED", "reason": "Nobody has measured it."},
                  {"reference": "II.1.1", "absence": "CONFIDENTIAL", "reason": "One plant."},
                  {"reference": "IV.2", "gas": "HFCS", "quantityTonnes": 1},
                  {"scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 4}]}""").then()
                .body("computed.gaps.pointer", contains("/lines/0", "/lines/1", "/lines/2", "/lines/3"))
                .body("computed.gaps.code", contains(
                        "NOT_ESTIMATED", "CONFIDENTIAL", "SPECIES_MISSING", "UNMAPPED_LINE"))
                .body("computed.gaps[0].detail", containsString("I.1.1"));
        admin().header("Accept-Language", "ja").get(inventory).then()
                .statusCode(200)
                .body("computed.gaps[0].code", equalTo("NOT_ESTIMATED"))
                .body("computed.gaps[0].detail", containsString("推計"));
    }

    @Test
    void everythingThatContradictsItselfIsNamedAtOnce() {
        long before = revisions();

        state("""
                {"protocol": "GPC_BASIC", "gwpSet": "AR5", "publishedOn": "2200-01-01", "lines": [
                  {"reference": "I.1.1", "gas": "CO2E", "quantityTonnes": 100},
                  {"reference": "II.9.1", "gas": "CO2E", "quantityTonnes": 50},
                  {"reference": "III.1.1", "gas": "HFCS", "species": "HFC999", "quantityTonnes": 1}],
                 "totals": [{"sector": "I", "tonnesCo2e": 90}]}""").then()
                .statusCode(422)
                .body("errors.pointer", contains(
                        "/publishedOn", "/lines/1/reference", "/lines/2/species", "/totals/0"))
                .body("errors.code", contains(
                        "IN_THE_FUTURE", "UNKNOWN_LINE_REFERENCE", "UNKNOWN_SPECIES", "TOTAL_DISAGREES"))
                .body("errors[3].detail", containsString("90"))
                .body("errors[3].detail", containsString("100"));

        assertThat(revisions()).isEqualTo(before);
        get(inventory).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "380   | 200 | 201",
        "380.5 | 200 | 201",
        "381   | 200 | 422",
        "379   | 200 | 422",
        "380   | 201 | 422"})
    void aStatedTotalAgreesWithCompleteLines(String whole, String sector, int status) {
        state(CITY.replace("{\"tonnesCo2e\": 380}", "{\"tonnesCo2e\": " + whole + "}")
                        .replace("\"II\", \"tonnesCo2e\": 200", "\"II\", \"tonnesCo2e\": " + sector))
                .then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONFIDENTIAL", "INCLUDED_ELSEWHERE"})
    void aTotalMayExceedLinesThatDoNotSayEverything(String absence) {
        record(CITY.replace("NOT_OCCURRING", absence).replace("{\"tonnesCo2e\": 380}", "{\"tonnesCo2e\": 500}")).then()
                .body("computed.totalTonnesCo2e", equalTo(500))
                .body("computed.byLevel[0].tonnesCo2e", equalTo(380));

        patch(inventory, "*", "{\"totals\": [{\"tonnesCo2e\": 370}]}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/totals/0"))
                .body("errors.code", contains("TOTAL_DISAGREES"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"US_COMMUNITY_PROTOCOL", "LOCAL_GOVERNMENT_OPERATIONS_PROTOCOL", "IPCC_2006", "OTHER"})
    void otherProtocolsKeepCodesOfTheirOwn(String protocol) {
        record("""
                {"protocol": "%s", "lines": [{"reference": "Street lights", "gas": "CO2E", "quantityTonnes": 4}]}"""
                .formatted(protocol)).then()
                .body("computed.totalTonnesCo2e", equalTo(4))
                .body("computed.gaps.code", contains("UNMAPPED_LINE"))
                .body("computed.gaps[0].detail", containsString("Street lights"));
    }

    @Test
    void whatWasRecordedBeforeStaysUntilItsFiguresAreTouched() {
        record(CITY);
        change("update inventory set facts = jsonb_set(facts, '{totals}', '[{\"tonnesCo2e\": 999}]') where member = ?",
                UUID.fromString(idOf(member)));

        patch(inventory, "*", "{\"publicUrl\": \"https://city.example/inventory\"}").then()
                .statusCode(200)
                .body("computed.totalTonnesCo2e", equalTo(999));
        patch(inventory, "*", "{\"gwpSet\": \"AR4\"}").then()
                .statusCode(422)
                .body("errors.code", contains("TOTAL_DISAGREES"));
        patch(inventory, "*", "{\"totals\": null}").then()
                .statusCode(200)
                .body("computed.totalTonnesCo2e", equalTo(380));
    }

    @Test
    void aRestatementOfFivePercentIsSignificant() {
        record(total("100"));
        patch(inventory, "*", total("104")).then().statusCode(200)
                .body("restatements.changePercent", contains(4))
                .body("restatements.significant", contains(false));
        patch(inventory, "*", total("109.2")).then().statusCode(200)
                .body("restatements.changePercent", contains(4, 5))
                .body("restatements.significant", contains(false, true))
                .body("restatements[0].totals[0].tonnesCo2e", equalTo(100))
                .body("restatements[1].totals[0].tonnesCo2e", equalTo(104))
                .body("$", not(hasKey("recalculation")));
        patch(inventory, "*", "{\"totals\": null}").then().statusCode(200)
                .body("restatements.size()", equalTo(3))
                .body("restatements[2]", not(hasKey("changePercent")))
                .body("restatements[2]", not(hasKey("significant")));
        get(member + "?expand=inventories").then()
                .body("inventories[0].restatements.size()", equalTo(3))
                .body("inventories[0].restatements[1]", not(hasKey("significant")));
    }

    @Test
    void theRestatedBaseYearOfATargetIsToBeRecalculated() {
        record(total("100"));
        admin().contentType(Registry.JSON).body(total("7")).put(list + "/2023").then().statusCode(201);
        post(member + "/targets", """
                {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2024, "baseTonnesCo2e": 100, "targetYear": 2030,
                 "reductionPercent": 50}""").then().statusCode(201);
        get(inventory).then().body("$", not(hasKey("recalculation")));

        patch(inventory, "*", total("97")).then()
                .statusCode(200)
                .body("recalculation.changePercent", equalTo(-3))
                .body("recalculation.significant", equalTo(false));
        patch(inventory, "*", total("94")).then()
                .statusCode(200)
                .body("restatements.significant", contains(false, false))
                .body("recalculation.changePercent", equalTo(-6))
                .body("recalculation.significant", equalTo(true));
        patch(list + "/2023", "*", total("9")).then().statusCode(200).body("$", not(hasKey("recalculation")));
        get(list).then()
                .body("items.key", contains("2023", "2024"))
                .body("items[0]", not(hasKey("recalculation")))
                .body("items[1].recalculation.significant", equalTo(true));
        get(inventory + "?asOf=2024-12-31").then().statusCode(200).body("key", equalTo("2024"));
    }

    /** It follows from the figures and from how it was asked for, so it says nothing of its own (decision 1). */
    @Test
    void whatIsComputedIsPassedOverWhereItComesBack() throws Exception {
        record(CITY);
        patch(inventory, "*", "{\"restatementReason\": {\"language\": \"en\", \"text\": \"A meter\"}, \"totals\": []}")
                .then().statusCode(200).body("restatements.size()", equalTo(1));
        String expanded = MAPPER.readTree(get(member + "?expand=inventories").asString())
                .at("/inventories/0").toString();
        String converted = get(inventory + "?gwpSet=AR6").asString();
        ObjectNode edited = (ObjectNode) MAPPER.readTree(get(inventory).asString());
        ((ObjectNode) edited.get("computed")).put("totalTonnesCo2e", new BigDecimal("381"));

        for (String read : List.of(expanded, converted, edited.toString())) {
            put(inventory, "*", read).then().statusCode(200).body("version", equalTo(2));
        }
        patch(inventory, "*", "{\"computed\": {}, \"recalculation\": {\"significant\": true}}").then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("$", not(hasKey("recalculation")));
    }

    @Test
    void aSubmissionIsHeldToTheSame() {
        post(member + "/submissions", """
                {"inventory": {"key": "2024", %s}""".formatted(CITY.strip().substring(1)
                        .replace("{\"tonnesCo2e\": 380}", "{\"tonnesCo2e\": 38}"))).then()
                .statusCode(422)
                .body("errors.pointer", contains("/inventory/totals/0"))
                .body("errors.code", contains("TOTAL_DISAGREES"));
    }

    @Test
    void theSmallestAndTheLargestFiguresAddUpExactly() throws Exception {
        Response created = record("""
                {"protocol": "GPC_BASIC", "gwpSet": "AR6", "lines": [
                  {"reference": "I.1.1", "gas": "CO2E", "quantityTonnes": 100000000000},
                  {"reference": "II.1.1", "gas": "CO2E", "quantityTonnes": 0.001},
                  {"reference": "III.1.1", "gas": "CH4", "quantityTonnes": 0.000001}]}""");

        assertThat(MAPPER.readTree(created.asString()).at("/computed/totalTonnesCo2e").decimalValue())
                .isEqualByComparingTo("100000000000.0010279");
    }

    @Test
    void aFirstInventoryStatesNothingThatIsComputed() {
        state(CITY.strip().replaceFirst("\\{", "{\"computed\": {}, ")).then()
                .statusCode(422)
                .body("errors.pointer", contains("/computed"))
                .body("errors.code", contains("UNKNOWN_MEMBER"));
        get(inventory).then().statusCode(404).body("computed", nullValue());
    }

    private static String total(String tonnes) {
        return "{\"protocol\": \"GPC_BASIC\", \"totals\": [{\"tonnesCo2e\": " + tonnes + "}]}";
    }

    private Response record(String body) {
        return state(body).then().statusCode(201).extract().response();
    }

    private Response state(String body) {
        return admin().contentType(Registry.JSON).body(body).put(inventory);
    }
}
