package org.racetozero.registry.http.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.adminTaking;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.patch;
import static org.racetozero.registry.http.Registry.put;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.tagOf;
import static org.racetozero.registry.http.Registry.taking;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;

/** Entity tags spare transfers and keep changes from being lost (RFC 9110 §13). */
@QuarkusTest
class MemberTagTest {

    private static final String OTHER = "{\"name\": \"Other City\", \"actorType\": \"CITY\", \"country\": \"US\"}";

    @Test
    void whatExistsIsNotChangedBlindly() {
        String member = newMember();
        long before = revisions();

        for (Response refused : new Response[] {
            admin().contentType(Registry.JSON).body(OTHER).put(member),
            admin().contentType(Registry.MERGE_PATCH).body("{\"name\": \"Other City\"}").patch(member),
            admin().delete(member)}) {
            refused.then()
                    .statusCode(428)
                    .body("type", equalTo("/problems/precondition-required"))
                    .body("errors.header", contains("If-Match"))
                    .body("currentVersion", equalTo(1));
        }
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void whatHasChangedSinceIsNotOverwritten() {
        String member = newMember();
        String stale = tagOf(member);
        patch(member, stale, "{\"name\": \"New City\"}").then().statusCode(200);
        long before = revisions();

        for (Response refused : new Response[] {
            put(member, stale, OTHER), patch(member, stale, "{\"name\": \"Other City\"}"), delete(member, stale)}) {
            refused.then()
                    .statusCode(412)
                    .body("type", equalTo("/problems/precondition-failed"))
                    .body("errors.header", contains("If-Match"))
                    .body("currentVersion", equalTo(2));
        }
        assertThat(revisions()).isEqualTo(before);
        get(member).then().body("name", equalTo("New City"));
    }

    @Test
    void whoPutsBackAnOlderVersionWholeIsToldThatItIsOlder() throws Exception {
        String member = newMember();
        Response older = get(member);
        patch(member, "*", "{\"website\": \"https://city.example/\"}").then().statusCode(200);
        ObjectNode edited = (ObjectNode) new ObjectMapper().readTree(older.asString());
        edited.put("name", "Other City");

        put(member, older.header("ETag"), edited.toString()).then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "%s                          | 200",
        "\"77.abc\", %s              | 200",
        "\"1.ffff\"                  | 200",
        "*                           | 200",
        "\"2.ffff\"                  | 412",
        "\"anything else\"           | 400",
        "\"else\"                    | 412",
        "W/%s                        | 412",
        "\"99999999999999999999.ab\" | 412",
        "1.ffff                      | 400",
        "\"1.ffff                    | 400",
        "\"a\" \"b\"                 | 400",
        ",                           | 400"})
    void onlyTheVersionInATagCounts(String ifMatch, int status) {
        String member = newMember();

        put(member, ifMatch.formatted(tagOf(member)), OTHER).then().statusCode(status);
    }

    @Test
    void aChangeCanBeForbiddenWhereSomethingExists() {
        String member = newMember();

        admin().header("If-None-Match", "*").contentType(Registry.JSON).body(OTHER).put(member).then()
                .statusCode(412)
                .body("errors.header", contains("If-None-Match"));
        admin().header("If-None-Match", "\"1.ab\"").contentType(Registry.JSON).body(OTHER).put(member).then()
                .statusCode(400)
                .body("errors.header", contains("If-None-Match"))
                .body("errors.code", contains("ONLY_ANY_TAG_ON_WRITE"));
    }

