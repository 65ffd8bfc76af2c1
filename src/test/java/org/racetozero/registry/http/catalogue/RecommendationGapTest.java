package org.racetozero.registry.http.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.racetozero.registry.http.Registry.get;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gap that recommended actions are to close is of what the target covers, and whatever is lacking is named. */
@QuarkusTest
class RecommendationGapTest {

    private static final String INVENTORY_OF_THREE_SCOPES = """
            {"protocol": "GPC_BASIC", "gwpSet": "AR5", "lines": [
              {"reference": "I.1.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 35},
              {"reference": "II.1.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": 25},
              {"reference": "I.1.2", "scope": "SCOPE_2_LOCATION", "gas": "CO2E", "quantityTonnes": 40},
              {"reference": "III.1.2", "scope": "SCOPE_3", "gas": "CO2E", "quantityTonnes": 20}]}""";

    private SampleCity city;

    @BeforeEach
    void aCity() {
        city = new SampleCity();
    }

    @Test
    void theTargetIsTheInterimOneNearest2030UnlessAnotherIsNamed() {
        city.state("inventories/2024", SampleCity.INVENTORY);
        String late = city.target(SampleCity.TARGET.replace("\"targetYear\": 2030", "\"targetYear\": 2038"));
        String near = city.target(SampleCity.TARGET.replace("\"targetYear\": 2030", "\"targetYear\": 2031"));
        String longTerm = city.target("""
                {"kind": "NET_ZERO", "horizon": "LONG_TERM", "baseYear": 2018, "baseTonnesCo2e": 2500,
                 "targetYear": 2050}""");
        city.target("""
                {"kind": "RENEWABLE_SHARE", "horizon": "INTERIM", "targetYear": 2030}""");

        get(city.path()).then().statusCode(200).body("target", equalTo(near)).body("targetYear", equalTo(2031));
        get(city.path() + "?target=" + late).then().statusCode(200).body("target", equalTo(late));
        get(city.path() + "?target=" + longTerm).then()
                .statusCode(200)
                .body("target", equalTo(longTerm))
                .body("targetTonnesCo2e", equalTo(0));
        city.target(SampleCity.TARGET.replace("\"kind\"", "\"supersedes\": \"" + near + "\", \"kind\"")
                .replace("\"targetYear\": 2030", "\"targetYear\": 2036"));
        get(city.path()).then().statusCode(200).body("targetYear", equalTo(2036));
    }

    @Test
    void aTargetWithoutBaseEmissionsTakesThemFromTheInventoryOfItsBaseYear() {
        city.state("inventories/2024", SampleCity.INVENTORY);
        city.target("""
                {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2024, "targetYear": 2030,
                 "reductionPercent": 50}""");

        get(city.path() + "?populationRatio=1").then()
                .statusCode(200)
                .body("targetTonnesCo2e", equalTo(1000))
                .body("gapTonnesCo2e", equalTo(1000));
    }

    /** Scopes 1 and 2 are 100 t, of which 50 t are left; the 20 t of scope 3 are no part of the gap. */
    @Test
    void theGapIsOfTheScopesTheTargetCovers() {
        city.state("inventories/2024", INVENTORY_OF_THREE_SCOPES);
        city.target(halving("{\"scope\": \"SCOPE_1\", \"coverage\": \"FULL\"}, "
                + "{\"scope\": \"SCOPE_2\", \"coverage\": \"PARTIAL\", \"percent\": 100}"));

        get(city.path() + "?populationRatio=1&driver=W2.a:0.5").then()
                .statusCode(200)
                .body("targetTonnesCo2e", equalTo(50))
                .body("referenceTonnesCo2e", equalTo(100))
                .body("gapTonnesCo2e", equalTo(50))
                .body("items.find { it.action == 'W2' }.notCounted", equalTo("OUTSIDE_REPORTING_LEVEL"))
                .body("missing", empty());
    }

    @Test
    void aTargetForTheWholeTerritoryCountsEveryScope() {
        city.state("inventories/2024", INVENTORY_OF_THREE_SCOPES);
        city.target(SampleCity.TARGET.replace("\"kind\"",
                "\"coverage\": [{\"scope\": \"TERRITORIAL\", \"coverage\": \"FULL\"}], \"kind\""));

        get(city.path() + "?populationRatio=1").then()
                .statusCode(200)
                .body("targetTonnesCo2e", equalTo(1000))
                .body("referenceTonnesCo2e", equalTo(120));
    }

    /** Which lines make up half of a scope nobody can tell, and half of it is not to be measured against all of it. */
    @Test
    void aTargetForPartOfAScopeTellsNoGap() {
        city.state("inventories/2024", INVENTORY_OF_THREE_SCOPES);
        String scope1 = "{\"scope\": \"SCOPE_1\", \"coverage\": \"FULL\"}, ";
        String half = city.target(halving(
                scope1 + "{\"scope\": \"SCOPE_2\", \"coverage\": \"PARTIAL\", \"percent\": 50}"));
        String unknown = city.target(SampleCity.TARGET.replace("\"kind\"", "\"coverage\": [" + scope1
                + "{\"scope\": \"SCOPE_2\", \"coverage\": \"PARTIAL\"}], \"kind\""));

        get(city.path() + "?populationRatio=1&target=" + half).then()
                .statusCode(200)
                .body("target", equalTo(half))
                .body("referenceTonnesCo2e", equalTo(100))
                .body("$", not(hasKey("targetTonnesCo2e")))
                .body("$", not(hasKey("gapTonnesCo2e")))
                .body("missing.code", contains("COVERED_IN_PART"))
                .body("missing[0].detail", containsString("SCOPE_2"))
                .body("missing[0].settledBy.path", equalTo(city.member() + "/targets/" + half))
                .body("missing[0].settledBy.pointer", equalTo("/coverage/1"));
        get(city.path() + "?populationRatio=1&target=" + unknown).then()
                .statusCode(200)
                .body("$", not(hasKey("gapTonnesCo2e")))
                .body("missing.code", contains("COVERED_SHARE_UNKNOWN"))
                .body("missing[0].settledBy.pointer", equalTo("/coverage/1/percent"));
    }

