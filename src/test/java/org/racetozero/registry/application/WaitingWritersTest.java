package org.racetozero.registry.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.persistence.FeedQueries;
import org.racetozero.registry.persistence.IdempotencyKeys;
import org.racetozero.registry.support.OwnConnection;
import org.racetozero.registry.support.TestDatabase;

/** Nobody waits long for another writer, and a request that is sent twice waits for itself and has one effect. */
@QuarkusTest
class WaitingWritersTest {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CITY = "{\"name\": \"A city\", \"actorType\": \"CITY\", \"country\": \"JP\"}";

    @Inject
    DataSource pool;

    @Inject
    FeedQueries feed;

    @Inject
    IdempotencyKeys keys;

    @Inject
    ExpiredKeys expired;

    @Test
    void aWriterThatMustWaitTooLongIsToldToTryAgain() throws Exception {
        String path = request().body(CITY).post("/v1/members").header("Location");
        String tag = request().get(path).header("ETag");
        try (OwnConnection other = OwnConnection.open()) {
            other.begin().ask("select 1 from member where id = ?::uuid for update", path.substring(12));
            Instant asked = Instant.now();

            Response refused = rename(path, tag);

            assertStillRunning(refused);
            assertThat(Duration.between(asked, Instant.now())).isBetween(LOCK_TIMEOUT, PATIENCE);
            other.rollback();
        }
        assertThat(rename(path, tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aRepetitionWaitsForTheFirstAndIsAnsweredLikeIt() throws Exception {
        String partner = partner();
        String key = UUID.randomUUID().toString();
        String path = "/v1/partners/" + partner + "/members/city";
        Future<Response> first;
        Future<Response> second;
        try (ExecutorService senders = Executors.newCachedThreadPool();
                OwnConnection other = OwnConnection.open();
                OwnConnection watcher = OwnConnection.open()) {
            other.begin().ask("select 1 from partner where code = ? for update", partner);
            first = senders.submit(() -> request(key).body(CITY).put(path));
            awaitWaiting(watcher, 1);
            second = senders.submit(() -> request(key).body(CITY).put(path));
            awaitWaiting(watcher, 2);
            other.rollback();
        }
        assertThat(first.get().statusCode()).isEqualTo(201);
        assertThat(second.get().statusCode()).isEqualTo(201);
        assertThat(second.get().asString()).isEqualTo(first.get().asString());
        assertThat(second.get().header("ETag")).isEqualTo(first.get().header("ETag"));
        assertThat(first.get().header("Idempotency-Replayed")).isNull();
        assertThat(second.get().header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aRepetitionOfWhatDoesNotEndIsToldToTryAgainAndOfWhatFailedIsTheFirst() throws Exception {
        String key = UUID.randomUUID().toString();
        String path = "/v1/partners/" + partner() + "/members/city";
        try (OwnConnection other = OwnConnection.open()) {
            other.begin().update("""
                    insert into idempotency_key (caller, route, key, body_hash, created_at)
                    values ('bootstrap', ?, ?, ?, now())""",
                    "PUT " + path, key, "hash".getBytes(StandardCharsets.UTF_8));
            assertStillRunning(request(key).body(CITY).put(path));
            other.rollback();
        }
        Response first = request(key).body(CITY).put(path);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void aWriterThatStopsInTheMiddleIsCutOffAndHoldsTheFeedNoLonger() throws Exception {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            assertThat(setting(statement, "lock_timeout")).isEqualTo("2s");
            assertThat(setting(statement, "idle_in_transaction_session_timeout")).isEqualTo("10s");
            statement.execute("set idle_in_transaction_session_timeout = '200ms'");
            connection.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            assertThat(feed.lag()).isPositive();
            Instant deadline = Instant.now().plus(PATIENCE);
            while (!feed.lag().isZero()) {
                assertThat(Instant.now()).isBefore(deadline);
                Thread.sleep(20);
            }
            assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
        }
        for (int connection = 0; connection < 8; connection++) {
            assertThat(request().get("/v1/partners").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void answersAreForgottenAfterADayByWhoeverGetsToThemFirst() throws Exception {
        Instant now = Instant.now();
        try (OwnConnection connection = OwnConnection.open(); OwnConnection replica = OwnConnection.open()) {
            String insert = """
                    insert into idempotency_key (caller, route, key, body_hash, status, headers, body, created_at)
                    select ?, 'POST /v1/members', n::text, '', 201, '{}', '', now() - ?::interval
                    from generate_series(1, ?) n""";
            connection.update(insert, "old", "24 hours 1 minute", 2500);
            connection.update(insert, "young", "23 hours 59 minutes", 10);

            String held = "select count(*) from (select 1 from idempotency_key where caller = 'old' "
                    + "order by created_at limit 100 for update) held";
            assertThat(replica.begin().ask(held)).isEqualTo("100");
            assertThat(keys.forgetBefore(now.minus(IdempotencyKey.KEPT), 50)).isEqualTo(50);
            Instant asked = Instant.now();
            expired.forget();
            assertThat(Duration.between(asked, Instant.now())).as("it waits for nobody").isLessThan(PATIENCE);
            assertThat(connection.ask("select count(*) from idempotency_key where caller = 'old'")).isEqualTo("100");
            replica.rollback();

            expired.forget();
            assertThat(connection.ask("select count(*) from idempotency_key where caller = 'old'")).isEqualTo("0");
            assertThat(connection.ask("select count(*) from idempotency_key where caller = 'young'")).isEqualTo("10");
        }
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void awaitWaiting(OwnConnection connection, int count) throws SQLException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!connection.ask("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .equals(Integer.toString(count))) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(5);
        }
    }

    private static void assertStillRunning(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/still-running");
        assertThat(refused.header("Retry-After")).isEqualTo("2");
    }

    private static Response rename(String path, String tag) {
        return request().header("If-Match", tag).body(CITY.replace("A city", "Another city")).put(path);
    }

    private static String partner() {
        String code = "partner-" + UUID.randomUUID().toString().substring(0, 8);
        request().body("{\"name\": \"A partner\"}").put("/v1/partners/" + code).then().statusCode(201);
        return code;
    }

    private static RequestSpecification request(String key) {
        return request().header("Idempotency-Key", key);
    }

    private static RequestSpecification request() {
        return given()
                .header("Authorization", "Bearer " + TestDatabase.BOOTSTRAP_KEY)
                .contentType("application/json");
    }
}
