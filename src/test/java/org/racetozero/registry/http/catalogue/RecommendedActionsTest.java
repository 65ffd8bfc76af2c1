package org.racetozero.registry.http.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.application.ActionCatalogue;
import org.racetozero.registry.http.Registry;

/** High-impact actions are ranked against the gap between a member's emissions and its target. */
@QuarkusTest
class RecommendedActionsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LINES = """
            [{"reference": "I.1.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 1000},
             {"reference": "I.1.2", "scope": "SCOPE_2_LOCATION", "gas": "CO2E", "quantityTonnes": 500},
             {"reference": "II.1.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 500},
             {"reference": "III.1.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 0}]""";
    private static final String INVENTORY =
            "{\"protocol\": \"GPC_BASIC\", \"gwpSet\": \"AR5\", \"lines\": " + LINES + "}";

    private static final String INVENTORY_OF_THREE_SCOPES = """
            {"protocol": "GPC_BASIC", "gwpSet": "AR5", "lines": [
              {"reference": "I.1.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 35},
              {"reference": "II.1.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 25},
              {"reference": "I.1.2", "scope": "SCOPE_2_LOCATION", "gas": "CO2E", "quantityTonnes": 40},
              {"reference": "III.1.2", "scope": "SCOPE_3", "gas": "CO2E", "quantityTonnes": 20}]}""";

    /** 60 % less than 2,500 t leaves 1,000 t. */
    private static final String TARGET = """
            {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2018, "baseTonnesCo2e": 2500, "targetYear": 2030,
             "reductionPercent": 60}""";

    private String partner;
    private String member;
    private String path;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        path = member + "/recommended-actions";
    }

    /** Reference 2,000 t x 110,000 / 100,000 = 2,200 t; gap 1,200 t. */
    @Test
    void actionsAreRankedAgainstTheGap() throws Exception {
        String target = aCityWithATarget();

        Response answer = anybody().get(path + "?driver=B1.a:0.5&driver=B1.s:0.2&driver=T5.p:0.6&driver=T5.a:0.05"
                + "&driver=A1.ha:10&driver=A1.r:5");

        answer.then()
                .statusCode(200)
                .body("member", equalTo(idOf(member)))
                .body("target", equalTo(target))
                .body("targetYear", equalTo(2030))
                .body("inventory", equalTo("2024"))
                .body("reportingLevel", equalTo("BASIC"))
                .body("closesGap", equalTo(false))
                .body("basis", equalTo("INTERPRETIVE"))
                .body("assumptions.illustrative", equalTo(false))
                .body("assumptions", not(hasKey("notice")))
                .body("assumptions.gridFactorBasis", equalTo("LOCATION_BASED"))
                .body("items[0].action", equalTo("B1"))
                .body("items[0].rank", equalTo(1))
                .body("items[0].sector", equalTo("BUILDINGS"))
                .body("items[0].phase", equalTo("DEMAND"))
                .body("items[0].title", equalTo("Energy retrofits of homes"))
                .body("items[0].formula", equalTo("(I.1.1 + I.1.2) · a · s"))
                .body("items[0].parameters.name", contains("a", "s"))
                .body("items[0].parameters.origin", everyItem(equalTo("CALLER")))
                .body("items[0].highImpact", equalTo(true))
                .body("items[0].coBenefits", hasItem("HEALTH"))
                .body("items[1].action", equalTo("T5"))
                .body("items[1].rank", equalTo(2))
                .body("items[1].highImpact", equalTo(false))
                .body("items.findAll { it.rank != null }.size()", equalTo(2))
                .body("items.find { it.action == 'A1' }.notCounted", equalTo("REMOVAL"))
                .body("items.find { it.action == 'N1' }.notCounted", equalTo("ENABLING"))
                .body("items.find { it.action == 'B2' }.missingParameters", contains("a", "s"))
                .body("items.find { it.action == 'B2' }.missingLines", contains("I.2.1", "I.2.2"));
        JsonNode tree = MAPPER.readTree(answer.asString());
        assertNumber(tree, "/referenceTonnesCo2e", "2200");
        assertNumber(tree, "/targetTonnesCo2e", "1000");
        assertNumber(tree, "/gapTonnesCo2e", "1200");
        assertNumber(tree, "/assumptions/populationRatio", "1.1");
        assertNumber(tree, "/items/0/standAloneTonnesCo2e", "165");
        assertNumber(tree, "/items/0/inSequenceTonnesCo2e", "165");
        assertNumber(tree, "/items/0/shareOfGapPercent", "13.75");
        assertNumber(tree, "/items/1/inSequenceTonnesCo2e", "16.5");
        assertNumber(tree, "/items/1/shareOfGapPercent", "1.375");
        assertNumber(tree, "/inSequenceTotalTonnesCo2e", "181.5");
        assertNumber(tree, "/removalsTonnesCo2e", "50");
    }

    /** 357.5 t of 1,100 t leave fuel, 0.4 x 0.85 / (3 x 0.2) of them enter 550 t of electricity, of which half goes. */
    @Test
    void theGridOfTheTargetYearCountsOnce() throws Exception {
        aCityWithATarget();

        JsonNode tree = MAPPER.readTree(get(path + "?driver=B5.h:0.65&driver=B5.a:0.5&driver=B5.eff:0.85"
                        + "&driver=B5.COP:3&driver=B5.EFfuel:0.2&driver=E2.g:0.5&gridFactorBase=0.4"
                        + "&action=B5&action=E2")
                .then().statusCode(200).body("items.size()", equalTo(2)).extract().asString());

        assertNumber(tree, "/inSequenceTotalTonnesCo2e", "531.208");
        for (JsonNode item : tree.path("items")) {
            boolean isSwitch = item.path("action").asText().equals("B5");
            assertNumber(item, "/standAloneTonnesCo2e", isSwitch ? "154.917" : "275");
            assertNumber(item, "/inSequenceTonnesCo2e", isSwitch ? "154.917" : "376.292");
        }
    }

    @Test
    void withoutDriversAnActionIsListedWithoutTonnes() {
        aCityWithATarget();

        get(path).then()
                .statusCode(200)
                .body("items.size()", equalTo(new ActionCatalogue().book().actions().size()))
                .body("items.every { it.standAloneTonnesCo2e == null && it.rank == null }", equalTo(true))
                .body("items.driver", hasItem("Share of homes retrofitted"))
                .body("$", hasKey("gapTonnesCo2e"))
                .body("$", not(hasKey("inSequenceTotalTonnesCo2e")))
                .body("$", not(hasKey("closesGap")))
                .body("missing", empty());
    }

    @Test
    void examplesAreUsedWhenAskedForAndTheAnswerSaysSo() {
        aCityWithATarget();

        get(path + "?assumptions=illustrative&driver=B1.a:0.5").then()
                .statusCode(200)
                .body("assumptions.illustrative", equalTo(true))
                .body("assumptions.notice", containsString("examples"))
                .body("items.find { it.action == 'B1' }.parameters.origin", contains("CALLER", "ILLUSTRATIVE"))
                .body("items.find { it.action == 'T1' }.parameters.find { it.name == 'gridFactorBase' }.origin",
                        equalTo("ILLUSTRATIVE"))
                .body("items.find { it.action == 'E3' }.missingParameters", contains("MW"))
                .body("items.find { it.action == 'E1' }.notCounted", equalTo("LOCATION_BASED_FACTORS"))
                .body("$", hasKey("closesGap"));
        admin().header("Accept-Language", "ja").get(path + "?assumptions=illustrative").then()
                .statusCode(200)
                .header("Content-Language", equalTo("ja"))
                .body("assumptions.notice", containsString("例"));
    }

    @Test
    void contractsCountWhereTheInventorySaysWhatWasBought() {
        aCityWithATarget();
        String clean = path + "?action=E1&driver=E1.a:1&driver=E1.EFc:0&gridFactorBase=0.4";

        get(clean).then()
                .statusCode(200)
                .body("items[0].notCounted", equalTo("LOCATION_BASED_FACTORS"))
                .body("items[0]", hasKey("standAloneTonnesCo2e"))
                .body("items[0]", not(hasKey("inSequenceTonnesCo2e")));
        for (String basis : List.of("MARKET_BASED", "UTILITY_SPECIFIC")) {
            get(clean + "&gridFactorBasis=" + basis).then()
                    .statusCode(200)
                    .body("assumptions.gridFactorBasis", equalTo(basis))
                    .body("items[0].inSequenceTonnesCo2e", equalTo(550))
                    .body("items[0]", not(hasKey("notCounted")));
        }
    }

    @Test
    void whatTheCallerAssumesTakesThePlaceOfWhatTheMemberStates() throws Exception {
        aCityWithATarget();

        JsonNode tree = MAPPER.readTree(get(path + "?populationRatio=1.5&policyDriftPercent=-10")
                .then().statusCode(200).extract().asString());

        assertNumber(tree, "/referenceTonnesCo2e", "2700");
        assertNumber(tree, "/assumptions/populationRatio", "1.5");
        assertNumber(tree, "/assumptions/policyDriftPercent", "-10");
        tree = MAPPER.readTree(get(path + "?reportingLevel=TERRITORIAL&populationRatio=1")
                .then().statusCode(200).body("reportingLevel", equalTo("TERRITORIAL")).extract().asString());
        assertNumber(tree, "/referenceTonnesCo2e", "1500");
    }

    @Test
    void theTargetIsTheInterimOneNearest2030UnlessAnotherIsNamed() {
        state("inventories/2024", INVENTORY);
        String late = target(TARGET.replace("\"targetYear\": 2030", "\"targetYear\": 2038"));
        String near = target(TARGET.replace("\"targetYear\": 2030", "\"targetYear\": 2031"));
        String longTerm = target("""
                {"kind": "NET_ZERO", "horizon": "LONG_TERM", "baseYear": 2018, "baseTonnesCo2e": 2500,
                 "targetYear": 2050}""");
        target("""
                {"kind": "RENEWABLE_SHARE", "horizon": "INTERIM", "targetYear": 2030}""");

        get(path).then().statusCode(200).body("target", equalTo(near)).body("targetYear", equalTo(2031));
        get(path + "?target=" + late).then().statusCode(200).body("target", equalTo(late));
        get(path + "?target=" + longTerm).then()
                .statusCode(200)
                .body("target", equalTo(longTerm))
                .body("targetTonnesCo2e", equalTo(0));
        target(TARGET.replace("\"kind\"", "\"supersedes\": \"" + near + "\", \"kind\"")
                .replace("\"targetYear\": 2030", "\"targetYear\": 2036"));
        get(path).then().statusCode(200).body("targetYear", equalTo(2036));
    }

    @Test
    void aTargetWithoutBaseEmissionsTakesThemFromTheInventoryOfItsBaseYear() {
        state("inventories/2024", INVENTORY);
        target("""
                {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2024, "targetYear": 2030,
                 "reductionPercent": 50}""");

        get(path + "?populationRatio=1").then()
                .statusCode(200)
                .body("targetTonnesCo2e", equalTo(1000))
                .body("gapTonnesCo2e", equalTo(1000));
    }

    /** Scopes 1 and 2 are 100 t, of which 50 t are left; the 20 t of scope 3 are no part of the gap. */
    @Test
    void theGapIsOfTheScopesTheTargetCovers() {
        state("inventories/2024", INVENTORY_OF_THREE_SCOPES);
        target(halving("{\"scope\": \"SCOPE_1\", \"coverage\": \"FULL\"}, "
                + "{\"scope\": \"SCOPE_2\", \"coverage\": \"PARTIAL\", \"percent\": 100}"));

        get(path + "?populationRatio=1&driver=W2.a:0.5").then()
                .statusCode(200)
                .body("targetTonnesCo2e", equalTo(50))
                .body("referenceTonnesCo2e", equalTo(100))
                .body("gapTonnesCo2e", equalTo(50))
                .body("items.find { it.action == 'W2' }.notCounted", equalTo("OUTSIDE_REPORTING_LEVEL"))
                .body("missing", empty());
    }

    @Test
    void aTargetForTheWholeTerritoryCountsEveryScope() {
        state("inventories/2024", INVENTORY_OF_THREE_SCOPES);
        target(TARGET.replace("\"kind\"",
                "\"coverage\": [{\"scope\": \"TERRITORIAL\", \"coverage\": \"FULL\"}], \"kind\""));

        get(path + "?populationRatio=1").then()
                .statusCode(200)
                .body("targetTonnesCo2e", equalTo(1000))
                .body("referenceTonnesCo2e", equalTo(120));
    }

    /** Which lines make up half of a scope nobody can tell, and half of it is not to be measured against all of it. */
    @Test
    void aTargetForPartOfAScopeTellsNoGap() {
        state("inventories/2024", INVENTORY_OF_THREE_SCOPES);
        String scope1 = "{\"scope\": \"SCOPE_1\", \"coverage\": \"FULL\"}, ";
        String half = target(halving(
                scope1 + "{\"scope\": \"SCOPE_2\", \"coverage\": \"PARTIAL\", \"percent\": 50}"));
        String unknown = target(TARGET.replace("\"kind\"", "\"coverage\": [" + scope1
                + "{\"scope\": \"SCOPE_2\", \"coverage\": \"PARTIAL\"}], \"kind\""));

        get(path + "?populationRatio=1&target=" + half).then()
                .statusCode(200)
                .body("target", equalTo(half))
                .body("referenceTonnesCo2e", equalTo(100))
                .body("$", not(hasKey("targetTonnesCo2e")))
                .body("$", not(hasKey("gapTonnesCo2e")))
                .body("missing.code", contains("COVERED_IN_PART"))
                .body("missing[0].detail", containsString("SCOPE_2"))
                .body("missing[0].settledBy.path", equalTo(member + "/targets/" + half))
                .body("missing[0].settledBy.pointer", equalTo("/coverage/1"));
        get(path + "?populationRatio=1&target=" + unknown).then()
                .statusCode(200)
                .body("$", not(hasKey("gapTonnesCo2e")))
                .body("missing.code", contains("COVERED_SHARE_UNKNOWN"))
                .body("missing[0].settledBy.pointer", equalTo("/coverage/1/percent"));
    }

    @Test
    void aTargetOfAnotherBoundaryThanTheInventoryTellsNoGap() {
        state("inventories/2024", INVENTORY);
        String operations = "\"boundary\": {\"kind\": \"LOCAL_GOVERNMENT_OPERATIONS\"}, ";
        state("inventories/2024-operations", INVENTORY.replace("{\"protocol\"", "{" + operations + "\"protocol\""));
        target(TARGET.replace("\"kind\": \"ABSOLUTE\"", operations + "\"kind\": \"ABSOLUTE\""));

        get(path + "?populationRatio=1").then()
                .statusCode(200)
                .body("inventory", equalTo("2024"))
                .body("$", not(hasKey("gapTonnesCo2e")))
                .body("missing.code", contains("BOUNDARY_DIFFERS"))
                .body("missing[0].settledBy.path", equalTo(member + "/inventories/2024"))
                .body("missing[0].settledBy.pointer", equalTo("/boundary/kind"));
        get(path + "?populationRatio=1&inventory=2024-operations").then()
                .statusCode(200)
                .body("inventory", equalTo("2024-operations"))
                .body("gapTonnesCo2e", equalTo(1000))
                .body("missing", empty());
    }

    /** A year that is not over has emitted nothing yet that counts, whether or not the day is named. */
    @Test
    void withoutADayOnlyWhatCountsTodayIsReckonedWith() {
        aCityWithATarget();
        LocalDate start = LocalDate.now(ZoneOffset.UTC).minusMonths(1);
        LocalDate end = start.plusYears(1).minusDays(1);
        String running = Integer.toString(start.getYear());
        state("inventories/" + running, INVENTORY.replace("{\"protocol\"",
                "{\"periodStart\": \"" + start + "\", \"periodEnd\": \"" + end + "\", \"protocol\""));

        get(path).then().statusCode(200).body("inventory", equalTo("2024"));
        get(path + "?asOf=" + end).then().statusCode(200).body("inventory", equalTo(running));
    }

    @Test
    void whatIsMissingIsNamedWithTheRequestThatSettlesIt() {
        get(path).then()
                .statusCode(200)
                .body("missing.code", containsInAnyOrder("INTERIM_TARGET_UNKNOWN", "START_INVENTORY_UNKNOWN"))
                .body("missing.find { it.code == 'INTERIM_TARGET_UNKNOWN' }.settledBy.method", equalTo("POST"))
                .body("missing.find { it.code == 'INTERIM_TARGET_UNKNOWN' }.settledBy.path",
                        equalTo(member + "/targets"))
                .body("$", not(hasKey("target")))
                .body("$", not(hasKey("inventory")))
                .body("$", not(hasKey("gapTonnesCo2e")));

        state("inventories/2024", "{\"protocol\": \"GPC_BASIC\", \"totals\": [{\"tonnesCo2e\": 2000}]}");
        target(TARGET);
        get(path + "?driver=B1.a:0.5&driver=B1.s:0.2").then()
                .statusCode(200)
                .body("referenceTonnesCo2e", equalTo(2000))
                .body("gapTonnesCo2e", equalTo(1000))
                .body("missing.code", containsInAnyOrder(
                        "GROWTH_UNKNOWN", "GROWTH_UNKNOWN", "START_LINES_UNKNOWN"))
                .body("missing.settledBy.path", containsInAnyOrder(
                        member + "/populations/2024-actual", member + "/populations/2030-projected",
                        member + "/inventories/2024"))
                .body("assumptions", not(hasKey("populationRatio")))
                .body("items.find { it.action == 'B1' }.missingLines", contains("I.1.1", "I.1.2"))
                .body("items.find { it.action == 'B1' }", not(hasKey("standAloneTonnesCo2e")));
    }

    /** An organisation states scopes; all of scope 2 is what a clean tariff and the grid change. */
    @Test
    void anOrganisationsTotalsServeForAllOfScope2() {
        String company = newMember("{\"name\": \"" + Registry.unique("Example Company")
                + "\", \"actorType\": \"COMPANY\", \"country\": \"JP\"}");
        admin().contentType(Registry.JSON).body("""
                        {"protocol": "GHGP_CORPORATE", "totals": [
                          {"scope": "SCOPE_1", "tonnesCo2e": 500}, {"scope": "SCOPE_2_MARKET", "tonnesCo2e": 400},
                          {"scope": "SCOPE_3", "tonnesCo2e": 100}]}""")
                .put(company + "/inventories/2024").then().statusCode(201);
        post(company + "/targets", TARGET.replace("2500", "1250")).then().statusCode(201);

        get(company + "/recommended-actions?driver=E1.a:1&driver=E1.EFc:0&driver=E2.g:0.5&gridFactorBase=0.5").then()
                .statusCode(200)
                .body("referenceTonnesCo2e", equalTo(1000))
                .body("gapTonnesCo2e", equalTo(500))
                .body("assumptions.gridFactorBasis", equalTo("MARKET_BASED"))
                .body("items.find { it.action == 'E2' }.inSequenceTonnesCo2e", equalTo(200))
                .body("items.find { it.action == 'E1' }.inSequenceTonnesCo2e", equalTo(200))
                .body("items.find { it.action == 'E1' }.missingLines", empty())
                .body("closesGap", equalTo(false))
                .body("missing.code", contains("START_LINES_UNKNOWN"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        get(path + "?target=x&inventory=20&driver=B1.x:1&driver=B1.a:2&driver=oops&driver=Z9.a:1&assumptions=all"
                        + "&action=Z8&gridFactorBase=3&gridFactorBasis=GRID&reportingLevel=ALL&populationRatio=0"
                        + "&policyDriftPercent=much&asOf=soon&knownAt=now").then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder(
                        "target", "inventory", "driver", "driver", "driver", "driver", "assumptions", "action",
                        "gridFactorBase", "gridFactorBasis", "reportingLevel", "populationRatio", "policyDriftPercent",
                        "asOf", "knownAt"))
                .body("errors.findAll { it.parameter == 'driver' }.code", containsInAnyOrder(
                        "UNKNOWN_ACTION_PARAMETER", "DRIVER_OUTSIDE_RANGE", "NOT_A_DRIVER", "UNKNOWN_CATALOGUE_ACTION"))
                .body("errors.find { it.parameter == 'action' }.code", equalTo("UNKNOWN_CATALOGUE_ACTION"))
                .body("errors.find { it.parameter == 'gridFactorBase' }.code", equalTo("NOT_A_NUMBER_WITHIN"));
        get(path + "?driver=B1.a:0.1&driver=B1.a:0.2&driver=W3.n0:0.5&driver=W3.n1:0.4").then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("REPEATED_DRIVER", "CONTRADICTING_DRIVERS"));
    }

    @Test
    void targetsAndInventoriesOfNobodyAreRefused() {
        aCityWithATarget();
        String other = newAcceptedMember(partner);
        String foreign = post(other + "/targets", TARGET).then().statusCode(201).extract().path("id");

        get(path + "?target=" + foreign + "&inventory=2019").then()
                .statusCode(400)
                .body("errors.parameter", contains("target", "inventory"))
                .body("errors.code", everyItem(equalTo("UNKNOWN_REFERENCE")));
        get("/v1/members/" + UUID.randomUUID() + "/recommended-actions").then().statusCode(404);
        get("/v1/members/nobody/recommended-actions").then()
                .statusCode(400)
                .body("errors.parameter", contains("member"));
    }

    @Test
    void itIsAskedOfAnyDayAndOfWhatWasKnownByThen() {
        aCityWithATarget();
        String known = get(member + "/inventories/2024").path("createdAt");

        get(path + "?asOf=2024-12-30").then()
                .statusCode(200)
                .body("$", not(hasKey("inventory")))
                .body("missing.code", hasItem("START_INVENTORY_UNKNOWN"));
        get(path + "?knownAt=" + known).then()
                .statusCode(200)
                .body("inventory", equalTo("2024"))
                .body("$", not(hasKey("target")))
                .body("missing.code", contains("INTERIM_TARGET_UNKNOWN"));
    }

    @Test
    void itIsATableForWhoWantsOne() {
        aCityWithATarget();

        Response table = admin().accept("text/csv").get(path + "?action=B1&driver=B1.a:0.5&driver=B1.s:0.2");

        table.then().statusCode(200);
        List<String> rows = table.asString().lines().toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).startsWith("action,title,sector,phase,driver,formula,rank,standAloneTonnesCo2e,");
        assertThat(rows.get(1)).startsWith("B1,Energy retrofits of homes,BUILDINGS,DEMAND,");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        aCityWithATarget();
        String tag = get(path).then().statusCode(200).extract().header("ETag");

        admin().header("If-None-Match", tag).get(path).then().statusCode(304);
        put(member + "/populations/2030-projected", "*", "{\"inhabitants\": 120000}").then().statusCode(200);
        admin().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void whoMayNotKnowOfAMemberMayNotKnowWhatItShouldDo() {
        String hidden = newMember();

        anybody().get(hidden + "/recommended-actions").then().statusCode(404);
        get(hidden + "/recommended-actions").then().statusCode(200);
    }

    /** The id of the target of a city that has everything. */
    private String aCityWithATarget() {
        state("inventories/2024", INVENTORY);
        state("populations/2024-actual", "{\"inhabitants\": 100000}");
        state("populations/2030-projected", "{\"inhabitants\": 110000}");
        return target(TARGET);
    }

    private String target(String body) {
        return post(member + "/targets", body).then().statusCode(201).extract().path("id");
    }

    /** A target of half of what the inventory of 2024 counts of that coverage. */
    private static String halving(String coverage) {
        return """
                {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2024, "targetYear": 2030,
                 "reductionPercent": 50, "coverage": [%s]}""".formatted(coverage);
    }

    private void state(String part, String body) {
        admin().contentType(Registry.JSON).body(body).put(member + "/" + part).then().statusCode(201);
    }

    private static void assertNumber(JsonNode tree, String pointer, String expected) {
        assertThat(tree.at(pointer).isNumber()).as(pointer).isTrue();
        assertThat(tree.at(pointer).decimalValue()).as(pointer).isEqualByComparingTo(expected);
    }
}
