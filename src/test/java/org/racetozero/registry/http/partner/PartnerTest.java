package org.racetozero.registry.http.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.count;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.put;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.tagOf;
import static org.racetozero.registry.http.Registry.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.Together;

/** Partner initiatives are put under their codes, and stand in a hierarchy without circles. */
@QuarkusTest
class PartnerTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FULL = """
            {
              "name": "Example Circle",
              "names": [{"language": "en", "name": "Example Circle"},
                        {"language": "ja", "name": "例の輪", "reading": "れいのわ"}],
              "actorTypes": ["CITY", "COMPANY"],
              "attributing": true,
              "statuses": [{"status": "APPLIED", "since": "2020-01-01", "until": "2020-12-16"},
                           {"status": "APPROVED", "since": "2020-12-17"}],
              "verdictVisibility": "PUBLIC",
              "timeZone": "Asia/Tokyo",
              "website": "https://partner.example/",
              "provenance": {"origin": "PARTNER", "statedOn": "2020-12-17"}
            }""";

    @Test
    void aPartnerIsCreatedReadAndReplaced() throws Exception {
        String path = "/v1/partners/" + unique("circle");

        Response created = admin().contentType(Registry.JSON).body(FULL).put(path);

        created.then().statusCode(201).header("Location", equalTo(path)).body("version", equalTo(1));
        JsonNode read = MAPPER.readTree(anybody().get(path).then().statusCode(200).extract().asString());
        MAPPER.readTree(FULL).properties().forEach(fact -> {
            if (fact.getKey().equals("actorTypes")) {
                assertThat(read.get("actorTypes")).hasSize(2);
            } else {
                assertThat(read.get(fact.getKey())).as(fact.getKey()).isEqualTo(fact.getValue());
            }
        });
        ObjectNode edited = (ObjectNode) read;
        edited.put("name", "Example Ring");
        put(path, created.header("ETag"), edited.toString()).then()
                .statusCode(200)
                .body("name", equalTo("Example Ring"))
                .body("version", equalTo(2));
    }

    @Test
    void whatIsLeftOutIsPrivateAndCounts() {
        String path = "/v1/partners/" + unique("circle");

        admin().contentType(Registry.JSON).body("{\"name\": \"Example\"}").put(path).then()
                .statusCode(201)
                .body("verdictVisibility", equalTo("PRIVATE"))
                .body("timeZone", equalTo("UTC"))
                .body("attributing", equalTo(true))
                .body("memberCount", equalTo(0));
    }

    @Test
    void anExistingPartnerIsReplacedOnlyByWhoKnowsIt() {
        String path = "/v1/partners/" + newPartner();
        String tag = tagOf(path);
        String other = "{\"name\": \"Other\"}";

        admin().contentType(Registry.JSON).body(other).put(path).then().statusCode(428);
        put(path, "\"99.ab\"", other).then().statusCode(412);
        admin().header("If-None-Match", "*").contentType(Registry.JSON).body(other).put(path).then()
                .statusCode(412)
                .body("errors.header", contains("If-None-Match"))
                .body("errors.code", contains("EXISTS_ALREADY"));
        put(path, tag, other).then().statusCode(200);
        admin().contentType(Registry.JSON).body(other).put(path).then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void aPartnerIsNotCreatedByWhoExpectsIt() {
        String path = "/v1/partners/" + unique("circle");

        put(path, "*", "{\"name\": \"Example\"}").then().statusCode(412);
        put(path, "\"1.ab\"", "{\"name\": \"Example\"}").then().statusCode(412);
        get(path).then().statusCode(404);
        admin().header("If-None-Match", "*").contentType(Registry.JSON).body("{\"name\": \"Example\"}").put(path)
                .then().statusCode(201);
    }

    @Test
    void ofManyCreationsAtOnceOneHappens() {
        String path = "/v1/partners/" + unique("circle");

        List<Response> answers = Together.repeat(6, () -> admin().header("If-None-Match", "*")
                .contentType(Registry.JSON).body("{\"name\": \"Example\"}").put(path));

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(count("select count(*) from revision where kind = 'partner' and id = ?",
                Registry.idOf(path))).isEqualTo(1);
    }

    @Test
    void programmesStandUnderTheirPartnerInNoCircle() {
        String top = newPartner();
        String middle = newPartner("\"parent\": \"" + top + "\"");
        String leaf = newPartner("\"parent\": \"" + middle + "\"");
        long before = revisions();

        for (String parent : new String[] {top, middle, leaf}) {
            put("/v1/partners/" + top, "*", "{\"name\": \"Top\", \"parent\": \"" + parent + "\"}").then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/parent"))
                    .body("errors.code", contains("PARENT_IS_A_PROGRAMME_OF_IT"));
        }
        put("/v1/partners/" + leaf, "*", "{\"name\": \"Leaf\", \"parent\": \"nobody\"}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/parent"))
                .body("errors.code", contains("UNKNOWN_REFERENCE"));
        assertThat(revisions()).isEqualTo(before);
        get("/v1/partners?parent=" + top).then().body("items.code", contains(middle));
    }

    @Test
    void twoPartnersDoNotPutThemselvesUnderEachOtherAtOnce() {
        String one = newPartner();
        String other = newPartner();

        List<Response> answers = Together.all(List.of(
                () -> put("/v1/partners/" + one, "*", "{\"name\": \"1\", \"parent\": \"" + other + "\"}"),
                () -> put("/v1/partners/" + other, "*", "{\"name\": \"2\", \"parent\": \"" + one + "\"}")));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void membersAreCountedOnceWithTheirProgrammes() {
        String top = newPartner();
        String programme = newPartner("\"parent\": \"" + top + "\"");
        String both = newAcceptedMember(top);
        Registry.join(both, programme);
        newAcceptedMember(programme);
        post(newMember() + "/memberships", "{\"partner\": \"" + top + "\"}").then().statusCode(201);

        get("/v1/partners/" + top).then()
                .body("memberCount", equalTo(2))
                .body("memberCounts.actorType", contains("CITY"))
                .body("memberCounts.members", contains(2));
        get("/v1/partners/" + programme).then().body("memberCount", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"timeZone\": \"Asia/Nowhere\"       | /timeZone          | UNKNOWN_TIME_ZONE",
        "\"actorTypes\": [\"CITY\", \"TOWN\"] | /actorTypes/1      | UNKNOWN_VALUE",
        "\"actorTypes\": [\"CITY\", \"CITY\"] | /actorTypes/1      | REPEATED",
        "\"parent\": \"Not A Code\"           | /parent            | PATTERN",
        "\"verdictVisibility\": \"SECRET\"    | /verdictVisibility | UNKNOWN_VALUE",
        "\"statuses\": [{\"since\": \"2020-01-01\"}]                    | /statuses/0/status | REQUIRED",
        "\"statuses\": [{\"status\": \"APPROVED\", \"since\": \"2020-01-02\", \"until\": \"2020-01-01\"}]"
                + " | /statuses/0/until | ENDS_BEFORE_IT_STARTS",
        "\"statuses\": [{\"status\": \"APPLIED\"}, {\"status\": \"APPROVED\"}] | /statuses | OVERLAPPING_PERIODS"})
    void whatCannotBeMeantIsRefused(String members, String pointer, String code) {
        String path = "/v1/partners/" + unique("circle");

        admin().contentType(Registry.JSON).body("{\"name\": \"Example\", " + members + "}").put(path).then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upper", "two--hyphens", "-first", "last-", "under_score", "例", "a.b"})
    void aCodeIsLowerCaseKebab(String code) {
        admin().contentType(Registry.JSON).body("{\"name\": \"Example\"}").put("/v1/partners/{code}", code).then()
                .statusCode(400)
                .body("errors.parameter", contains("partner"))
                .body("errors.code", contains("NOT_A_CODE"));
    }

    @Test
    void aPartnersOwnSystemDoesNotChangeThePartner() {
        String code = newPartner();
        long before = revisions();

        holder(integrator(code)).header("If-Match", "*").contentType(Registry.JSON).body("{\"name\": \"Mine\"}")
                .put("/v1/partners/" + code).then().statusCode(403);

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void partnersAreFilteredAndSorted() {
        String cities = newPartner("\"actorTypes\": [\"CITY\"], \"statuses\": [{\"status\": \"EXITED\"}]");
        String companies = newPartner("\"actorTypes\": [\"COMPANY\"], \"statuses\": [{\"status\": \"APPROVED\"}]");
        String both = "id=" + cities + "&id=" + companies;

        get("/v1/partners?" + both).then().body("items.code", containsInAnyOrder(cities, companies));
        get("/v1/partners?actorType=CITY").then()
                .body("items.code", hasItem(cities)).body("items.code", not(hasItem(companies)));
        get("/v1/partners?" + both + "&status=APPROVED&status=SUSPENDED").then()
                .body("items.code", contains(companies));
        get("/v1/partners?" + both + "&sort=-name&limit=1&include=total").then()
                .body("items.code", contains(companies)).body("page.total", equalTo(2));
        get("/v1/partners?id=nobody-at-all").then().body("items", empty());
        admin().accept("text/csv").get("/v1/partners?fields=name,timeZone&" + both).then()
                .statusCode(200)
                .body(equalTo("code,name,timeZone\r\n" + cities + "," + cities + ",UTC\r\n"
                        + companies + "," + companies + ",UTC\r\n"));
    }
}
