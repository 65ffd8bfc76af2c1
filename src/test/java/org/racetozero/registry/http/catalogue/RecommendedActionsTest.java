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
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.application.ActionCatalogue;

/** High-impact actions are ranked against the gap between a member's emissions and its target. */
@QuarkusTest
class RecommendedActionsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SampleCity city;

    @BeforeEach
    void aCity() {
        city = new SampleCity();
    }

    /** Reference 2,000 t x 110,000 / 100,000 = 2,200 t; gap 1,200 t. */
    @Test
    void actionsAreRankedAgainstTheGap() throws Exception {
        String target = city.stateEverything();

        Response answer = anybody().get(city.path() + "?driver=B1.a:0.5&driver=B1.s:0.2"
                + "&driver=T5.p:0.6&driver=T5.a:0.05&driver=A1.ha:10&driver=A1.r:5");

        answer.then()
                .statusCode(200)
                .body("member", equalTo(idOf(city.member())))
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
        SampleCity.assertNumber(tree, "/referenceTonnesCo2e", "2200");
        SampleCity.assertNumber(tree, "/targetTonnesCo2e", "1000");
        SampleCity.assertNumber(tree, "/gapTonnesCo2e", "1200");
        SampleCity.assertNumber(tree, "/assumptions/populationRatio", "1.1");
        SampleCity.assertNumber(tree, "/items/0/standAloneTonnesCo2e", "165");
        SampleCity.assertNumber(tree, "/items/0/inSequenceTonnesCo2e", "165");
        SampleCity.assertNumber(tree, "/items/0/shareOfGapPercent", "13.75");
        SampleCity.assertNumber(tree, "/items/1/inSequenceTonnesCo2e", "16.5");
        SampleCity.assertNumber(tree, "/items/1/shareOfGapPercent", "1.375");
        SampleCity.assertNumber(tree, "/inSequenceTotalTonnesCo2e", "181.5");
        SampleCity.assertNumber(tree, "/removalsTonnesCo2e", "50");
    }

    @Test
    void withoutDriversAnActionIsListedWithoutTonnes() {
        city.stateEverything();

        get(city.path()).then()
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
        city.stateEverything();

        get(city.path() + "?assumptions=illustrative&driver=B1.a:0.5").then()
                .statusCode(200)
                .body("assumptions.illustrative", equalTo(true))
                .body("assumptions.notice", containsString("examples"))
                .body("items.find { it.action == 'B1' }.parameters.origin", contains("CALLER", "ILLUSTRATIVE"))
                .body("items.find { it.action == 'T1' }.parameters.find { it.name == 'gridFactorBase' }.origin",
                        equalTo("ILLUSTRATIVE"))
                .body("items.find { it.action == 'E3' }.missingParameters", contains("MW"))
                .body("items.find { it.action == 'E1' }.notCounted", equalTo("LOCATION_BASED_FACTORS"))
                .body("$", hasKey("closesGap"));
        admin().header("Accept-Language", "ja").get(city.path() + "?assumptions=illustrative").then()
                .statusCode(200)
                .header("Content-Language", equalTo("ja"))
                .body("assumptions.notice", containsString("例"))
                .body("items.find { it.action == 'A1' }.formula", equalTo("ha · r"))
                .body("items.find { it.action == 'A1' }.formulaNote", containsString("吸収量"))
                .body("items.find { it.action == 'B1' }", not(hasKey("formulaNote")))
                .body("items.find { it.action == 'N1' }", not(hasKey("formula")));
    }

    @Test
    void whatTheCallerAssumesTakesThePlaceOfWhatTheMemberStates() throws Exception {
        city.stateEverything();

        JsonNode tree = MAPPER.readTree(get(city.path() + "?populationRatio=1.5&policyDriftPercent=-10")
                .then().statusCode(200).extract().asString());

        SampleCity.assertNumber(tree, "/referenceTonnesCo2e", "2700");
        SampleCity.assertNumber(tree, "/assumptions/populationRatio", "1.5");
        SampleCity.assertNumber(tree, "/assumptions/policyDriftPercent", "-10");
        tree = MAPPER.readTree(get(city.path() + "?reportingLevel=TERRITORIAL&populationRatio=1")
                .then().statusCode(200).body("reportingLevel", equalTo("TERRITORIAL")).extract().asString());
        SampleCity.assertNumber(tree, "/referenceTonnesCo2e", "1500");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        get(city.path() + "?target=x&inventory=20&driver=B1.x:1&driver=B1.a:2&driver=oops&driver=Z9.a:1&assumptions=all"
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
        get(city.path() + "?driver=B1.a:0.1&driver=B1.a:0.2&driver=W3.n0:0.5&driver=W3.n1:0.4").then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("REPEATED_DRIVER", "CONTRADICTING_DRIVERS"));
    }

    @Test
    void targetsAndInventoriesOfNobodyAreRefused() {
        city.stateEverything();
        String other = newAcceptedMember(city.partner());
        String foreign = post(other + "/targets", SampleCity.TARGET).then().statusCode(201).extract().path("id");

        get(city.path() + "?target=" + foreign + "&inventory=2019").then()
                .statusCode(400)
                .body("errors.parameter", contains("target", "inventory"))
                .body("errors.code", everyItem(equalTo("UNKNOWN_REFERENCE")));
        get("/v1/members/" + UUID.randomUUID() + "/recommended-actions").then().statusCode(404);
        get("/v1/members/nobody/recommended-actions").then()
                .statusCode(400)
                .body("errors.parameter", contains("member"));
    }

    @Test
    void itIsATableForWhoWantsOne() {
        city.stateEverything();

        Response table = admin().accept("text/csv").get(city.path() + "?action=B1&driver=B1.a:0.5&driver=B1.s:0.2");

        table.then().statusCode(200);
        List<String> rows = table.asString().lines().toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).startsWith("action,title,sector,phase,driver,formula,formulaNote,rank,");
        assertThat(rows.get(1)).startsWith("B1,Energy retrofits of homes,BUILDINGS,DEMAND,");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        city.stateEverything();
        String tag = get(city.path()).then().statusCode(200).extract().header("ETag");

        admin().header("If-None-Match", tag).get(city.path()).then().statusCode(304);
        put(city.member() + "/populations/2030-projected", "*", "{\"inhabitants\": 120000}").then().statusCode(200);
        admin().header("If-None-Match", tag).get(city.path()).then().statusCode(200);
    }

    @Test
    void whoMayNotKnowOfAMemberMayNotKnowWhatItShouldDo() {
        String hidden = newMember();

        anybody().get(hidden + "/recommended-actions").then().statusCode(404);
        get(hidden + "/recommended-actions").then().statusCode(200);
    }
}
