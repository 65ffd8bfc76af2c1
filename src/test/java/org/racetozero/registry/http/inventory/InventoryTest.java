package org.racetozero.registry.http.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.patch;
import static org.racetozero.registry.http.Registry.put;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.tagOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.Together;

/** An inventory is stated under its year and what it is about, and keeps what its figures were before. */
@QuarkusTest
class InventoryTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LEAST = "{\"protocol\": \"GPC_BASIC\"}";
    private static final String FULL = """
            {
              "key": "2024",
              "periodStart": "2024-04-01",
              "periodEnd": "2025-03-31",
              "protocol": "GPC_BASIC",
              "gwpSet": "AR5",
              "boundary": {"kind": "SAME", "description": {"language": "ja", "text": "市域全体。\\n二行目。"}},
              "consolidationApproach": "OPERATIONAL_CONTROL",
              "excludedEntities": [{"language": "en", "text": "The harbour."}],
              "population": 1372000,
              "lines": [
                {"reference": "I.1.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 120000.123456},
                {"reference": "I.1.2", "scope": "SCOPE_2_LOCATION", "gas": "CO2E", "quantityTonnes": 0},
                {"reference": "III.4.1", "absence": "NOT_ESTIMATED", "reason": "Nobody has measured it."},
                {"scope": "SCOPE_3", "category": 15, "gas": "CH4", "quantityTonnes": 0.5,
                 "financed": {"assetClass": "Listed equity", "dataQuality": 2, "outstandingAmount": 1000000.25,
                              "currency": "EUR"}},
                {"scope": "REMOVALS", "gas": "CO2", "quantityTonnes": -12}
              ],
              "totals": [{"scope": "SCOPE_1", "tonnesCo2e": 120000.123456},
                         {"sector": "I", "tonnesCo2e": 130000},
                         {"tonnesCo2e": 100000000000}],
              "retiredCredits": [{"registry": "Verra", "vintage": 2020, "serials": "1 to 9", "tonnesCo2e": 9,
                                  "claim": "Beyond our own reductions", "permanentRemoval": false}],
              "verification": {"level": "LIMITED", "verifier": "Example Assurance", "standard": "ISO 14064-3",
                               "verifiedOn": "2025-06-30"},
              "publishedOn": "2025-07-01",
              "publicUrl": "https://city.example/inventory",
              "restatementReason": {"language": "en", "text": "= not a formula"},
              "provenance": {"origin": "SELF"}
            }""";

    private String partner;
    private String member;
    private String list;
    private String inventory;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        list = member + "/inventories";
        inventory = list + "/2024";
    }

    @Test
    void everyFactComesBackAsItWasStated() throws Exception {
        Response created = state(inventory, FULL);

        created.then()
                .statusCode(201)
                .header("Location", equalTo(inventory))
                .header("ETag", startsWith("\"1."))
                .body("member", equalTo(idOf(member)))
                .body("year", equalTo(2024))
                .body("restatements", empty())
                .body("version", equalTo(1));
        JsonNode read = MAPPER.readTree(anybody().get(inventory).then().statusCode(200)
                .header("ETag", equalTo(created.header("ETag"))).extract().asString());
        MAPPER.readTree(FULL).properties().forEach(
                fact -> assertThat(read.get(fact.getKey())).as(fact.getKey()).isEqualTo(fact.getValue()));
        assertThat(MAPPER.readTree(get(list).asString()).at("/items/0")).isEqualTo(read);
        assertThat(MAPPER.readTree(get(member + "?expand=inventories").asString()).at("/inventories/0"))
                .as("the same, without what is computed where it is read by itself")
                .isEqualTo(((ObjectNode) read.deepCopy()).without("computed"));
    }

    @Test
    void aYearIsTheCalendarYearUnlessItsDaysAreStated() {
        state(inventory, """
                {"protocol": "GPC_BASIC", "periodStart": "2024-01-01", "periodEnd": "2024-12-31"}""").then()
                .statusCode(201)
                .body("key", equalTo("2024"))
                .body("periodStart", nullValue())
                .body("periodEnd", nullValue());

        state(inventory, LEAST).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void aSideInventoryStandsBesideThePrincipalOne() {
        record(inventory + "-operations", LEAST);
        record(inventory, "{\"protocol\": \"GPC_BASIC_PLUS\"}");

        get(list).then()
                .body("items.key", contains("2024", "2024-operations"))
                .body("items.year", contains(2024, 2024))
                .body("items.protocol", contains("GPC_BASIC_PLUS", "GPC_BASIC"));
        get(list + "?sort=-id").then().body("items.key", contains("2024-operations", "2024"));
        String next = get(list + "?limit=1&include=total").then()
                .body("items.key", contains("2024"))
                .body("page.total", equalTo(2))
                .extract().path("page.next");
        get(list + "?limit=1&cursor=" + next).then().body("items.key", contains("2024-operations"));
        delete(inventory, "*").then().statusCode(204);
        get(list).then().body("items.key", contains("2024-operations"));
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        String tag = record(inventory, FULL).header("ETag");
        long before = revisions();

        state(inventory, FULL).then().statusCode(200).header("ETag", equalTo(tag));
        state(inventory, FULL.replace("0.5,", "0.50,")).then().statusCode(200).header("ETag", equalTo(tag));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void whoChangesItKnowsWhatItChanges() {
        String tag = record(inventory, LEAST).header("ETag");
        String other = "{\"protocol\": \"GPC_BASIC_PLUS\"}";

        state(inventory, other).then().statusCode(428).body("currentVersion", equalTo(1));
        put(inventory, tag, other).then().statusCode(200).body("version", equalTo(2));
        put(inventory, tag, LEAST).then().statusCode(412).body("currentVersion", equalTo(2));
        admin().contentType(Registry.MERGE_PATCH).body(LEAST).patch(inventory).then().statusCode(428);
        patch(inventory, tag, LEAST).then().statusCode(412);
        admin().delete(inventory).then().statusCode(428);
        delete(inventory, tag).then().statusCode(412);
        get(inventory).then().body("protocol", equalTo("GPC_BASIC_PLUS")).body("version", equalTo(2));
    }

    @Test
    void whoExpectsNoneFindsNone() {
        stateNew(inventory, LEAST).then().statusCode(201);

        stateNew(inventory, "{\"protocol\": \"GPC_BASIC_PLUS\"}").then()
                .statusCode(412)
                .body("errors.code", contains("EXISTS_ALREADY"));
        put(list + "/2023", "*", LEAST).then().statusCode(412);
        get(list).then().body("items.key", contains("2024"));
    }

    @Test
    void whatWasReadCanBeEditedAndPutBack() throws Exception {
        record(inventory, FULL);
        Response read = get(inventory);
        ObjectNode edited = (ObjectNode) MAPPER.readTree(read.asString());
        edited.put("publicUrl", "https://city.example/other").remove("verification");

        put(inventory, read.header("ETag"), edited.toString()).then()
                .statusCode(200)
                .body("publicUrl", equalTo("https://city.example/other"))
                .body("verification", nullValue())
                .body("restatements", empty());
        put(inventory, read.header("ETag"), edited.toString()).then().statusCode(412);
    }

    @Test
    void aPatchChangesWhatItNames() {
        record(inventory, FULL);

        patch(inventory, tagOf(inventory), """
                {"consolidationApproach": null, "verification": {"level": "REASONABLE"}}""").then()
                .statusCode(200)
                .body("verification.level", equalTo("REASONABLE"))
                .body("verification.verifier", equalTo("Example Assurance"))
                .body("lines.size()", equalTo(5))
                .body("periodStart", equalTo("2024-04-01"))
                .body("restatements", empty())
                .body("$", not(hasKey("consolidationApproach")));
    }

    @Test
    void figuresThatChangeKeepWhatTheyWere() {
        record(inventory, """
                {"protocol": "GPC_BASIC", "gwpSet": "AR4", "totals": [{"tonnesCo2e": 100}]}""");

        put(inventory, tagOf(inventory), """
                {"protocol": "GPC_BASIC", "gwpSet": "AR5", "totals": [{"tonnesCo2e": 90}],
                 "restatementReason": {"language": "en", "text": "A meter was misread."}}""").then()
                .statusCode(200)
                .body("totals[0].tonnesCo2e", equalTo(90))
                .body("restatementReason.text", equalTo("A meter was misread."))
                .body("restatements.size()", equalTo(1))
                .body("restatements[0].totals[0].tonnesCo2e", equalTo(100))
                .body("restatements[0].gwpSet", equalTo("AR4"))
                .body("restatements[0].reason.text", equalTo("A meter was misread."))
                .body("restatements[0].restatedOn", notNullValue());
        patch(inventory, tagOf(inventory), "{\"publicUrl\": \"https://city.example/inventory\"}").then()
                .statusCode(200)
                .body("restatements.size()", equalTo(1));
        patch(inventory, tagOf(inventory), """
                {"lines": [{"scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 90}]}""").then()
                .statusCode(200)
                .body("restatements.size()", equalTo(1));
        patch(inventory, tagOf(inventory), """
                {"lines": [{"scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 89}]}""").then()
                .statusCode(200)
                .body("restatements.size()", equalTo(2))
                .body("restatements[0].totals[0].tonnesCo2e", equalTo(100))
                .body("restatements[1].lines[0].quantityTonnes", equalTo(90));
        get(inventory).then().body("restatements.size()", equalTo(2));
    }

    @Test
    void theFirstFiguresRestateNothing() {
        record(inventory, LEAST);

        patch(inventory, "*", "{\"totals\": [{\"tonnesCo2e\": 100}]}").then()
                .statusCode(200)
                .body("restatements", empty());
    }

    @Test
    void whatTheFiguresWereIsNotRewritten() {
        record(inventory, "{\"protocol\": \"GPC_BASIC\", \"totals\": [{\"tonnesCo2e\": 100}]}");
        patch(inventory, "*", "{\"totals\": [{\"tonnesCo2e\": 90}]}").then().statusCode(200);

        patch(inventory, "*", "{\"restatements\": []}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/restatements"))
                .body("errors.code", contains("READ_ONLY"));
    }

    @Test
    void whatIsDeletedIsGone() {
        record(inventory, FULL);

        delete(inventory, tagOf(inventory)).then().statusCode(204);

        get(inventory).then().statusCode(404);
        patch(inventory, "*", LEAST).then().statusCode(404);
        delete(inventory, "*").then().statusCode(404);
        get(list).then().body("items", empty());
        state(inventory, LEAST).then().statusCode(201).body("version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"lines\": [{\"reference\": \"I.1.1\", \"gas\": \"CO2E\"}] | /lines/0 | QUANTITY_OR_ABSENCE",
        "\"lines\": [{\"scope\": \"SCOPE_1\", \"gas\": \"CO2E\", \"quantityTonnes\": 1, "
                + "\"absence\": \"CONFIDENTIAL\"}] | /lines/0 | QUANTITY_OR_ABSENCE",
        "\"lines\": [{\"gas\": \"CO2E\", \"quantityTonnes\": 1}] | /lines/0 | NEITHER_REFERENCE_NOR_SCOPE",
        "\"lines\": [{\"scope\": \"SCOPE_1\", \"quantityTonnes\": 1}] | /lines/0/gas | REQUIRED",
        "\"lines\": [{\"scope\": \"SCOPE_1\", \"absence\": \"NOT_ESTIMATED\"}] | /lines/0/reason | REQUIRED",
        "\"lines\": [{\"scope\": \"SCOPE_1\", \"gas\": \"CO2E\", \"quantityTonnes\": 1, \"reason\": \"x\"}]"
                + " | /lines/0/reason | REASON_WITHOUT_ABSENCE",
        "\"lines\": [{\"scope\": \"SCOPE_1\", \"category\": 1, \"gas\": \"CO2E\", \"quantityTonnes\": 1}]"
                + " | /lines/0/category | CATEGORY_OUTSIDE_SCOPE_3",
        "\"lines\": [{\"scope\": \"SCOPE_3\", \"category\": 16, \"gas\": \"CO2E\", \"quantityTonnes\": 1}]"
                + " | /lines/0/category | TOO_LARGE",
        "\"lines\": [{\"scope\": \"SCOPE_1\", \"gas\": \"CO2E\", \"quantityTonnes\": 1}, "
                + "{\"scope\": \"SCOPE_1\", \"gas\": \"CO2E\", \"quantityTonnes\": 2}] | /lines/1 | REPEATED",
        "\"lines\": [{\"scope\": \"SCOPE_1\", \"gas\": \"CO2E\", \"quantityTonnes\": 100000000001}]"
                + " | /lines/0/quantityTonnes | TOO_LARGE",
        "\"lines\": [{\"scope\": \"SCOPE_1\", \"gas\": \"CO2E\", \"quantityTonnes\": 0.1234567}]"
                + " | /lines/0/quantityTonnes | TOO_MANY_DECIMALS",
        "\"lines\": [{\"scope\": \"SCOPE_1\", \"species\": \"HFC23\", \"absence\": \"NOT_ESTIMATED\", "
                + "\"reason\": \"x\"}] | /lines/0/gas | REQUIRED",
        "\"lines\": [{\"scope\": \"SCOPE_1\", \"gas\": \"HFCS\", \"species\": \" \", \"quantityTonnes\": 1}]"
                + " | /lines/0/species | BLANK",
        "\"lines\": [{\"scope\": \"SCOPE_1\", \"gas\": \"HFCS\", \"species\": \"HFC23\", \"quantityTonnes\": 1}, "
                + "{\"scope\": \"SCOPE_1\", \"gas\": \"HFCS\", \"species\": \"HFC23\", \"quantityTonnes\": 2}]"
                + " | /lines/1 | REPEATED",
        "\"lines\": [{\"scope\": \"SCOPE_1\", \"gas\": \"H2O\", \"quantityTonnes\": 1}] | /lines/0/gas | UNKNOWN_VALUE",
        "\"lines\": [{\"scope\": \"SCOPE_1\", \"gas\": \"CO2E\", \"quantityTonnes\": 1, \"colour\": 1}]"
                + " | /lines/0/colour | UNKNOWN_MEMBER",
        "\"lines\": [{\"reference\": \" \", \"gas\": \"CO2E\", \"quantityTonnes\": 1}] | /lines/0/reference | BLANK",
        "\"lines\": [{\"scope\": \"SCOPE_3\", \"gas\": \"CO2E\", \"quantityTonnes\": 1, \"financed\": {}}]"
                + " | /lines/0/financed/assetClass | REQUIRED",
        "\"lines\": [{\"scope\": \"SCOPE_3\", \"gas\": \"CO2E\", \"quantityTonnes\": 1, "
                + "\"financed\": {\"assetClass\": \"Bonds\", \"outstandingAmount\": 5}}]"
                + " | /lines/0/financed/currency | REQUIRED",
        "\"lines\": [{\"scope\": \"SCOPE_3\", \"gas\": \"CO2E\", \"quantityTonnes\": 1, "
                + "\"financed\": {\"assetClass\": \"Bonds\", \"currency\": \"XQZ\"}}]"
                + " | /lines/0/financed/currency | UNKNOWN_CURRENCY",
        "\"lines\": [{\"scope\": \"SCOPE_3\", \"gas\": \"CO2E\", \"quantityTonnes\": 1, "
                + "\"financed\": {\"assetClass\": \"Bonds\", \"dataQuality\": 6}}]"
                + " | /lines/0/financed/dataQuality | TOO_LARGE",
        "\"lines\": {}                                     | /lines | WRONG_TYPE_ARRAY",
        "\"totals\": [{\"tonnesCo2e\": 1}, {\"tonnesCo2e\": 2}] | /totals/1 | REPEATED",
        "\"totals\": [{\"scope\": \"SCOPE_1\"}]            | /totals/0/tonnesCo2e | REQUIRED",
        "\"periodStart\": \"2021-01-01\", \"periodEnd\": \"2021-12-31\" | /periodStart | PERIOD_OF_ANOTHER_YEAR",
        "\"periodStart\": \"2024-01-01\", \"periodEnd\": \"2026-01-01\" | /periodStart | PERIOD_OF_ANOTHER_YEAR",
        "\"periodStart\": \"2024-06-01\", \"periodEnd\": \"2024-05-31\" | /periodEnd | ENDS_BEFORE_IT_STARTS",
        "\"population\": 100000000001                      | /population | TOO_LARGE",
        "\"population\": -1                                | /population | TOO_SMALL",
        "\"population\": 0                                 | /population | TOO_SMALL",
        "\"population\": 1.5                               | /population | TOO_MANY_DECIMALS",
        "\"gwpSet\": \"AR3\"                               | /gwpSet | UNKNOWN_VALUE",
        "\"colour\": \"green\"                             | /colour | UNKNOWN_MEMBER",
        "\"year\": 2024                                    | /year | UNKNOWN_MEMBER",
        "\"key\": \"2023\"                                 | /key | READ_ONLY",
        "\"key\": \"next year\"                            | /key | PATTERN",
        "\"boundary\": {}                                  | /boundary/kind | REQUIRED",
        "\"excludedEntities\": [{\"language\": \"en_US\", \"text\": \"x\"}]"
                + " | /excludedEntities/0/language | UNKNOWN_LANGUAGE",
        "\"retiredCredits\": [{\"tonnesCo2e\": 1}]         | /retiredCredits/0/registry | REQUIRED",
        "\"retiredCredits\": [{\"registry\": \"Verra\", \"tonnesCo2e\": -1}]"
                + " | /retiredCredits/0/tonnesCo2e | TOO_SMALL",
        "\"verification\": {\"verifier\": \"x\"}           | /verification/level | REQUIRED",
        "\"verification\": {\"level\": \"LIMITED\", \"verifiedOn\": \"2200-01-01\"}"
                + " | /verification/verifiedOn | IN_THE_FUTURE",
        "\"publishedOn\": \"2200-01-01\"                   | /publishedOn | IN_THE_FUTURE",
        "\"publicUrl\": \"ftp://x.example/\"               | /publicUrl | WRONG_TYPE_HTTP_URI"})
    void whatCannotBeMeantIsRefused(String members, String pointer, String code) {
        long before = revisions();

        state(inventory, "{\"protocol\": \"GPC_BASIC\", " + members + "}").then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void anInventoryFollowsAProtocol() {
        state(inventory, "{}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/protocol"))
                .body("errors.code", contains("REQUIRED"));
    }

    @Test
    void aYearThatHasNotBegunHasNoInventory() {
        state(list + "/2199", LEAST).then()
                .statusCode(422)
                .body("errors.pointer", contains("/periodStart"))
                .body("errors.code", contains("IN_THE_FUTURE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "1899", "2200", "2024-", "2024-Operations", "2024-9", "2024_operations", "latest"})
    void whatIsNoKeyIsRefused(String key) {
        String path = list + "/" + key;

        for (Response answer : List.of(
                get(path), state(path, LEAST), patch(path, "*", LEAST), delete(path, "*"))) {
            answer.then()
                    .statusCode(400)
                    .body("errors.parameter", contains("inventory"))
                    .body("errors.code", contains("NOT_AN_INVENTORY_KEY"));
        }
    }

    @Test
    void onlyTheStewardRecordsIt() {
        String other = newPartner();
        join(member, other);

        anybody().contentType(Registry.JSON).body(LEAST).put(inventory).then().statusCode(401);
        for (String stranger : List.of(writer(newPartner()), writer(other), integrator(partner))) {
            holder(stranger).contentType(Registry.JSON).body(LEAST).put(inventory).then().statusCode(403);
        }
        holder(writer(partner)).contentType(Registry.JSON).body(LEAST).put(inventory).then().statusCode(201);
    }

    @Test
    void anybodyMayReadIt() {
        record(inventory, FULL);

        anybody().get(inventory).then().statusCode(200).body("key", equalTo("2024"));
        anybody().get(list).then().statusCode(200).body("items.key", contains("2024"));
        anybody().get(member + "?expand=inventories").then()
                .statusCode(200)
                .body("inventories.key", contains("2024"));
        get(newAcceptedMember(partner) + "/inventories/2024").then().statusCode(404);
    }

    @Test
    void ofManyAtOnceOneIsRecorded() {
        List<Response> answers = Together.repeat(10, () -> state(inventory, FULL));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201).containsOnlyOnce(201);
        get(list).then().body("items.key", contains("2024")).body("items.version", contains(1));
    }

    @Test
    void theHistoryOfItsMemberTellsOfIt() {
        record(inventory, LEAST);
        patch(inventory, "*", "{\"gwpSet\": \"AR6\"}").then().statusCode(200);
        delete(inventory, "*").then().statusCode(204);

        get(member + "/history").then().statusCode(200).body("items.kind", hasItem("inventory"));
        get(member + "/history?kind=inventory&expand=resource").then()
                .statusCode(200)
                .body("items.kind", contains("inventory", "inventory", "inventory"))
                .body("items.operation", contains("DELETED", "UPDATED", "CREATED"))
                .body("items.version", contains(3, 2, 1))
                .body("items[0].resource", nullValue())
                .body("items[1].resource.gwpSet", equalTo("AR6"))
                .body("items[2].resource.key", equalTo("2024"));
    }

    @Test
    void itCountsFromTheDayItsYearEnds() {
        record(inventory, LEAST);

        get(inventory + "?asOf=2024-12-30").then().statusCode(404);
        get(list + "?asOf=2024-12-30").then().statusCode(200).body("items", empty());
        get(member + "?expand=inventories&asOf=2024-12-30").then().statusCode(200).body("inventories", empty());
        get(inventory + "?asOf=2024-12-31").then().statusCode(200).body("key", equalTo("2024"));
        get(list + "?asOf=2024-12-31").then().body("items.key", contains("2024"));
    }

    @Test
    void whatWasKnownIsWhatHadBeenRecorded() {
        Instant before = Instant.now();
        record(inventory, LEAST);
        Instant between = Instant.now();
        patch(inventory, "*", "{\"gwpSet\": \"AR6\"}").then().statusCode(200);

        get(inventory + "?knownAt=" + before).then().statusCode(404);
        get(list + "?knownAt=" + before).then().statusCode(200).body("items", empty());
        get(inventory + "?knownAt=" + between).then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("gwpSet", nullValue());
        get(inventory).then().body("version", equalTo(2)).body("gwpSet", equalTo("AR6"));
    }

    private static Response record(String path, String body) {
        return state(path, body).then().statusCode(201).extract().response();
    }

    private static Response state(String path, String body) {
        return admin().contentType(Registry.JSON).body(body).put(path);
    }

    private static Response stateNew(String path, String body) {
        return admin().header("If-None-Match", "*").contentType(Registry.JSON).body(body).put(path);
    }

    /** A key of a partner's own system that may write inventories and nothing else. */
    private static String writer(String partner) {
        return key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s",
                 "scopes": ["inventories:write"]}""".formatted(partner));
    }
}
