package org.racetozero.registry.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.change;
import static org.racetozero.registry.http.Registry.count;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.Together;

/** A request that is sent again under its Idempotency-Key has its effect once and its answer twice. */
@QuarkusTest
class IdempotencyTest {

    private static final String LEAST = "{\"name\": \"Example City\", \"actorType\": \"CITY\", \"country\": \"US\"}";
    private static final String PATH = "/v1/members";

    @Test
    void theFirstAnswerIsGivenAgain() {
        String key = unique("key");
        Response first = keyed(key).body(LEAST).post(PATH);
        long before = revisions();

        Response again = keyed(key).body(LEAST).post(PATH);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        for (String header : new String[] {"Location", "ETag", "Content-Type", "Content-Language"}) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(again.header("Request-Id")).isNotEqualTo(first.header("Request-Id"));
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void aReplacementIsAnsweredAgainEvenWhenItsTagIsStaleByThen() {
        String member = newMember();
        String key = unique("key");
        String tag = Registry.tagOf(member);

        keyed(key).header("If-Match", tag).body(LEAST).put(member).then().statusCode(200);
        keyed(key).header("If-Match", tag).body(LEAST).put(member).then()
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void theSameFactsMayBeWrittenOtherwise() {
        String key = unique("key");
        keyed(key).body(LEAST).post(PATH).then().statusCode(201);

        keyed("\"" + key + "\"")
                .body("{\"country\":\"US\",\"actorType\":\"CITY\",\"website\":null,\"name\":\"Example City\"}")
                .post(PATH).then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void anotherBodyNeedsAnotherKey() {
        String key = unique("key");
        keyed(key).body(LEAST).post(PATH).then().statusCode(201);

        keyed(key).body(LEAST.replace("City\"", "Town\"")).post(PATH).then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"))
                .body("errors.header", contains("Idempotency-Key"));
    }

    @Test
    void whatFailedMayBeTriedAgainUnderTheSameKey() {
        String key = unique("key");

        keyed(key).body("{\"name\": \"Example City\"}").post(PATH).then().statusCode(422);
        keyed(key).body(LEAST).post(PATH).then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aKeyIsItsCallersAndItsRoutesOwn() {
        String key = unique("key");
        String partner = newPartner();
        keyed(key).body(LEAST).post(PATH).then().statusCode(201);

        holder(integrator(partner)).header("Idempotency-Key", key).contentType(Registry.JSON).body(LEAST).post(PATH)
                .then().statusCode(201).header("Idempotency-Replayed", nullValue());
        keyed(key).body("{\"kind\": \"NET_ZERO\", \"horizon\": \"LONG_TERM\"}").post(newMember() + "/targets").then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "k\u00e9y", "\"\"", "in\"side", "tab\there"})
    void aKeyIsOneVisibleWord(String key) {
        long before = revisions();

        keyed(key).body(LEAST).post(PATH).then()
                .statusCode(400)
                .body("errors.header", contains("Idempotency-Key"))
                .body("errors.code", contains("MALFORMED_IDEMPOTENCY_KEY"));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void aKeyHasUpTo255Characters() {
        String longest = (unique("key") + "k".repeat(255)).substring(0, 255);

        keyed(longest).body(LEAST).post(PATH).then().statusCode(201);
        keyed(longest + "k").body(LEAST).post(PATH).then().statusCode(400);
        admin().header("Idempotency-Key", "one", "two").contentType(Registry.JSON).body(LEAST).post(PATH)
                .then().statusCode(400);
    }

    @Test
    void afterADayAKeyIsForgotten() {
        String key = unique("key");
        keyed(key).body(LEAST).post(PATH).then().statusCode(201);
        change("update idempotency_key set created_at = created_at - interval '25 hours' where key = ?", key);

        keyed(key).body(LEAST.replace("City\"", "Town\"")).post(PATH).then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void fiveAtOnceHaveOneEffectAndOneAnswer() {
        String key = unique("key");
        String name = unique("City");

        List<Response> answers =
                Together.repeat(5, () -> keyed(key).body(LEAST.replace("Example City", name)).post(PATH));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers).extracting(Response::asString).containsOnly(answers.getFirst().asString());
        assertThat(answers).extracting(answer -> answer.header("Idempotency-Replayed")).containsOnlyOnce((String) null);
        assertThat(count("select count(*) from member where facts ->> 'name' = ?", name)).isEqualTo(1);
    }

    @Test
    void whileTheFirstIsRunningTheSecondIsToldToComeBack() throws Exception {
        String key = unique("key");
        try (Connection first = Registry.connection()) {
            first.setAutoCommit(false);
            try (PreparedStatement claim = first.prepareStatement(
                    "insert into idempotency_key (caller, route, key, body_hash, created_at) "
                            + "values ('bootstrap', 'POST /v1/members', ?, '', now())")) {
                claim.setString(1, key);
                claim.executeUpdate();
            }

            keyed(key).body(LEAST).post(PATH).then()
                    .statusCode(409)
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/still-running"));
            first.rollback();
        }
        keyed(key).body(LEAST).post(PATH).then().statusCode(201);
    }

    @Test
    void whoWaitsTooLongForAnotherWriterIsToldToComeBack() throws Exception {
        String member = newMember();
        try (Connection other = Registry.connection()) {
            other.setAutoCommit(false);
            try (PreparedStatement lock = other.prepareStatement("select id from member where id::text = ? for update")) {
                lock.setString(1, idOf(member));
                lock.executeQuery();
            }

            Registry.patch(member, "*", "{\"name\": \"Other City\"}").then()
                    .statusCode(409)
                    .header("Retry-After", "2");
            other.rollback();
        }
        get(member).then().body("version", equalTo(1));
    }

    private static RequestSpecification keyed(String key) {
        return admin().header("Idempotency-Key", key).contentType(Registry.JSON);
    }
}
