package org.racetozero.registry.http.change;

import static io.restassured.RestAssured.given;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.racetozero.registry.support.TestDatabase;

/** Writes to the registry over HTTP what the tests of its feed and its history want to read there. */
final class Desk {

    /** Answers as they are, not packed, and media types as they are written. */
    private static final RestAssuredConfig PLAIN = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .encodeContentTypeAs("application/merge-patch+json", ContentType.JSON));

    private Desk() {
    }

    static RequestSpecification anybody() {
        return given().config(PLAIN);
    }

    static RequestSpecification with(String token) {
        return anybody().header("Authorization", "Bearer " + token);
    }

    static RequestSpecification admin() {
        return with(TestDatabase.BOOTSTRAP_KEY);
    }

    static RequestSpecification sending(Object body) {
        return sending(TestDatabase.BOOTSTRAP_KEY, body);
    }

    static RequestSpecification sending(String token, Object body) {
        return with(token).contentType("application/json").body(body);
    }

    /** The code of a new partner. */
    static String partner() {
        String code = unique("partner");
        sending(Map.of("name", "Partner " + code)).put("/v1/partners/" + code).then().statusCode(201);
        return code;
    }

    /** The id of a new member without any membership. */
    static UUID member() {
        return UUID.fromString(sending(city()).post("/v1/members").then().statusCode(201).extract().path("id"));
    }

    /** The id of a new member that this partner knows by that id and has not decided on. */
    static UUID member(String partner, String externalId) {
        return UUID.fromString(sending(city())
                .put("/v1/partners/" + partner + "/members/" + externalId)
                .then().statusCode(201).extract().path("id"));
    }

    static Map<String, Object> city() {
        return Map.of("name", unique("City"), "actorType", "CITY", "country", "JP");
    }

    /** States once more a member that this partner knows by that id, now as one that has joined. */
    static void join(UUID member, String partner, String externalId) {
        String path = "/v1/partners/" + partner + "/members/" + externalId;
        Map<String, Object> body = new TreeMap<>(Map.of(
                "name", admin().get("/v1/members/" + member).path("name"), "actorType", "CITY", "country", "JP"));
        body.put("joinedOn", "2021-06-01");
        sending(body).put(path).then().statusCode(200);
    }

    /** The id of a new membership that is applied for. */
    static String apply(UUID member, String partner) {
        return sending(Map.of("partner", partner)).post("/v1/members/" + member + "/memberships")
                .then().statusCode(201).extract().path("id");
    }

    static void move(UUID member, String partner, String to) {
        sending(Map.of("to", to, "reason", "OTHER", "comment", "as the test says"))
                .post("/v1/members/" + member + "/memberships/" + partner + "/transitions")
                .then().statusCode(200);
    }

    static String pledge(UUID member, String partner) {
        return sending(Map.of("partner", partner, "claim", "NET_ZERO", "netZeroYear", 2050))
                .post("/v1/members/" + member + "/pledges")
                .then().statusCode(201).extract().path("id");
    }

    static String target(UUID member) {
        return sending(Map.of("kind", "ABSOLUTE", "horizon", "INTERIM", "targetYear", 2030, "reductionPercent", 50))
                .post("/v1/members/" + member + "/targets")
                .then().statusCode(201).extract().path("id");
    }

    static void delete(String path) {
        String tag = admin().get(path).then().statusCode(200).extract().header("ETag");
        admin().header("If-Match", tag).delete(path).then().statusCode(204);
    }

    /** A new key of a partner's administrator. */
    static String administrator(String partner) {
        return key(Map.of("role", "partner-admin", "partner", partner));
    }

    static String key(Map<String, ?> properties) {
        Map<String, Object> body = new TreeMap<>(properties);
        body.put("name", unique("key"));
        return sending(body).post("/v1/api-keys").then().statusCode(201).extract().path("secret");
    }

    /** Where the feed stands now. */
    static String end(String token) {
        String next = null;
        while (true) {
            JsonPath page = changes(token, next, 1000).jsonPath();
            next = page.getString("next");
            if (page.getList("items").isEmpty()) {
                return next;
            }
        }
    }

    static Response changes(String token, String after, int limit) {
        RequestSpecification request = with(token).queryParam("limit", limit);
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get("/v1/changes").then().statusCode(200).extract().response();
    }

    static String unique(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