    @Test
    void whatTheCallerHoldsIsNotSentAgain() {
        String member = newMember();
        String tag = tagOf(member);

        admin().header("If-None-Match", "\"0.1\", " + tag).get(member).then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Content-Type", nullValue())
                .body(emptyString());
        admin().header("If-None-Match", "*").get(member).then().statusCode(304);
        admin().header("If-None-Match", tag.replaceAll("\\.[0-9a-f]+", ".0")).get(member).then().statusCode(200);
        admin().header("If-None-Match", "W/" + tag).get(member).then().statusCode(200);

        patch(member, tag, "{\"name\": \"New City\"}").then().statusCode(200);
        admin().header("If-None-Match", tag).get(member).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"abc", "\"a\"\"b\"", "\"a\", b", "\u0001\"a\""})
    void anUnreadableTagIsRefused(String tag) {
        for (String path : new String[] {newMember(), "/v1/members", "/v1/partners"}) {
            admin().header("If-None-Match", tag).get(path).then()
                    .statusCode(400)
                    .body("errors.header", contains("If-None-Match"))
                    .body("errors.code", contains("MALFORMED_ENTITY_TAG"));
        }
    }

    @Test
    void everyRepresentationHasATagOfItsOwn() {
        String partner = newPartner("\"verdictVisibility\": \"PRIVATE\"");
        String member = newAcceptedMember(partner);
        admin().header("If-Match", "*").contentType(Registry.MERGE_PATCH)
                .body("{\"names\": [" + "{\"language\": \"en\", \"name\": \"Example\"},".repeat(60)
                        + "{\"language\": \"ja\", \"name\": \"例\"}]}")
                .patch(member).then().statusCode(200);
        Map<String, RequestSpecification> variants = new LinkedHashMap<>();
        variants.put("plain", adminTaking("identity"));
        variants.put("anonymous", taking("identity"));
        variants.put("Japanese", adminTaking("identity").header("Accept-Language", "ja"));
        variants.put("gzip", admin());
        variants.put("fields", adminTaking("identity").queryParam("fields", "name"));
        variants.put("expand", adminTaking("identity").queryParam("expand", "pledges"));

        Map<String, String> tags = new LinkedHashMap<>();
        variants.forEach((name, request) ->
                tags.put(name, request.get(member).then().statusCode(200).extract().header("ETag")));

        assertThat(tags.values()).doesNotHaveDuplicates().allMatch(tag -> tag.startsWith("\"3."));
        tags.forEach((name, tag) -> adminTaking("identity").header("If-None-Match", tag)
                .get(member).then().statusCode(name.equals("plain") ? 304 : 200));
    }

    @Test
    void everyRepresentationOfAListHasATagOfItsOwn() {
        String partner = newPartner();
        String member = newAcceptedMember(partner);
        String list = "/v1/partners/" + partner + "/members";
        Map<String, RequestSpecification> variants = new LinkedHashMap<>();
        variants.put("plain", admin());
        variants.put("anonymous", anybody());
        variants.put("Japanese", admin().header("Accept-Language", "ja"));
        variants.put("CSV", admin().accept("text/csv"));
        variants.put("NDJSON", admin().accept("application/x-ndjson"));
        variants.put("fields", admin().queryParam("fields", "name"));
        variants.put("filter", admin().queryParam("country", "US"));

        Map<String, String> tags = new LinkedHashMap<>();
        variants.forEach((name, request) ->
                tags.put(name, request.get(list).then().statusCode(200).extract().header("ETag")));

        assertThat(tags.values()).doesNotHaveDuplicates();
        tags.forEach((name, tag) -> admin().header("If-None-Match", tag).get(list).then()
                .statusCode(name.equals("plain") ? 304 : 200));

        patch(member, "*", "{\"name\": \"New City\"}").then().statusCode(200);
        admin().header("If-None-Match", tags.get("plain")).get(list).then().statusCode(200);
    }

    @Test
    void nothingIsHeldOfWhatDoesNotExist() {
        String nobody = "/v1/members/01a1f64c-3198-7003-8005-3f6c2a1b8e01";

        for (String path : new String[] {"", "/pledges", "/targets", "/memberships"}) {
            admin().header("If-None-Match", "*").get(nobody + path).then().statusCode(404);
        }
        admin().header("If-None-Match", "*").get("/v1/members").then().statusCode(304);
    }

    @Test
    void aDeletedMembersTagIsHeldNoMore() {
        String member = newMember();
        String tag = tagOf(member + "/targets");

        delete(member, "*").then().statusCode(204);

        admin().header("If-None-Match", tag).get(member + "/targets").then().statusCode(404);
        assertThat(idOf(member)).isNotBlank();
    }
}
