package org.racetozero.registry.http.plan;

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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.Together;

/** A member has one transition plan at a time, with the plans it followed. */
@QuarkusTest
class PlanTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FIRST = """
            {"title": {"language": "en", "text": "First"}, "publishedOn": "2023-05-01",
             "url": "https://city.example/plan"}""";
    private static final String SECOND = """
            {"title": {"language": "en", "text": "Second"}, "publishedOn": "2024-05-01",
             "url": "https://city.example/plan"}""";
    private static final String FULL = """
            {
              "declaredNone": false,
              "title": {"language": "ja", "text": "気候行動計画"},
              "publishedOn": "2023-05-01",
              "url": "https://city.example/plan",
              "sections": ["PLEDGE", "PROCEED", "PUBLISH", "PERSUADE", "GOVERNANCE", "CAPITAL_EXPENDITURE",
                           "JUST_TRANSITION", "EQUITY"],
              "horizons": ["NEXT_TWELVE_MONTHS", "TWO_TO_THREE_YEARS", "BY_2030"],
              "reviewedOn": "2024-05-01",
              "provenance": {"origin": "SELF"}
            }""";

    private String partner;
    private String member;
    private String plan;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        plan = member + "/plan";
    }

    @Test
    void everyFactComesBackAsItWasStated() throws Exception {
        Response created = state(FULL);

        created.then()
                .statusCode(201)
                .header("Location", equalTo(plan))
                .header("ETag", startsWith("\"1."))
                .body("member", equalTo(idOf(member)))
                .body("earlierEditions", empty())
                .body("version", equalTo(1));
        JsonNode read = MAPPER.readTree(anybody().get(plan).then().statusCode(200)
                .header("ETag", equalTo(created.header("ETag"))).extract().asString());
        MAPPER.readTree(FULL).properties().forEach(
                fact -> assertThat(read.get(fact.getKey())).as(fact.getKey()).isEqualTo(fact.getValue()));
        assertThat(MAPPER.readTree(get(member + "?expand=plan").asString()).get("plan")).isEqualTo(read);
    }

    @Test
    void aMemberHasOnePlanAtMost() {
        get(plan).then().statusCode(404);
        get(member + "?expand=plan").then().statusCode(200).body("$", not(hasKey("plan")));
        put(plan, "*", FIRST).then().statusCode(412);

        String id = record(FIRST).path("id");
        put(plan, "*", SECOND).then().statusCode(200).body("id", equalTo(id)).body("version", equalTo(2));
        get(member + "/plan?fields=url").then()
                .statusCode(200)
                .body("url", equalTo("https://city.example/plan"))
                .body("title", nullValue());
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        String tag = record(FULL).header("ETag");
        long before = revisions();

        state(FULL).then().statusCode(200).header("ETag", equalTo(tag));
        state(FULL.replace("\"PLEDGE\", \"PROCEED\"", "\"PROCEED\", \"PLEDGE\"")).then()
                .statusCode(200)
                .header("ETag", equalTo(tag));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void aLaterPlanKeepsTheOneItFollows() {
        record(FIRST);

        put(plan, tagOf(plan), SECOND).then()
                .statusCode(200)
                .body("title.text", equalTo("Second"))
                .body("earlierEditions.publishedOn", contains("2023-05-01"))
                .body("earlierEditions[0].title.text", equalTo("First"));
        put(plan, tagOf(plan), SECOND.replace("2024-05-01", "2025-05-01")).then()
                .statusCode(200)
                .body("earlierEditions.publishedOn", contains("2023-05-01", "2024-05-01"));
    }

    @Test
    void aPlanOfTheSameDayCorrectsThePresentOne() {
        record(FIRST);

        put(plan, tagOf(plan), FIRST.replace("First", "The first")).then()
                .statusCode(200)
                .body("title.text", equalTo("The first"))
                .body("earlierEditions", empty());
        patch(plan, tagOf(plan), "{\"url\": \"https://city.example/elsewhere\"}").then()
                .statusCode(200)
                .body("url", equalTo("https://city.example/elsewhere"))
                .body("earlierEditions", empty());
    }

    @Test
    void whatAPlanWasIsNotRewritten() {
        record(FIRST);
        put(plan, "*", SECOND).then().statusCode(200);

        patch(plan, "*", "{\"earlierEditions\": []}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/earlierEditions"))
                .body("errors.code", contains("READ_ONLY"));
        patch(plan, "*", "{\"title\": {\"text\": \"The second\"}}").then()
                .statusCode(200)
                .body("title.language", equalTo("en"))
                .body("title.text", equalTo("The second"))
                .body("earlierEditions[0].title.text", equalTo("First"));
    }

    @Test
    void onEachDayThePlanOfThatDayIsShown() {
        record(FIRST);
        put(plan, "*", SECOND).then().statusCode(200);

        get(plan + "?asOf=2023-04-30").then().statusCode(404);
        for (String day : List.of("2023-05-01", "2024-04-30")) {
            get(plan + "?asOf=" + day).then()
                    .statusCode(200)
                    .body("title.text", equalTo("First"))
                    .body("publishedOn", equalTo("2023-05-01"))
                    .body("earlierEditions", empty());
        }
        get(plan + "?asOf=2024-05-01").then()
                .statusCode(200)
                .body("title.text", equalTo("Second"))
                .body("earlierEditions.publishedOn", contains("2023-05-01"));
        get(member + "?expand=plan&asOf=2024-04-30").then().body("plan.title.text", equalTo("First"));
        get(member + "?expand=plan&asOf=2023-04-30").then().statusCode(200).body("$", not(hasKey("plan")));
    }

    @Test
    void whatWasKnownIsWhatHadBeenRecorded() {
        Instant before = Instant.now();
        record(FIRST);
        Instant between = Instant.now();
        put(plan, "*", SECOND).then().statusCode(200);

        get(plan + "?knownAt=" + before).then().statusCode(404);
        get(plan + "?knownAt=" + between).then()
                .statusCode(200)
                .body("title.text", equalTo("First"))
                .body("version", equalTo(1))
                .body("earlierEditions", empty());
    }

    @Test
    void aPlanIsReplacedPatchedAndDeletedByWhoKnowsIt() throws Exception {
        String tag = record(FULL).header("ETag");
        ObjectNode edited = (ObjectNode) MAPPER.readTree(get(plan).asString());
        edited.put("url", "https://city.example/other");

        state(FIRST).then().statusCode(428);
        put(plan, tag, edited.toString()).then().statusCode(200).body("version", equalTo(2));
        put(plan, tag, edited.toString()).then().statusCode(412);
        patch(plan, tag, "{\"sections\": null}").then().statusCode(412);
        patch(plan, tagOf(plan), "{\"sections\": null, \"horizons\": [\"BY_2030\"]}").then()
                .statusCode(200)
                .body("horizons", contains("BY_2030"))
                .body("$", not(hasKey("sections")));
        admin().delete(plan).then().statusCode(428);
        delete(plan, tag).then().statusCode(412);
        delete(plan, tagOf(plan)).then().statusCode(204);
        get(plan).then().statusCode(404);
        patch(plan, "*", FIRST).then().statusCode(404);
        delete(plan, "*").then().statusCode(404);
        state(SECOND).then().statusCode(201).body("earlierEditions", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"declaredNone\": true, \"url\": \"https://city.example/\" | /declaredNone | DECLARED_NONE_AND_GIVEN",
        "\"declaredNone\": true, \"publishedOn\": \"2023-05-01\"    | /declaredNone | DECLARED_NONE_AND_GIVEN",
        "\"declaredNone\": \"yes\"                                  | /declaredNone | WRONG_TYPE_BOOLEAN",
        "\"publishedOn\": \"2200-01-01\"                            | /publishedOn | IN_THE_FUTURE",
        "\"publishedOn\": \"2023-02-30\"                            | /publishedOn | WRONG_TYPE_DATE",
        "\"reviewedOn\": \"2200-01-01\"                             | /reviewedOn | IN_THE_FUTURE",
        "\"publishedOn\": \"2024-05-01\", \"reviewedOn\": \"2024-04-30\" | /reviewedOn | ENDS_BEFORE_IT_STARTS",
        "\"sections\": [\"PLEDGE\", \"PRAY\"]                       | /sections/1 | UNKNOWN_VALUE",
        "\"sections\": [\"PLEDGE\", \"PUBLISH\", \"PLEDGE\"]        | /sections/2 | REPEATED",
        "\"sections\": \"PLEDGE\"                                   | /sections | WRONG_TYPE_ARRAY",
        "\"horizons\": [\"BY_2050\"]                                | /horizons/0 | UNKNOWN_VALUE",
        "\"horizons\": [\"BY_2030\", \"BY_2030\"]                   | /horizons/1 | REPEATED",
        "\"title\": {\"text\": \"words\"}                           | /title/language | REQUIRED",
        "\"title\": {\"language\": \"en_US\", \"text\": \"words\"}  | /title/language | UNKNOWN_LANGUAGE",
        "\"url\": \"ftp://city.example/\"                           | /url | WRONG_TYPE_HTTP_URI",
        "\"provenance\": {}                                         | /provenance/origin | REQUIRED",
        "\"earlierEditions\": []                                    | /earlierEditions | UNKNOWN_MEMBER",
        "\"colour\": \"green\"                                      | /colour | UNKNOWN_MEMBER"})
    void whatCannotBeMeantIsRefused(String members, String pointer, String code) {
        long before = revisions();

        state("{" + members + "}").then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void whoHasNoPlanMaySaySo() {
        record("{\"declaredNone\": true}").then().body("declaredNone", equalTo(true));

        assertThat(finding()).isNotEqualTo("MET");
    }

    @Test
    void aPublicPlanMeetsItsCriterion() {
        assertThat(finding()).isNotEqualTo("MET");

        record("{\"publishedOn\": \"2023-05-01\"}");
        assertThat(finding()).isNotEqualTo("MET");

        patch(plan, "*", "{\"url\": \"https://city.example/plan\"}").then().statusCode(200);
        assertThat(finding()).isEqualTo("MET");
    }

    @Test
    void onlyTheStewardRecordsIt() {
        anybody().contentType(Registry.JSON).body(FULL).put(plan).then().statusCode(401);
        for (String stranger : List.of(writer(newPartner()), integrator(partner))) {
            holder(stranger).contentType(Registry.JSON).body(FULL).put(plan).then().statusCode(403);
        }
        holder(writer(partner)).contentType(Registry.JSON).body(FULL).put(plan).then().statusCode(201);
    }

    @Test
    void ofManyAtOnceOneIsRecorded() {
        List<Response> answers = Together.repeat(10, () -> state(FULL));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201).containsOnlyOnce(201);
        get(plan).then().body("version", equalTo(1));
    }

    @Test
    void theHistoryOfItsMemberTellsOfIt() {
        record(FIRST);
        put(plan, "*", SECOND).then().statusCode(200);

        get(member + "/history?kind=plan&expand=resource").then()
                .statusCode(200)
                .body("items.operation", contains("UPDATED", "CREATED"))
                .body("items[0].resource.earlierEditions.publishedOn", contains("2023-05-01"))
                .body("items[1].resource.title.text", equalTo("First"));
    }

    private String finding() {
        return get(member + "/compliance").then()
                .statusCode(200)
                .extract().path("findings.find { it.criterion == 'PN-01' }.status");
    }

    private Response record(String body) {
        return state(body).then().statusCode(201).extract().response();
    }

    private Response state(String body) {
        return admin().contentType(Registry.JSON).body(body).put(plan);
    }

    /** A key of a partner's own system that may write plans and nothing else. */
    private static String writer(String partner) {
        return key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s",
                 "scopes": ["plans:write"]}""".formatted(partner));
    }
}
