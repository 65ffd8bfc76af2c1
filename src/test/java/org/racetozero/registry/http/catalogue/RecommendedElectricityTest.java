package org.racetozero.registry.http.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.http.Registry;

/** Recommended actions read electricity by the method asked for, and the grid counts once. */
@QuarkusTest
class RecommendedElectricityTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String CLEAN = "?action=E1&driver=E1.a:1&driver=E1.EFc:0&gridFactorBase=0.4";

    /** Of 500 t that its electricity has on average, what was bought has 100 t. */
    private static final String OF_BOTH_METHODS = SampleCity.INVENTORY.replace(
            "{\"reference\": \"II.1.1\"",
            "{\"reference\": \"I.1.2\", \"scope\": \"SCOPE_2_MARKET\", \"gas\": \"CO2E\", \"quantityTonnes\": 100},"
                    + " {\"reference\": \"II.1.1\"");

    private static final String HALVING = """
            {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2024, "targetYear": 2030,
             "reductionPercent": 50}""";

    private SampleCity city;

    @BeforeEach
    void aCity() {
        city = new SampleCity();
    }

    /** 357.5 t of 1,100 t leave fuel, 0.4 x 0.85 / (3 x 0.2) of them enter 550 t of electricity, of which half goes. */
    @Test
    void theGridOfTheTargetYearCountsOnce() throws Exception {
        city.stateEverything();

        JsonNode tree = MAPPER.readTree(get(city.path() + "?driver=B5.h:0.65&driver=B5.a:0.5&driver=B5.eff:0.85"
                        + "&driver=B5.COP:3&driver=B5.EFfuel:0.2&driver=E2.g:0.5&gridFactorBase=0.4"
                        + "&action=B5&action=E2")
                .then().statusCode(200).body("items.size()", equalTo(2)).extract().asString());

        SampleCity.assertNumber(tree, "/inSequenceTotalTonnesCo2e", "531.208");
        for (JsonNode item : tree.path("items")) {
            boolean isSwitch = item.path("action").asText().equals("B5");
            SampleCity.assertNumber(item, "/standAloneTonnesCo2e", isSwitch ? "154.917" : "275");
            SampleCity.assertNumber(item, "/inSequenceTonnesCo2e", isSwitch ? "154.917" : "376.292");
        }
    }

    @Test
    void contractsCountWhereTheInventorySaysWhatWasBought() {
        city.stateEverything();
        String clean = city.path() + CLEAN;

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
        post(company + "/targets", SampleCity.TARGET.replace("2500", "1250")).then().statusCode(201);

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
    void whatWasBoughtIsReadWhereTheInventoryIsAskedForByTheMarket() {
        city.state("inventories/2024", OF_BOTH_METHODS);
        String everything = city.path() + CLEAN + "&populationRatio=1&action=E4&driver=E4.MW:1&driver=E4.CF:0.25";

        for (String basis : List.of("MARKET_BASED", "UTILITY_SPECIFIC")) {
            get(everything + "&gridFactorBasis=" + basis).then()
                    .statusCode(200)
                    .body("assumptions.gridFactorBasis", equalTo(basis))
                    .body("referenceTonnesCo2e", equalTo(1600))
                    .body("items.find { it.action == 'E1' }.standAloneTonnesCo2e", equalTo(100))
                    .body("items.find { it.action == 'E4' }.standAloneTonnesCo2e", equalTo(100))
                    .body("inSequenceTotalTonnesCo2e", equalTo(100));
        }
        for (String basis : List.of("", "&gridFactorBasis=LOCATION_BASED")) {
            get(everything + basis).then()
                    .statusCode(200)
                    .body("assumptions.gridFactorBasis", equalTo("LOCATION_BASED"))
                    .body("referenceTonnesCo2e", equalTo(2000))
                    .body("items.find { it.action == 'E1' }.standAloneTonnesCo2e", equalTo(500))
                    .body("items.notCounted", everyItem(equalTo("LOCATION_BASED_FACTORS")))
                    .body("$", not(hasKey("inSequenceTotalTonnesCo2e")));
        }
    }

    @Test
    void aTargetThatAnInventoryTellsIsReadByTheSameMethod() {
        city.state("inventories/2024", OF_BOTH_METHODS);
        city.target(HALVING);

        get(city.path() + CLEAN + "&populationRatio=1").then()
                .statusCode(200)
                .body("referenceTonnesCo2e", equalTo(2000))
                .body("targetTonnesCo2e", equalTo(1000))
                .body("gapTonnesCo2e", equalTo(1000));
        get(city.path() + CLEAN + "&populationRatio=1&gridFactorBasis=MARKET_BASED").then()
                .statusCode(200)
                .body("referenceTonnesCo2e", equalTo(1600))
                .body("targetTonnesCo2e", equalTo(800))
                .body("gapTonnesCo2e", equalTo(800))
                .body("items[0].shareOfGapPercent", equalTo(12.5f));
    }

    @Test
    void totalsByTheMarketMakeTheReferenceOfTheMarket() {
        city.state("inventories/2024", """
                {"protocol": "GPC_BASIC", "gwpSet": "AR5", "totals": [
                  {"scope": "SCOPE_1", "tonnesCo2e": 1000}, {"scope": "SCOPE_2_LOCATION", "tonnesCo2e": 500},
                  {"scope": "SCOPE_2_MARKET", "tonnesCo2e": 100}, {"scope": "SCOPE_3", "tonnesCo2e": 0}]}""");

        get(city.path() + CLEAN + "&populationRatio=1&gridFactorBasis=MARKET_BASED").then()
                .statusCode(200)
                .body("referenceTonnesCo2e", equalTo(1100))
                .body("items[0].inSequenceTonnesCo2e", equalTo(100));
        get(city.path() + CLEAN + "&populationRatio=1").then()
                .statusCode(200)
                .body("referenceTonnesCo2e", equalTo(1500));
    }
}
