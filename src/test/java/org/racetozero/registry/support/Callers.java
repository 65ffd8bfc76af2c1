package org.racetozero.registry.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everybody who may call the registry, made through its own API. */
public final class Callers {

    private Callers() {
    }

    /** The campaign's administrator of every application under test. */
    public static RequestSpecification campaign() {
        return with(TestDatabase.BOOTSTRAP_KEY);
    }

    /** Whoever holds that key or token. */
    public static RequestSpecification with(String credential) {
        return given().header("Authorization", "Bearer " + credential);
    }

    /** A new partner; returns its code. */
    public static String partner() {
        return partner(null);
    }

    /** A new partner under that one; returns its code. */
    public static String partner(String parent) {
        String code = "partner-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> body = new HashMap<>(Map.of("name", "Initiative " + code));
        if (parent != null) {
            body.put("parent", parent);
        }
        campaign().contentType(ContentType.JSON).body(body).put("/v1/partners/{code}", code).then().statusCode(201);
        return code;
    }

    /** A new member that was accepted by that partner; returns its id. */
    public static String memberOf(String partner) {
        return campaign()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Example City", "actorType", "CITY", "country", "US", "joinedOn", "2026-01-31"))
                .put("/v1/partners/{partner}/members/{id}", partner, UUID.randomUUID().toString().substring(0, 8))
                .then()
                .statusCode(201)
                .extract()
                .header("Content-Location")
                .replaceFirst(".*/", "");
    }

    /** A new key that the campaign gives; returns what was answered, the secret included. */
    public static JsonPath key(Map<String, ?> stated) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "A key for tests"));
        body.putAll(stated);
        return campaign()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** The secret of a new key of that role, for that partner. */
    public static String keyOf(String role, String partner, String... scopes) {
        return key(Map.of("role", role, "partner", partner, "scopes", List.of(scopes))).getString("secret");
    }
}
