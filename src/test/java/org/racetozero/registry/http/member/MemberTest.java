package org.racetozero.registry.http.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.count;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.newMember;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;

/** A member's shared facts are created, read, replaced and deleted. */
@QuarkusTest
class MemberTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LEAST = "{\"name\": \"Example City\", \"actorType\": \"CITY\", \"country\": \"US\"}";

    @Test
    void theLeastIsANameATypeAndACountry() {
        post("/v1/members", LEAST).then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/members/[0-9a-f-]{36}"))
                .header("ETag", matchesPattern("\"1\\.[0-9a-f]+\""))
                .body("name", equalTo("Example City"))
                .body("actorType", equalTo("CITY"))
                .body("country", equalTo("US"))
                .body("version", equalTo(1))
                .body("$", not(hasKey("subdivision")));
    }

    @Test
    void everyFactComesBackAsItWasStated() throws Exception {
        String other = newMember();
        String body = full(idOf(other));

        Response created = post("/v1/members", body);

        created.then().statusCode(201);
        JsonNode stated = MAPPER.readTree(body);
        for (String path : new String[] {created.header("Location"), created.header("Location") + "?expand=pledges"}) {
            JsonNode read = MAPPER.readTree(get(path).then().statusCode(200).extract().asString());
            stated.properties().forEach(member -> assertThat(read.get(member.getKey()))
                    .as(member.getKey())
                    .isEqualTo(member.getValue()));
        }
    }

    @Test
    void whatWasReadCanBeEditedAndPutBack() throws Exception {
        String member = newMember(full(idOf(newMember())));
        Response read = get(member);
        ObjectNode edited = (ObjectNode) MAPPER.readTree(read.asString());
        edited.put("website", "https://city.example/climate");

        put(member, read.header("ETag"), edited.toString()).then()
                .statusCode(200)
                .body("website", equalTo("https://city.example/climate"))
                .body("version", equalTo(2))
                .body("names[1].reading", equalTo("れいし"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "id          | \"01a1f64c-3198-7003-8005-3f6c2a1b8e01\"",
        "version     | 7",
        "createdAt   | \"2020-01-01T00:00:00Z\"",
        "updatedAt   | \"2020-01-01T00:00:00Z\"",
        "assessable  | false",
        "memberships | [{\"partner\": \"nobody\", \"status\": \"ACCEPTED\"}]",
        "compliance  | {\"status\": \"COMPLIANT\", \"criteriaVersion\": \"3.0\", \"asOf\": \"2026-11-22\"}"})
    void aReadOnlyMemberThatWasChangedIsRefused(String readOnly, String changed) throws Exception {
        String member = newMember();
        Response read = get(member);
        ObjectNode edited = (ObjectNode) MAPPER.readTree(read.asString());
        edited.set(readOnly, MAPPER.readTree(changed));

        put(member, read.header("ETag"), edited.toString()).then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid"))
                .body("errors.pointer", contains("/" + readOnly))
                .body("errors.code", contains("READ_ONLY"));
        assertThat(tagOf(member)).isEqualTo(read.header("ETag"));
    }

    @Test
    void aNullStandsForAMissingMember() {
        String member = newMember();

        put(member, tagOf(member), """
                {"name": "Example City", "actorType": "CITY", "country": "US", "website": null, "version": null,
                 "compliance": null, "names": null}""").then()
                .statusCode(200)
                .body("name", equalTo("Example City"));
    }

    @Test
    void aMemberThatDoesNotExistIsNamed() {
        post("/v1/members", """
                {"name": "Example City", "actorType": "CITY", "country": "US", "mayor": "somebody",
                 "location": {"latitude": 1, "longitude": 2, "altitude": 3}, "a/b~c": 1}""").then()
                .statusCode(422)
                .body("errors.pointer", org.hamcrest.Matchers.containsInAnyOrder(
                        "/mayor", "/location/altitude", "/a~1b~0c"))
                .body("errors.code", org.hamcrest.Matchers.everyItem(equalTo("UNKNOWN_MEMBER")));
    }

    @Test
    void aReplacementThatChangesNothingNeedsNoPreconditionAndMakesNoRevision() throws Exception {
        String member = newMember(full(idOf(newMember())));
        Response read = get(member);
        long before = revisions();

        admin().contentType(Registry.JSON).body(read.asString()).put(member).then()
                .statusCode(200)
                .header("ETag", equalTo(read.header("ETag")));
        put(member, "\"99.00\"", read.asString()).then().statusCode(200);

        assertThat(revisions()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"35.50, 35.5", "35.5, 35.500", "10, 1e1", "1e1, 10.0", "0, -0.0"})
    void aNumberWrittenOtherwiseIsTheSameNumber(String first, String second) {
        String body = """
                {"name": "Example City", "actorType": "CITY", "country": "US",
                 "location": {"latitude": %s, "longitude": %s}}""";
        String member = newMember(body.formatted(first, first));
        long before = revisions();

        admin().contentType(Registry.JSON).body(body.formatted(second, second)).put(member).then().statusCode(200);

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void aReplacementLeavesOutWhatItDoesNotState() throws Exception {
        String member = newMember(full(idOf(newMember())));

        put(member, tagOf(member), LEAST).then()
                .statusCode(200)
                .body("$", not(hasKey("website")))
                .body("$", not(hasKey("size")))
                .body("names", org.hamcrest.Matchers.empty());
    }

    @Test
    void twoMembersCannotHaveOneIdentifier() {
        String lei = unique("LEI");
        String holder = newMember(withIdentifiers("{\"scheme\": \"lei\", \"value\": \"" + lei + "\"}"));
        String other = newMember();
        String taken = withIdentifiers(
                "{\"scheme\": \"ror\", \"value\": \"" + lei + "\"}, {\"scheme\": \"lei\", \"value\": \"" + lei + "\"}");

        for (Response refused : new Response[] {
            post("/v1/members", taken), put(other, tagOf(other), taken),
            Registry.patch(other, tagOf(other), taken)}) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/duplicate"))
                    .body("errors.pointer", contains("/identifiers/1"))
                    .body("errors.code", contains("IDENTIFIER_TAKEN"))
                    .body("errors.detail", contains("lei:" + lei + " names another member"));
        }
        get("/v1/members?identifier=lei:" + lei).then().body("items.id", contains(idOf(holder)));
    }

    @Test
    void anIdentifierThatWasGivenUpIsFree() {
        String lei = unique("LEI");
        String body = withIdentifiers("{\"scheme\": \"lei\", \"value\": \"" + lei + "\"}");
        String first = newMember(body);

        put(first, tagOf(first), LEAST).then().statusCode(200);

        post("/v1/members", body).then().statusCode(201);
    }

    @Test
    void oneIdentifierStandsOnceInAList() {
        post("/v1/members", withIdentifiers("{\"scheme\": \"lei\", \"value\": \"X\"}, "
                + "{\"scheme\": \"lei\", \"value\": \"X\"}")).then()
                .statusCode(422)
                .body("errors.pointer", contains("/identifiers/1"))
                .body("errors.code", contains("REPEATED"));
    }

    @Test
    void aRelationNamesAMemberThatExistsAndAnotherOne() {
        String member = newMember();
        String relations = """
                {"name": "Example City", "actorType": "CITY", "country": "US",
                 "relations": [{"kind": "LOCATED_IN", "member": "%s"}, {"kind": "PARENT_OF", "member": "%s"}]}""";
        String nobody = "01a1f64c-3198-7003-8005-3f6c2a1b8e01";

        post("/v1/members", relations.formatted(idOf(member), nobody)).then()
                .statusCode(422)
                .body("errors.pointer", contains("/relations/1/member"))
                .body("errors.code", contains("UNKNOWN_REFERENCE"));
        put(member, tagOf(member), relations.formatted(idOf(newMember()), idOf(member))).then()
                .statusCode(422)
                .body("errors.pointer", contains("/relations/1/member"))
                .body("errors.code", contains("RELATION_TO_ITSELF"));
    }

    @Test
    void aDeletedMemberIsGoneButForItsTombstones() {
        String partner = Registry.newPartner();
        String member = Registry.newAcceptedMember(partner);
        post(member + "/targets", "{\"kind\": \"NET_ZERO\", \"horizon\": \"LONG_TERM\"}").then().statusCode(201);
        post(member + "/pledges", "{\"partner\": \"" + partner + "\"}").then().statusCode(201);

        delete(member, tagOf(member)).then().statusCode(204);

        for (String path : new String[] {"", "/memberships", "/pledges", "/targets", "/memberships/" + partner}) {
            get(member + path).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
        delete(member, "*").then().statusCode(404);
        for (String kind : new String[] {"member", "membership", "pledge", "target"}) {
            assertThat(count(
                            "select count(*) from revision where member::text = ? and kind = ? and operation = 'DELETED'",
                            idOf(member), kind))
                    .as(kind).isEqualTo(1);
        }
    }

    @Test
    void aMemberThatAnotherOneNamesIsNotDeleted() {
        String parent = newMember();
        newMember("""
                {"name": "Example City", "actorType": "CITY", "country": "US",
                 "relations": [{"kind": "LOCATED_IN", "member": "%s"}]}""".formatted(idOf(parent)));

        delete(parent, tagOf(parent)).then()
                .statusCode(409)
                .body("type", equalTo("/problems/still-referenced"));
        get(parent).then().statusCode(200);
    }

    @Test
    void nobodyWithoutAKeyWrites() {
        String member = newMember();
        long before = revisions();

        anybody().contentType(Registry.JSON).body(LEAST).post("/v1/members").then()
                .statusCode(401)
                .header("WWW-Authenticate", org.hamcrest.Matchers.startsWith("Bearer"))
                .body("errors.header", hasItem("Authorization"));
        anybody().header("If-Match", "*").delete(member).then().statusCode(401);

        assertThat(revisions()).isEqualTo(before);
    }

    private static String withIdentifiers(String identifiers) {
        return "{\"name\": \"Example City\", \"actorType\": \"CITY\", \"country\": \"US\", \"identifiers\": ["
                + identifiers + "]}";
    }

    private static String full(String related) {
        return """
                {
                  "name": "Example City",
                  "names": [
                    {"language": "en", "name": "Example City", "validFrom": "1950-01-01"},
                    {"language": "ja", "name": "例市", "reading": "れいし", "validFrom": "1950-01-01",
                     "validUntil": "2020-12-31"},
                    {"language": "zh-Hant-TW", "name": "範例市\u0301"}],
                  "actorType": "CITY",
                  "country": "US",
                  "subdivision": "US-CA",
                  "location": {"latitude": -32.640061, "longitude": 179.99999999},
                  "industries": [{"scheme": "isic-rev4", "code": "8411"}, {"scheme": "gics", "code": "10 = \\"x\\""}],
                  "size": {"employees": 100000000, "annualRevenue": 1234567890.05, "revenueCurrency": "JPY",
                           "year": 2024},
                  "website": "https://city.example/path?x=1&y=%%20#z",
                  "identifiers": [
                    {"scheme": "lei", "value": "%s", "validFrom": "2020-01-01", "validUntil": "2020-01-01"},
                    {"scheme": "un-locode", "value": "US %s"}],
                  "relations": [{"kind": "LOCATED_IN", "member": "%s", "since": "1990-05-05", "until": "2200-12-31"}],
                  "provenance": {"origin": "PARTNER", "sourceUrl": "http://source.example/", "retrievedOn": "2026-01-31",
                                 "licence": "CC-BY-4.0", "statedOn": "2022-12-20", "providedBy": "the organiser",
                                 "confirmedBy": "the mayor", "confirmedOn": "2026-02-01"}
                }""".formatted(unique("L"), unique("X"), related);
    }
}
