package org.racetozero.registry.http.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.support.Callers.campaign;
import static org.racetozero.registry.support.Callers.key;
import static org.racetozero.registry.support.Callers.keyOf;
import static org.racetozero.registry.support.Callers.memberOf;
import static org.racetozero.registry.support.Callers.partner;
import static org.racetozero.registry.support.Callers.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApiKeyTest {

    @Inject
    DataSource database;

    @Test
    void showsItsSecretOnceAndWorksUntilItIsRevoked() {
        String partner = partner();
        Instant expiry = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Response created = create(campaign(), """
                {"name": "Nightly synchronisation", "role": "partner-integrator", "partner": "%s",
                 "scopes": ["members:write", "changes:read"], "expiresAt": "%s"}""".formatted(partner, expiry));
        created.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", "/v1/api-keys/" + created.path("id"))
                .body("secret", matchesPattern("r2z_[0-9A-Za-z]{10}_[0-9A-Za-z]{32}"))
                .body("prefix", equalTo(created.<String>path("secret").split("_")[1]))
                .body("name", equalTo("Nightly synchronisation"))
                .body("role", equalTo("partner-integrator"))
                .body("partner", equalTo(partner))
                .body("scopes", containsInAnyOrder("members:write", "changes:read"))
                .body("expiresAt", equalTo(expiry.toString()))
                .body("createdBy", equalTo("bootstrap"))
                .body("version", equalTo(1));
        String location = created.header("Location");
        String secret = created.path("secret");

        with(secret).get("/v1/me").then()
                .statusCode(200)
                .body("credential", equalTo("API_KEY"))
                .body("name", equalTo("Nightly synchronisation"))
                .body("role", equalTo("partner-integrator"))
                .body("partner", equalTo(partner))
                .body("apiKey", equalTo(created.path("id")))
                .body("expiresAt", equalTo(expiry.toString()))
                .body("scopes", containsInAnyOrder("members:write", "changes:read"));
        campaign().get(location).then()
                .statusCode(200)
                .header("ETag", created.header("ETag"))
                .body("secret", nullValue())
                .body("revokedAt", nullValue());
        campaign().header("If-None-Match", created.header("ETag")).get(location).then().statusCode(304);

        campaign().delete(location).then().statusCode(428).body("currentVersion", equalTo(1));
        campaign().header("If-Match", "\"7.00\"").delete(location).then().statusCode(412);
        campaign().header("If-Match", created.header("ETag")).delete(location).then().statusCode(204);

        assertRefused(secret);
        campaign().get(location).then().statusCode(200).body("revokedAt", notNullValue()).body("version", equalTo(2));
        campaign().delete(location).then().statusCode(204);
        campaign().get(location).then().body("version", equalTo(2));
    }

    @Test
    void isStoredAsAHashAlone() throws SQLException {
        JsonPath created = key(Map.of("role", "reviewer"));
        String secret = created.getString("secret");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_jsonb(k)::text, octet_length(secret_hash) "
                        + "from api_key k where id = '" + created.getString("id") + "'")) {
            row.next();
            assertThat(row.getString(1)).doesNotContain(secret.substring(secret.lastIndexOf('_')));
            assertThat(row.getInt(2)).isEqualTo(32);
        }
    }

    @Test
    void leavesTheSecretOutOfARepeatedAnswer() {
        String name = UUID.randomUUID().toString();
        String body = "{\"name\": \"Retried\", \"role\": \"reviewer\"}";
        Response first = create(campaign().header("Idempotency-Key", name), body);
        Response second = create(campaign().header("Idempotency-Key", name), body);
        first.then().statusCode(201).body("secret", notNullValue());
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.path("id")))
                .body("secret", nullValue());
        create(campaign().header("Idempotency-Key", name), "{\"name\": \"Other\", \"role\": \"reviewer\"}").then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void stopsWhenItExpires() throws InterruptedException {
        Instant soon = Instant.now().plusSeconds(2);
        String secret = key(Map.of("role", "reviewer", "expiresAt", soon.toString())).getString("secret");
        with(secret).get("/v1/me").then().statusCode(200);
        Thread.sleep(ChronoUnit.MILLIS.between(Instant.now(), soon) + 50);
        assertRefused(secret);
    }

    @Test
    void stopsWithinSecondsWhereAnotherNodeRevokedIt() throws SQLException, InterruptedException {
        JsonPath created = key(Map.of("role", "reviewer"));
        String secret = created.getString("secret");
        with(secret).get("/v1/me").then().statusCode(200);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update api_key set revoked_at = now() where id = '" + created.getString("id") + "'");
        }
        Thread.sleep(5_100);
        assertRefused(secret);
    }

    @Test
    void refusesEverythingThatIsWrongWithItAtOnce() {
        create(campaign(), """
                {"name": " ", "role": "emperor", "scopes": ["members:write", "members:write", "members:read"],
                 "secret": "r2z_chosen", "colour": "red"}""")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems(
                        "/name", "/role", "/scopes/1", "/scopes/2", "/secret", "/colour"));
        refused("{\"role\": \"reviewer\"}", "/name", "REQUIRED");
        refused("{\"name\": \"x\"}", "/role", "REQUIRED");
        refused("{\"name\": \"x\", \"role\": \"anonymous\"}", "/role", "UNKNOWN_VALUE");
        refused("{\"name\": \"x\", \"role\": \"partner-admin\"}", "/partner", "REQUIRED");
        refused("{\"name\": \"x\", \"role\": \"member-reporter\"}", "/member", "REQUIRED");
        refused("{\"name\": \"x\", \"role\": \"reviewer\", \"partner\": \"y\"}", "/partner", "NOT_OF_THIS_ROLE");
        refused("{\"name\": \"x\", \"role\": \"reviewer\", \"scopes\": [\"changes:read\"]}",
                "/scopes/0", "NOT_OF_THIS_ROLE");
        refused("{\"name\": \"x\", \"role\": \"partner-admin\", \"partner\": \"nobody\"}",
                "/partner", "UNKNOWN_REFERENCE");
        refused("{\"name\": \"x\", \"role\": \"member-reporter\", \"member\": \"" + UUID.randomUUID() + "\"}",
                "/member", "UNKNOWN_REFERENCE");
        refused("{\"name\": \"x\", \"role\": \"member-reporter\", \"member\": \"" + UUID.randomUUID()
                + "\", \"scopes\": [\"memberships:write\"]}", "/scopes/0", "NOT_OF_THIS_ROLE");
        refused("{\"name\": \"x\", \"role\": \"reviewer\", \"expiresAt\": \"2026-01-01T00:00:00Z\"}",
                "/expiresAt", "EXPIRES_IN_THE_PAST");
        refused("{\"name\": \"x\", \"role\": \"reviewer\", \"expiresAt\": \"2300-01-01T00:00:00Z\"}",
                "/expiresAt", "WRONG_TYPE_DATE_TIME");
        refused("{\"name\": \"line\\nbreak\", \"role\": \"reviewer\"}", "/name", "PATTERN");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Bearer r2z_0000000000_00000000000000000000000000000000", "Bearer r2z_", "Bearer nobody", "Bearer a.b.c",
        "Bearer ", "Bearer", "Basic YTpi", "bootstrap-key-of-the-tests", "Bearer r2z_a_b_c", "Bearer two words"})
    void neverTakesABadCredentialForNobody(String authorization) {
        for (String path : List.of("/v1/me", "/v1/members", "/v1/partners", "/problems/invalid")) {
            given().header("Authorization", authorization).get(path).then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", matchesPattern("Bearer realm=\"registry\", error=\"invalid_.*\""))
                    .body("type", equalTo("/problems/invalid-credential"));
        }
    }

    @Test
    void refusesAForgedSecretAndTwoCredentials() {
        String secret = key(Map.of("role", "reviewer")).getString("secret");
        char last = secret.charAt(secret.length() - 1);
        assertRefused(secret.substring(0, secret.length() - 1) + (last == 'a' ? 'b' : 'a'));
        assertRefused(secret + "a");
        with(secret).header("Authorization", "Bearer " + secret).get("/v1/me").then().statusCode(401);
        with(secret).get("/v1/me").then().statusCode(200);
    }

    @Test
    void isManagedByAdministratorsAlone() {
        String partner = partner();
        String integrator = keyOf("partner-integrator", partner, "members:write");
        String reviewer = key(Map.of("role", "reviewer")).getString("secret");
        String reporter = key(Map.of("role", "member-reporter", "member", memberOf(partner))).getString("secret");
        String some = "/v1/api-keys/" + UUID.randomUUID();
        for (String path : List.of("/v1/api-keys", some)) {
            given().get(path).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        }
        given().delete(some).then().statusCode(401);
        given().contentType(ContentType.JSON).body("{}").post("/v1/api-keys").then().statusCode(401);
        for (String caller : List.of(integrator, reviewer, reporter)) {
            with(caller).get("/v1/api-keys").then().statusCode(403);
            create(with(caller), "{\"name\": \"x\", \"role\": \"reviewer\"}").then().statusCode(403);
        }
        with(reviewer).get("/v1/api-keys/{id}", idOf(integrator)).then().statusCode(403);
        with(integrator).get("/v1/api-keys/{id}", idOf(integrator)).then().statusCode(403);
        with(reporter).get("/v1/api-keys/{id}", idOf(integrator)).then().statusCode(404);
    }

    @Test
    void isGivenByAPartnerForItselfAndItsMembersOnly() {
        String mine = partner();
        String theirs = partner();
        String member = memberOf(mine);
        String stranger = memberOf(theirs);
        String administrator = keyOf("partner-admin", mine);

        create(with(administrator), "{\"name\": \"x\", \"role\": \"partner-integrator\", \"partner\": \"%s\"}"
                .formatted(mine)).then().statusCode(201);
        create(with(administrator), "{\"name\": \"x\", \"role\": \"partner-admin\", \"partner\": \"%s\"}"
                .formatted(mine)).then().statusCode(201).body("createdBy", equalTo("key:" + idOf(administrator)));
        create(with(administrator), "{\"name\": \"x\", \"role\": \"member-reporter\", \"member\": \"%s\"}"
                .formatted(member)).then().statusCode(201).body("partner", equalTo(mine));

        create(with(administrator), "{\"name\": \"x\", \"role\": \"partner-integrator\", \"partner\": \"%s\"}"
                .formatted(theirs)).then().statusCode(403);
        create(with(administrator), "{\"name\": \"x\", \"role\": \"member-reporter\", \"member\": \"%s\"}"
                .formatted(stranger)).then().statusCode(403);
        create(with(administrator), "{\"name\": \"x\", \"role\": \"campaign-admin\"}").then().statusCode(403);
        create(with(administrator), "{\"name\": \"x\", \"role\": \"reviewer\"}").then().statusCode(403);
        create(campaign(), "{\"name\": \"x\", \"role\": \"member-reporter\", \"member\": \"%s\", \"partner\": \"%s\"}"
                .formatted(stranger, mine)).then().statusCode(422).body("errors[0].pointer", equalTo("/member"));

        with(administrator).get("/v1/api-keys").then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("items.partner", everyItem(equalTo(mine)))
                .body("items.role", hasItems("partner-admin", "partner-integrator", "member-reporter"))
                .body("items.secret", everyItem(nullValue()));
        String foreign = "/v1/api-keys/" + idOf(keyOf("partner-admin", theirs));
        with(administrator).get(foreign).then().statusCode(404);
        with(administrator).header("If-Match", "*").delete(foreign).then().statusCode(404);
        with(administrator).get("/v1/api-keys?partner=" + theirs).then().statusCode(200).body("items", empty());
    }

    @Test
    void ofAReporterReachesNoFurtherThanThePartnerThatGaveIt() {
        String steward = partner();
        String other = partner();
        String member = memberOf(steward);
        campaign().contentType(ContentType.JSON)
                .body(Map.of("partner", other)).post("/v1/members/{member}/memberships", member).then().statusCode(201);
        String everything = "[\"members:write\", \"pledges:write\", \"targets:write\"]";
        String body = "{\"name\": \"x\", \"role\": \"member-reporter\", \"member\": \"%s\", \"scopes\": %s}"
                .formatted(member, everything);
        String byStewards = create(with(keyOf("partner-admin", steward)), body).path("secret");
        String byOthers = create(with(keyOf("partner-admin", other)), body).path("secret");

        String patch = "{\"website\": \"https://city.example\"}";
        patch(byOthers, member, patch).statusCode(403);
        patch(byStewards, member, patch).statusCode(200);
        with(byOthers).get("/v1/members/{member}", member).then()
                .statusCode(200)
                .body("memberships.partner", hasItem(other));
    }

    @Test
    void isListedPageByPageInEveryOrder() {
        String partner = partner();
        List<String> names = IntStream.range(0, 5).mapToObj(index -> "Key " + "edcba".charAt(index)).toList();
        names.forEach(name -> key(Map.of("name", name, "role", "partner-admin", "partner", partner)));

        assertThat(paged(partner, "name")).containsExactlyElementsOf(names.stream().sorted().toList());
        assertThat(paged(partner, "-name")).containsExactlyElementsOf(names);
        assertThat(paged(partner, "updatedAt")).containsExactlyElementsOf(names);
        assertThat(paged(partner, "-updatedAt")).containsExactlyElementsOf(names.reversed());
        assertThat(paged(partner, "id")).containsExactlyElementsOf(names);
        Response list = campaign().get("/v1/api-keys?include=total&limit=2&sort=name&partner=" + partner);
        list.then().body("page.total", equalTo(5)).body("items.name", contains("Key a", "Key b"));
        campaign().header("If-None-Match", list.header("ETag"))
                .get("/v1/api-keys?include=total&limit=2&sort=name&partner=" + partner).then().statusCode(304);
        campaign().accept("text/csv").get("/v1/api-keys?fields=name&sort=name&partner=" + partner).then()
                .statusCode(200)
                .body(matchesPattern("(?s)id,name\r\n[0-9a-f-]{36},Key a\r\n.*"));
        campaign().accept("application/x-ndjson").get("/v1/api-keys?partner=" + partner).then().statusCode(200);
        campaign().get("/v1/api-keys?colour=red").then().statusCode(400);
    }

    private static List<String> paged(String partner, String sort) {
        List<String> names = new ArrayList<>();
        String next = "/v1/api-keys?limit=2&partner=" + partner + "&sort=" + sort;
        String before = null;
        while (next != null) {
            Response page = campaign().get(next);
            page.then().statusCode(200);
            if (before != null) {
                assertThat(campaign().get(link(page, "prev")).<List<String>>path("items.name"))
                        .isEqualTo(names.subList(names.size() - 2, names.size()));
            }
            names.addAll(page.<List<String>>path("items.name"));
            before = next;
            next = link(page, "next");
        }
        return names;
    }

    private static String link(Response page, String relation) {
        String cursor = page.path("page." + relation);
        return cursor == null
                ? null
                : page.header("Link").replaceFirst("(?s).*<([^>]*)>; rel=\"" + relation + "\".*", "$1");
    }

    private static ValidatableResponse patch(String secret, String member, String body) {
        String tag = with(secret).get("/v1/members/{member}", member).header("ETag");
        return with(secret).header("If-Match", tag).contentType("application/merge-patch+json; charset=utf-8").body(body)
                .patch("/v1/members/{member}", member).then();
    }

    private static String idOf(String secret) {
        return with(secret).get("/v1/me").path("apiKey");
    }

    private static void assertRefused(String secret) {
        with(secret).get("/v1/me").then()
                .statusCode(401)
                .body("type", equalTo("/problems/invalid-credential"))
                .body("errors[0].code", equalTo("UNKNOWN_CREDENTIAL"));
    }

    private static void refused(String body, String pointer, String code) {
        create(campaign(), body).then()
                .statusCode(422)
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    private static Response create(io.restassured.specification.RequestSpecification caller, String body) {
        return caller.contentType(ContentType.JSON).body(body).post("/v1/api-keys");
    }
}
