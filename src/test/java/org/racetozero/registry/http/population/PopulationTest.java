package org.racetozero.registry.http.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.Together;

/** A population was counted for a year that has begun, or is projected for any year. */
@QuarkusTest
class PopulationTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LEAST = "{\"inhabitants\": 1372000}";
    private static final String FULL = """
            {
              "inhabitants": 100000000000,
              "boundary": {"language": "ja", "text": "都市圏"},
              "source": "= Population census",
              "provenance": {"origin": "THIRD_PARTY", "sourceUrl": "https://statistics.example/",
                             "statedOn": "2023-05-01"}
            }""";

    private String partner;
    private String member;
    private String list;
    private String actual;
    private String projected;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        list = member + "/populations";
        actual = list + "/2024-actual";
        projected = list + "/2030-projected";
    }

    @ParameterizedTest
    @CsvSource({"2024-actual, 2024, ACTUAL", "2030-projected, 2030, PROJECTED"})
    void everyFactComesBackAsItWasStated(String key, int year, String status) throws Exception {
        String path = list + "/" + key;

        Response created = state(path, FULL);

        created.then()
                .statusCode(201)
                .header("Location", equalTo(path))
                .header("ETag", startsWith("\"1."))
                .body("member", equalTo(idOf(member)))
                .body("key", equalTo(key))
                .body("year", equalTo(year))
                .body("status", equalTo(status))
                .body("version", equalTo(1));
        JsonNode read = MAPPER.readTree(anybody().get(path).then().statusCode(200)
                .header("ETag", equalTo(created.header("ETag"))).extract().asString());
        MAPPER.readTree(FULL).properties().forEach(
                fact -> assertThat(read.get(fact.getKey())).as(fact.getKey()).isEqualTo(fact.getValue()));
        assertThat(MAPPER.readTree(get(list).asString()).at("/items/0")).isEqualTo(read);
        assertThat(MAPPER.readTree(get(member + "?expand=populations").asString()).at("/populations/0"))
                .isEqualTo(read);
    }

    @Test
    void whatWasCountedStandsBesideWhatIsProjected() {
        record(projected, LEAST);
        record(list + "/2024-projected", LEAST);
        record(actual, LEAST);

        get(list).then()
                .body("items.key", contains("2024-actual", "2024-projected", "2030-projected"))
                .body("items.year", contains(2024, 2024, 2030));
        String next = get(list + "?limit=2&include=total").then()
                .body("items.key", contains("2024-actual", "2024-projected"))
                .body("page.total", equalTo(3))
                .extract().path("page.next");
        get(list + "?limit=2&cursor=" + next).then().body("items.key", contains("2030-projected"));
        delete(actual, "*").then().statusCode(204);
        get(list).then().body("items.key", contains("2024-projected", "2030-projected"));
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        String tag = record(actual, FULL).header("ETag");
        long before = revisions();

        state(actual, FULL).then().statusCode(200).header("ETag", equalTo(tag));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void itIsReplacedPatchedAndDeletedByWhoKnowsIt() throws Exception {
        String tag = record(actual, FULL).header("ETag");
        ObjectNode edited = (ObjectNode) MAPPER.readTree(get(actual).asString());
        edited.put("inhabitants", 1400000);

        state(actual, LEAST).then().statusCode(428);
        put(actual, tag, edited.toString()).then().statusCode(200).body("version", equalTo(2));
        put(actual, tag, LEAST).then().statusCode(412);
        patch(actual, tagOf(actual), "{\"source\": null, \"boundary\": {\"language\": \"en\"}}").then()
                .statusCode(200)
                .body("inhabitants", equalTo(1400000))
                .body("boundary.language", equalTo("en"))
                .body("boundary.text", equalTo("都市圏"))
                .body("$", not(hasKey("source")));
        admin().delete(actual).then().statusCode(428);
        delete(actual, tag).then().statusCode(412);
        delete(actual, tagOf(actual)).then().statusCode(204);
        get(actual).then().statusCode(404);
        delete(actual, "*").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"inhabitants\": 0                                          | /inhabitants | TOO_SMALL",
        "\"inhabitants\": 100000000001                               | /inhabitants | TOO_LARGE",
        "\"inhabitants\": 1.5                                        | /inhabitants | TOO_MANY_DECIMALS",
        "\"inhabitants\": \"many\"                                   | /inhabitants | WRONG_TYPE_NUMBER",
        "\"inhabitants\": null                                       | /inhabitants | REQUIRED",
        "\"inhabitants\": 1, \"boundary\": {\"language\": \"en\"}    | /boundary/text | REQUIRED",
        "\"inhabitants\": 1, \"boundary\": {\"language\": \"en_US\", \"text\": \"x\"}"
                + " | /boundary/language | UNKNOWN_LANGUAGE",
        "\"inhabitants\": 1, \"source\": \" \"                       | /source | BLANK",
        "\"inhabitants\": 1, \"source\": \"two\\nlines\"             | /source | NOT_ONE_LINE",
        "\"inhabitants\": 1, \"provenance\": {}                      | /provenance/origin | REQUIRED",
        "\"inhabitants\": 1, \"provenance\": {\"origin\": \"HEARSAY\"} | /provenance/origin | UNKNOWN_VALUE",
        "\"inhabitants\": 1, \"status\": \"ACTUAL\"                  | /status | UNKNOWN_MEMBER",
        "\"inhabitants\": 1, \"colour\": \"green\"                   | /colour | UNKNOWN_MEMBER"})
    void whatCannotBeMeantIsRefused(String members, String pointer, String code) {
        long before = revisions();

        state(actual, "{" + members + "}").then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void nobodyHasBeenCountedInAYearThatHasNotBegun() {
        state(list + "/2199-actual", LEAST).then()
                .statusCode(422)
                .body("errors.pointer", contains("/status"))
                .body("errors.code", contains("IN_THE_FUTURE"));

        state(list + "/2199-projected", LEAST).then().statusCode(201);
        state(list + "/" + LocalDate.now(ZoneOffset.UTC).getYear() + "-actual", LEAST).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-", "2024-counted", "2024-ACTUAL", "24-actual", "1899-actual", "2200-actual"})
    void whatIsNoKeyIsRefused(String key) {
        String path = list + "/" + key;

        for (Response answer : List.of(
                get(path), state(path, LEAST), patch(path, "*", LEAST), delete(path, "*"))) {
            answer.then()
                    .statusCode(400)
                    .body("errors.parameter", contains("population"))
                    .body("errors.code", contains("NOT_A_POPULATION_KEY"));
        }
    }

    @Test
    void onlyTheStewardRecordsIt() {
        anybody().contentType(Registry.JSON).body(LEAST).put(actual).then().statusCode(401);
        for (String stranger : List.of(writer(newPartner()), integrator(partner))) {
            holder(stranger).contentType(Registry.JSON).body(LEAST).put(actual).then().statusCode(403);
        }
        holder(writer(partner)).contentType(Registry.JSON).body(LEAST).put(actual).then().statusCode(201);
    }

    @Test
    void ofManyAtOnceOneIsRecorded() {
        List<Response> answers = Together.repeat(10, () -> state(actual, FULL));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201).containsOnlyOnce(201);
        get(list).then().body("items.key", contains("2024-actual")).body("items.version", contains(1));
    }

    @Test
    void aCountCountsFromTheEndOfItsYearAndAProjectionFromTheDayItIsStatedFor() {
        record(actual, FULL);
        record(projected, FULL);

        get(list + "?asOf=2023-04-30").then().statusCode(200).body("items", empty());
        get(list + "?asOf=2023-05-01").then().body("items.key", contains("2030-projected"));
        get(list + "?asOf=2024-12-30").then().body("items.key", contains("2030-projected"));
        get(list + "?asOf=2024-12-31").then().body("items.key", contains("2024-actual", "2030-projected"));
        get(projected + "?asOf=2023-04-30").then().statusCode(404);
        get(actual + "?asOf=2024-12-31").then().statusCode(200);
    }

    @Test
    void theHistoryOfItsMemberTellsOfIt() {
        record(actual, LEAST);
        delete(actual, "*").then().statusCode(204);

        get(member + "/history?kind=population&expand=resource").then()
                .statusCode(200)
                .body("items.operation", contains("DELETED", "CREATED"))
                .body("items[0].resource", nullValue())
                .body("items[1].resource.key", equalTo("2024-actual"));
    }

    private static Response record(String path, String body) {
        return state(path, body).then().statusCode(201).extract().response();
    }

    private static Response state(String path, String body) {
        return admin().contentType(Registry.JSON).body(body).put(path);
    }

    /** A key of a partner's own system that may write inventories, and so populations, and nothing else. */
    private static String writer(String partner) {
        return key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s",
                 "scopes": ["inventories:write"]}""".formatted(partner));
    }
}
