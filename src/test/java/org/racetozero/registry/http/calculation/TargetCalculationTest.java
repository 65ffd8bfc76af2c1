package org.racetozero.registry.http.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;

/** Anybody calculates a target from what is in the request, sees how, and nothing of it is kept. */
@QuarkusTest
class TargetCalculationTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CHULA_VISTA = """
            {"method": "ONE_PLANET_CITY_CHALLENGE", "country": "US", "baseYear": 2018, "baseTonnesCo2e": 1146000,
             "basePopulation": 267757, "targetYear": 2030, "targetPopulation": 313460,
             "hdiVintage": "HDR2020-portal"%s}""";

    @Test
    void theAnswerHasTheFiguresAndAllOfTheirWorking() throws Exception {
        long before = revisions();

        Response answer = calculate(CHULA_VISTA.formatted(""));

        answer.then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .body("method", equalTo("ONE_PLANET_CITY_CHALLENGE"))
                .body("basis", equalTo("SOURCED"))
                .body("steps.code", contains(
                        "HDI_RATIO", "PER_CAPITA_REDUCTION", "BASE_EMISSIONS_PER_CAPITA",
                        "TARGET_EMISSIONS_PER_CAPITA", "POPULATION_RATIO", "TARGET_EMISSIONS", "ABSOLUTE_REDUCTION"))
                .body("steps[0].name", equalTo("Human development of the country against that of the world"))
                .body("steps[0].formula", equalTo("hdiCountry / hdiWorld"))
                .body("steps[0].working", equalTo("0.925 / 0.731"))
                .body("steps[0].unit", equalTo("1"))
                .body("constants.code", contains("GLOBAL_REDUCTION", "HDI_COUNTRY", "HDI_WORLD"))
                .body("constants[1].vintage", equalTo("HDR2020-portal"))
                .body("constants[1].dataset", equalTo("human-development-index"))
                .body("constants.source", everyItem(notNullValue()))
                .body("warnings", empty())
                .body("hdiSpread.vintage", contains("HDR2019-portal", "HDR2020-portal", "HDR2023-24"))
                .body("$", not(hasKey("alternatives")));
        JsonNode target = MAPPER.readTree(answer.asString());
        assertThat(number(target, "/perCapitaReductionPercent")).isEqualByComparingTo("63.269494");
        assertThat(number(target, "/absoluteReductionPercent")).isEqualByComparingTo("57.000024");
        assertThat(number(target, "/targetTonnesCo2e")).isEqualByComparingTo("492779.720073");
        assertThat(number(target, "/targetTonnesCo2ePerCapita")).isEqualByComparingTo("1.572066");
        assertThat(number(target, "/display/perCapitaReductionPercent")).isEqualByComparingTo("63.3");
        assertThat(number(target, "/display/absoluteReductionPercent")).isEqualByComparingTo("57.0");
        assertThat(number(target, "/display/targetTonnesCo2e")).isEqualByComparingTo("492780");
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void theWordsAreInTheReadersLanguageAndTheCodesAreNot() {
        String body = CHULA_VISTA.formatted("").replace("2018", "2020");

        anybody().header("Accept-Language", "ja").contentType(Registry.JSON).body(body).post("/v1/target-calculations")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("ja"))
                .body("steps[0].code", equalTo("HDI_RATIO"))
                .body("steps[0].name", equalTo("世界に対する国の人間開発指数の比"))
                .body("constants[2].name", equalTo("世界の人間開発指数"))
                .body("warnings.code", containsInAnyOrder(
                        "PANDEMIC_YEAR", "HDI_YEAR_MISSING", "INVENTORY_OUTSIDE_WINDOW"))
                .body("warnings.find { it.code == 'HDI_YEAR_MISSING' }.arguments",
                        contains("HDR2020-portal", "2020", "2019"))
                .body("warnings.find { it.code == 'HDI_YEAR_MISSING' }.detail", equalTo(
                        "人間開発指数の版 HDR2020-portal には 2020 年の数値がないため、2019 年の数値を用いました。"));
    }

    @Test
    void otherInputsAreAnsweredBesideTheFirst() throws Exception {
        Response answer = calculate(CHULA_VISTA.formatted("""
                , "alternatives": [{"baseYear": 2019}, {"targetPopulation": 267757}, {"hdiVintage": "HDR2023-24"},
                                   {"method": "NET_ZERO", "residualPercent": 5}]"""));

        answer.then()
                .statusCode(200)
                .body("alternatives", hasSize(4))
                .body("alternatives[0].inputs.baseYear", equalTo(2019))
                .body("alternatives[0].inputs.basePopulation", equalTo(267757))
                .body("alternatives[3].inputs", not(hasKey("hdiVintage")))
                .body("alternatives[3].result.method", equalTo("NET_ZERO"))
                .body("alternatives[3].result", not(hasKey("hdiSpread")))
                .body("alternatives.result.steps", hasSize(4));
        JsonNode first = MAPPER.readTree(answer.asString());
        for (JsonNode alternative : first.get("alternatives")) {
            assertThat(number(alternative, "/difference/targetTonnesCo2e"))
                    .isEqualByComparingTo(number(alternative, "/result/targetTonnesCo2e")
                            .subtract(number(first, "/targetTonnesCo2e")));
        }
        assertThat(number(first, "/alternatives/0/difference/perCapitaReductionPoints"))
                .isEqualByComparingTo("-0.447242");
        assertThat(number(first, "/alternatives/1/result/absoluteReductionPercent")).isEqualByComparingTo("63.269494");
        assertThat(number(first, "/alternatives/3/result/absoluteReductionPercent")).isEqualByComparingTo("95");
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        calculate("""
                {"method": "ONE_PLANET_CITY_CHALLENGE", "country": "XX", "baseYear": 2035, "baseTonnesCo2e": 0,
                 "basePopulation": -3, "targetYear": 2030, "hdiVintage": "HDR1999", "globalReductionPercent": 100.5,
                 "sharePercent": 1,
                 "alternatives": [{"country": "US", "targetPopulation": 0}, {"residualPercent": 3},
                                  {"method": "ABSOLUTE_CONTRACTION", "mostRecentYear": 2040}]}""").then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid"))
                .body("errors.collect { it.pointer + ' ' + it.code }", containsInAnyOrder(
                        "/country UNKNOWN_COUNTRY",
                        "/baseYear BASE_YEAR_NOT_BEFORE_TARGET_YEAR",
                        "/baseTonnesCo2e TOO_SMALL",
                        "/basePopulation TOO_SMALL",
                        "/targetPopulation REQUIRED",
                        "/hdiVintage UNKNOWN_VINTAGE",
                        "/globalReductionPercent TOO_LARGE",
                        "/sharePercent INPUT_WITHOUT_EFFECT",
                        "/alternatives/0/targetPopulation TOO_SMALL",
                        "/alternatives/1/residualPercent INPUT_WITHOUT_EFFECT",
                        "/alternatives/2/mostRecentTonnesCo2e REQUIRED"))
                .body("errors.find { it.code == 'TOO_SMALL' && it.pointer == '/basePopulation' }.detail",
                        equalTo("must be at least 1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}                                                | /method         | REQUIRED",
        "{\"method\": \"GUESS\"}                           | /method         | UNKNOWN_VALUE",
        "{\"method\": \"NET_ZERO\", \"baseYear\": \"old\"} | /baseYear       | WRONG_TYPE_INTEGER",
        "{\"method\": \"NET_ZERO\", \"baseYeer\": 2018}    | /baseYeer       | UNKNOWN_MEMBER",
        "{\"method\": \"NET_ZERO\", \"baseYear\": 2018, \"baseTonnesCo2e\": 1e999999} | /baseTonnesCo2e | TOO_LARGE",
        "{\"method\": \"NET_ZERO\", \"alternatives\": [{\"alternatives\": []}]}"
                + " | /alternatives/0/alternatives | UNKNOWN_MEMBER",
        "{\"method\": \"NET_ZERO\", \"alternatives\": [null]} | /alternatives/0 | WRONG_TYPE_VALUE",
        "{\"method\": \"ONE_PLANET_CITY_CHALLENGE\", \"country\": \"US\", \"baseYear\": 2018, \"baseTonnesCo2e\": 5, "
                + "\"basePopulation\": 1, \"targetYear\": 2030, \"targetPopulation\": 1, \"hdiVintage\": \"HDR2025\"}"
                + " | /hdiVintage | VINTAGE_BEGINS_LATER"})
    void whatCannotBeMeantIsRefused(String body, String pointer, String code) {
        calculate(body).then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void noMoreThanTwentyAlternativesAreAskedFor() {
        String twenty = String.join(", ", Collections.nCopies(20, "{}"));

        calculate(CHULA_VISTA.formatted(", \"alternatives\": [" + twenty + "]")).then()
                .statusCode(200)
                .body("alternatives", hasSize(20));
        calculate(CHULA_VISTA.formatted(", \"alternatives\": [" + twenty + ", {}]")).then()
                .statusCode(422)
                .body("errors.pointer", contains("/alternatives"))
                .body("errors.code", contains("NUMBER_OF_ITEMS"));
    }

    @Test
    void aReadingOfASourceSaysThatItIsOne() {
        calculate("""
                {"method": "CARBON_BUDGET_SHARE", "baseYear": 2024, "baseTonnesCo2e": 1000, "targetYear": 2030,
                 "sharePercent": 0.00001}""").then()
                .statusCode(200)
                .body("basis", equalTo("INTERPRETIVE"))
                .body("warnings.code", contains("INTERPRETIVE_METHOD"))
                .body("perCapitaReductionPercent", nullValue())
                .body("constants[0].vintage", notNullValue());
        calculate("""
                {"method": "ABSOLUTE_CONTRACTION", "baseYear": 2024, "baseTonnesCo2e": 1000, "targetYear": 2034,
                 "absoluteContractionForm": "FORM_2026"}""").then()
                .statusCode(200)
                .body("basis", equalTo("INTERPRETIVE"));
    }

    @Test
    void aKeyForRetriesMakesNoDifference() {
        for (String population : new String[] {"267757", "267758"}) {
            anybody().header("Idempotency-Key", "\"the same for both\"").contentType(Registry.JSON)
                    .body(CHULA_VISTA.formatted("").replace("267757", population))
                    .post("/v1/target-calculations")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", nullValue());
        }
    }

    @Test
    void theMethodsAreListedWithWhatTheyTake() {
        anybody().get("/v1/target-methods").then()
                .statusCode(200)
                .body("items.code", contains(
                        "ONE_PLANET_CITY_CHALLENGE", "PER_CAPITA_CONVERGENCE", "ABSOLUTE_CONTRACTION", "NET_ZERO",
                        "CARBON_BUDGET_SHARE"))
                .body("items.basis", contains("SOURCED", "SOURCED", "SOURCED", "SOURCED", "INTERPRETIVE"))
                .body("items[0].actorTypes", contains("CITY", "REGION"))
                .body("items[0].inputs.findAll { it.required }.name", containsInAnyOrder(
                        "country", "baseYear", "baseTonnesCo2e", "basePopulation", "targetYear", "targetPopulation"))
                .body("items[0].inputs.find { it.name == 'hdiVintage' }.usual", equalTo("HDR2020-portal"))
                .body("items[0].interpretiveOptions", contains("baseYearAdjustment=LINEAR_2018"))
                .body("items[2].actorTypes", hasItem("COMPANY"))
                .body("items.source", everyItem(notNullValue()))
                .body("items[3].title", equalTo("Net zero with a residual"));
        anybody().header("Accept-Language", "ja").get("/v1/target-methods").then()
                .statusCode(200)
                .header("Content-Language", equalTo("ja"))
                .body("items[3].title", equalTo("残余排出を伴うネットゼロ"));
        String tag = anybody().get("/v1/target-methods").header("ETag");
        anybody().header("If-None-Match", tag).get("/v1/target-methods").then().statusCode(304);
    }

    private static Response calculate(String body) {
        return anybody().contentType(Registry.JSON).body(body).post("/v1/target-calculations");
    }

    /** As it was written: REST Assured would round it to a float. */
    private static BigDecimal number(JsonNode node, String pointer) {
        return new BigDecimal(node.at(pointer).asText());
    }
}