    @Test
    void aTargetOfAnotherBoundaryThanTheInventoryTellsNoGap() {
        city.state("inventories/2024", SampleCity.INVENTORY);
        String operations = "\"boundary\": {\"kind\": \"LOCAL_GOVERNMENT_OPERATIONS\"}, ";
        city.state("inventories/2024-operations",
                SampleCity.INVENTORY.replace("{\"protocol\"", "{" + operations + "\"protocol\""));
        city.target(SampleCity.TARGET.replace("\"kind\": \"ABSOLUTE\"", operations + "\"kind\": \"ABSOLUTE\""));

        get(city.path() + "?populationRatio=1").then()
                .statusCode(200)
                .body("inventory", equalTo("2024"))
                .body("$", not(hasKey("gapTonnesCo2e")))
                .body("missing.code", contains("BOUNDARY_DIFFERS"))
                .body("missing[0].settledBy.path", equalTo(city.member() + "/inventories/2024"))
                .body("missing[0].settledBy.pointer", equalTo("/boundary/kind"));
        get(city.path() + "?populationRatio=1&inventory=2024-operations").then()
                .statusCode(200)
                .body("inventory", equalTo("2024-operations"))
                .body("gapTonnesCo2e", equalTo(1000))
                .body("missing", empty());
    }

    /** A year that is not over has emitted nothing yet that counts, whether or not the day is named. */
    @Test
    void withoutADayOnlyWhatCountsTodayIsReckonedWith() {
        city.stateEverything();
        LocalDate start = LocalDate.now(ZoneOffset.UTC).minusMonths(1);
        LocalDate end = start.plusYears(1).minusDays(1);
        String running = Integer.toString(start.getYear());
        city.state("inventories/" + running, SampleCity.INVENTORY.replace("{\"protocol\"",
                "{\"periodStart\": \"" + start + "\", \"periodEnd\": \"" + end + "\", \"protocol\""));

        get(city.path()).then().statusCode(200).body("inventory", equalTo("2024"));
        get(city.path() + "?asOf=" + end).then().statusCode(200).body("inventory", equalTo(running));
    }

    @Test
    void whatIsMissingIsNamedWithTheRequestThatSettlesIt() {
        get(city.path()).then()
                .statusCode(200)
                .body("missing.code", containsInAnyOrder("INTERIM_TARGET_UNKNOWN", "START_INVENTORY_UNKNOWN"))
                .body("missing.find { it.code == 'INTERIM_TARGET_UNKNOWN' }.settledBy.method", equalTo("POST"))
                .body("missing.find { it.code == 'INTERIM_TARGET_UNKNOWN' }.settledBy.path",
                        equalTo(city.member() + "/targets"))
                .body("$", not(hasKey("target")))
                .body("$", not(hasKey("inventory")))
                .body("$", not(hasKey("gapTonnesCo2e")));

        city.state("inventories/2024", "{\"protocol\": \"GPC_BASIC\", \"totals\": [{\"tonnesCo2e\": 2000}]}");
        city.target(SampleCity.TARGET);
        get(city.path() + "?driver=B1.a:0.5&driver=B1.s:0.2").then()
                .statusCode(200)
                .body("referenceTonnesCo2e", equalTo(2000))
                .body("gapTonnesCo2e", equalTo(1000))
                .body("missing.code", containsInAnyOrder(
                        "GROWTH_UNKNOWN", "GROWTH_UNKNOWN", "START_LINES_UNKNOWN"))
                .body("missing.settledBy.path", containsInAnyOrder(
                        city.member() + "/populations/2024-actual", city.member() + "/populations/2030-projected",
                        city.member() + "/inventories/2024"))
                .body("assumptions", not(hasKey("populationRatio")))
                .body("items.find { it.action == 'B1' }.missingLines", contains("I.1.1", "I.1.2"))
                .body("items.find { it.action == 'B1' }", not(hasKey("standAloneTonnesCo2e")));
    }

    @Test
    void itIsAskedOfAnyDayAndOfWhatWasKnownByThen() {
        city.stateEverything();
        String known = get(city.member() + "/inventories/2024").path("createdAt");

        get(city.path() + "?asOf=2024-12-30").then()
                .statusCode(200)
                .body("$", not(hasKey("inventory")))
                .body("missing.code", hasItem("START_INVENTORY_UNKNOWN"));
        get(city.path() + "?knownAt=" + known).then()
                .statusCode(200)
                .body("inventory", equalTo("2024"))
                .body("$", not(hasKey("target")))
                .body("missing.code", contains("INTERIM_TARGET_UNKNOWN"));
    }

    /** A target of half of what the inventory of 2024 counts of that coverage. */
    private static String halving(String coverage) {
        return """
                {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2024, "targetYear": 2030,
                 "reductionPercent": 50, "coverage": [%s]}""".formatted(coverage);
    }
}
