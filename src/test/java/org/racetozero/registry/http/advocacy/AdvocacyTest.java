package org.racetozero.registry.http.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.Together;

/** A member gives one account of its advocacy at a time, with those it gave before. */
@QuarkusTest
class AdvocacyTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FIRST = """
            {"statementUrl": "https://city.example/first", "publishedOn": "2023-05-01",
             "associations": [{"name": "Chamber of Example"}]}""";
    private static final String SECOND = """
            {"statementUrl": "https://city.example/second", "publishedOn": "2024-05-01", "associations": []}""";
    private static final String FULL = """
            {
              "declaredNone": false,
              "statement": {"language": "ja", "text": "政策への働きかけを整合させます。\\n二行目。"},
              "statementUrl": "https://city.example/advocacy",
              "publishedOn": "2023-05-01",
              "lobbyingReportUrl": "https://city.example/lobbying",
              "associations": [
                {"name": "Chamber of Example", "alignment": "PARTLY_ALIGNED", "reviewedOn": "2023-04-01",
                 "response": "ENGAGED"},
                {"name": "= League of Cities"}
              ],
              "engagements": [
                {"takenOn": "2023-06-01", "description": {"language": "en", "text": "Spoke for a building code."},
                 "supportsAmbition": true, "url": "https://city.example/hearing"},
                {"supportsAmbition": false}
              ],
              "provenance": {"origin": "SELF"}
            }""";

    private String partner;
    private String member;
    private String advocacy;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        advocacy = member + "/advocacy";
    }

    @Test
    void everyFactComesBackAsItWasStated() throws Exception {
        Response created = state(FULL);

        created.then()
                .statusCode(201)
                .header("Location", equalTo(advocacy))
                .header("ETag", startsWith("\"1."))
                .body("member", equalTo(idOf(member)))
                .body("earlierEditions", empty())
                .body("version", equalTo(1));
        JsonNode read = MAPPER.readTree(anybody().get(advocacy).then().statusCode(200)
                .header("ETag", equalTo(created.header("ETag"))).extract().asString());
        MAPPER.readTree(FULL).properties().forEach(
                fact -> assertThat(read.get(fact.getKey())).as(fact.getKey()).isEqualTo(fact.getValue()));
        assertThat(MAPPER.readTree(get(member + "?expand=advocacy").asString()).get("advocacy")).isEqualTo(read);
    }

    @Test
    void aMemberGivesOneAccountAtMost() {
        get(advocacy).then().statusCode(404);
        get(member + "?expand=advocacy").then().statusCode(200).body("$", not(hasKey("advocacy")));
        put(advocacy, "*", FIRST).then().statusCode(412);

        String id = record(FIRST).path("id");
        put(advocacy, "*", SECOND).then().statusCode(200).body("id", equalTo(id)).body("version", equalTo(2));
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        String tag = record(FULL).header("ETag");
        long before = revisions();

        state(FULL).then().statusCode(200).header("ETag", equalTo(tag));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void aLaterAccountKeepsTheOneBefore() {
        record(FIRST);

        put(advocacy, tagOf(advocacy), SECOND).then()
                .statusCode(200)
                .body("associations", empty())
                .body("earlierEditions.publishedOn", contains("2023-05-01"))
                .body("earlierEditions[0].associations.name", contains("Chamber of Example"));
        patch(advocacy, tagOf(advocacy), "{\"statementUrl\": \"https://city.example/elsewhere\"}").then()
                .statusCode(200)
                .body("statementUrl", equalTo("https://city.example/elsewhere"))
                .body("earlierEditions.publishedOn", contains("2023-05-01"));
        patch(advocacy, tagOf(advocacy), "{\"earlierEditions\": null}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/earlierEditions"))
                .body("errors.code", contains("READ_ONLY"));
    }

    @Test
    void onEachDayTheAccountOfThatDayIsShown() {
        record(FIRST);
        put(advocacy, "*", SECOND).then().statusCode(200);

        get(advocacy + "?asOf=2023-04-30").then().statusCode(404);
        get(advocacy + "?asOf=2024-04-30").then()
                .statusCode(200)
                .body("statementUrl", equalTo("https://city.example/first"))
                .body("earlierEditions", empty());
        get(advocacy + "?asOf=2024-05-01").then()
                .statusCode(200)
                .body("statementUrl", equalTo("https://city.example/second"))
                .body("earlierEditions.publishedOn", contains("2023-05-01"));
        get(member + "?expand=advocacy&asOf=2023-05-01").then()
                .body("advocacy.statementUrl", equalTo("https://city.example/first"));
    }

    @Test
    void anAccountIsReplacedPatchedAndDeletedByWhoKnowsIt() throws Exception {
        String tag = record(FULL).header("ETag");
        ObjectNode edited = (ObjectNode) MAPPER.readTree(get(advocacy).asString());
        edited.put("statementUrl", "https://city.example/other");

        state(FIRST).then().statusCode(428);
        put(advocacy, tag, edited.toString()).then().statusCode(200).body("version", equalTo(2));
        put(advocacy, tag, edited.toString()).then().statusCode(412);
        patch(advocacy, tagOf(advocacy), "{\"associations\": null, \"engagements\": []}").then()
                .statusCode(200)
                .body("engagements", empty())
                .body("statementUrl", equalTo("https://city.example/other"))
                .body("$", not(hasKey("associations")));
        admin().delete(advocacy).then().statusCode(428);
        delete(advocacy, tag).then().statusCode(412);
        delete(advocacy, tagOf(advocacy)).then().statusCode(204);
        get(advocacy).then().statusCode(404);
        delete(advocacy, "*").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"declaredNone\": true, \"statement\": {\"language\": \"en\", \"text\": \"Yes.\"}"
                + " | /declaredNone | DECLARED_NONE_AND_GIVEN",
        "\"declaredNone\": true, \"statementUrl\": \"https://city.example/\" | /declaredNone | DECLARED_NONE_AND_GIVEN",
        "\"publishedOn\": \"2200-01-01\"                            | /publishedOn | IN_THE_FUTURE",
        "\"statement\": {\"language\": \"en\"}                      | /statement/text | REQUIRED",
        "\"statement\": {\"language\": \"en_US\", \"text\": \"x\"}  | /statement/language | UNKNOWN_LANGUAGE",
        "\"associations\": [{\"alignment\": \"ALIGNED\"}]           | /associations/0/name | REQUIRED",
        "\"associations\": [{\"name\": \" \"}]                      | /associations/0/name | BLANK",
        "\"associations\": [{\"name\": \"A\"}, {\"name\": \"B\", \"alignment\": \"OPPOSED\"}]"
                + " | /associations/1/alignment | UNKNOWN_VALUE",
        "\"associations\": [{\"name\": \"A\", \"response\": \"SHRUGGED\"}] | /associations/0/response | UNKNOWN_VALUE",
        "\"associations\": [{\"name\": \"A\", \"reviewedOn\": \"2200-01-01\"}]"
                + " | /associations/0/reviewedOn | IN_THE_FUTURE",
        "\"associations\": [{\"name\": \"A\", \"colour\": \"green\"}] | /associations/0/colour | UNKNOWN_MEMBER",
        "\"associations\": [null]                                   | /associations/0 | WRONG_TYPE_VALUE",
        "\"engagements\": [{\"takenOn\": \"2200-01-01\"}]           | /engagements/0/takenOn | IN_THE_FUTURE",
        "\"engagements\": [{\"description\": {\"language\": \"en_US\", \"text\": \"x\"}}]"
                + " | /engagements/0/description/language | UNKNOWN_LANGUAGE",
        "\"engagements\": [{\"supportsAmbition\": \"yes\"}]"
                + " | /engagements/0/supportsAmbition | WRONG_TYPE_BOOLEAN",
        "\"lobbyingReportUrl\": \"lobbying\"                        | /lobbyingReportUrl | WRONG_TYPE_HTTP_URI",
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
    void whoHasNoStatementMaySaySo() {
        record("{\"declaredNone\": true}").then().body("declaredNone", equalTo(true));

        assertThat(finding()).isNotEqualTo("MET");
    }

    @Test
    void aPublishedStatementMeetsItsCriterion() {
        assertThat(finding()).isNotEqualTo("MET");

        record("{\"publishedOn\": \"2023-05-01\"}");
        assertThat(finding()).isNotEqualTo("MET");

        patch(advocacy, "*", "{\"statementUrl\": \"https://city.example/advocacy\"}").then().statusCode(200);
        assertThat(finding()).isEqualTo("MET");
    }

    @Test
    void onlyTheStewardRecordsIt() {
        anybody().contentType(Registry.JSON).body(FULL).put(advocacy).then().statusCode(401);
        for (String stranger : List.of(writer(newPartner()), integrator(partner))) {
            holder(stranger).contentType(Registry.JSON).body(FULL).put(advocacy).then().statusCode(403);
        }
        holder(writer(partner)).contentType(Registry.JSON).body(FULL).put(advocacy).then().statusCode(201);
    }

    @Test
    void ofManyAtOnceOneIsRecorded() {
        List<Response> answers = Together.repeat(10, () -> state(FULL));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201).containsOnlyOnce(201);
        get(advocacy).then().body("version", equalTo(1));
    }

    @Test
    void theHistoryOfItsMemberTellsOfIt() {
        record(FIRST);
        put(advocacy, "*", SECOND).then().statusCode(200);

        get(member + "/history?kind=advocacy&expand=resource").then()
                .statusCode(200)
                .body("items.operation", contains("UPDATED", "CREATED"))
                .body("items[0].resource.earlierEditions.publishedOn", contains("2023-05-01"))
                .body("items[1].resource.statementUrl", equalTo("https://city.example/first"));
    }

    private String finding() {
        return get(member + "/compliance").then()
                .statusCode(200)
                .extract().path("findings.find { it.criterion == 'PE-01' }.status");
    }

    private Response record(String body) {
        return state(body).then().statusCode(201).extract().response();
    }

    private Response state(String body) {
        return admin().contentType(Registry.JSON).body(body).put(advocacy);
    }

    /** A key of a partner's own system that may write advocacy and nothing else. */
    private static String writer(String partner) {
        return key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s",
                 "scopes": ["advocacy:write"]}""".formatted(partner));
    }
}
