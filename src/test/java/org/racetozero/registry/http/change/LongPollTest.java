package org.racetozero.registry.http.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.application.FeedBell;
import org.racetozero.registry.support.OwnConnection;
import org.racetozero.registry.support.TestDatabase;

/** Whoever waits for the next change is told of it in a moment, and costs nobody else anything. */
@QuarkusTest
class LongPollTest {

    private static final String ADMIN = TestDatabase.BOOTSTRAP_KEY;
    private static final int MANY = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    FeedBell bell;

    /** Each waits on a connection of its own. */
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void answersWithNothingWhenTheTimeIsOver() throws Exception {
        String end = Desk.end(ADMIN);
        Instant asked = Instant.now();

        HttpResponse<String> answer = waiting(ADMIN, end, 1).get();

        assertThat(answer.body()).isEqualTo("{\"items\":[],\"next\":\"" + end + "\"}");
        assertThat(Duration.between(asked, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void answersAsSoonAsSomethingChanges() throws Exception {
        String end = Desk.end(ADMIN);
        int others = bell.waiting();
        CompletableFuture<HttpResponse<String>> waiting = waiting(ADMIN, end, 60);
        await(() -> bell.waiting() == others + 1);
        Instant changed = Instant.now();
        String member = Desk.member().toString();

        assertThat(waiting.get().body()).contains(member);
        assertThat(Duration.between(changed, Instant.now())).isLessThan(PATIENCE);
    }

    @Test
    void answersOnceWhatItWaitsForCanNoLongerBePreceded() throws Exception {
        try (OwnConnection slow = OwnConnection.open(); OwnConnection quick = OwnConnection.open()) {
            String end = Desk.end(ADMIN);
            String first = slow.begin().revise().toString();
            CompletableFuture<HttpResponse<String>> waiting = waiting(ADMIN, end, 60);
            await(() -> bell.waiting() == 1);
            String second = quick.revise().toString();
            Thread.sleep(500);
            assertThat(waiting).isNotDone();
            slow.commit();

            assertThat(waiting.get().body()).containsSubsequence(first, second);
        }
    }

    @Test
    void sleepsThroughWhatItMayNotSee() throws Exception {
        String ours = Desk.partner();
        String theirs = Desk.administrator(Desk.partner());
        String end = Desk.end(theirs);
        Instant asked = Instant.now();
        int others = bell.waiting();
        CompletableFuture<HttpResponse<String>> waiting = waiting(theirs, end, 3);
        await(() -> bell.waiting() == others + 1);
        Desk.member(ours, "secret-city");

        assertThat(waiting.get().body()).startsWith("{\"items\":[],").doesNotContain(end);
        assertThat(Duration.between(asked, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void costsNobodyElseAnythingHoweverManyWait() throws Exception {
        String end = Desk.end(ADMIN);
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int each = 0; each < MANY; each++) {
            waiting.add(waiting(ADMIN, end, 60));
        }
        await(() -> bell.waiting() == MANY);

        // A server process tells of what it did up to ten seconds later.
        Thread.sleep(11_000);
        long before = transactions();
        Instant started = Instant.now();
        Thread.sleep(2000);
        long probes = transactions() - before;
        // Ten probes; jobs of the service may run meanwhile. A probe for each who waits would be two thousand.
        assertThat(probes).as("statements in %s", Duration.between(started, Instant.now())).isLessThan(MANY);
        Instant asked = Instant.now();
        for (int request = 0; request < 10; request++) {
            Desk.admin().get("/v1/partners?limit=1").then().statusCode(200);
        }
        assertThat(Duration.between(asked, Instant.now())).isLessThan(PATIENCE);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);

        String member = Desk.member().toString();
        for (CompletableFuture<HttpResponse<String>> each : waiting) {
            assertThat(each.get().body()).contains(member);
        }
        assertThat(bell.waiting()).isZero();
    }

    @Test
    void forgetsThoseWhoHangUp() throws Exception {
        String end = Desk.end(ADMIN);
        List<Socket> sockets = new ArrayList<>();
        for (int each = 0; each < 20; each++) {
            Socket socket = new Socket("localhost", RestAssured.port);
            socket.getOutputStream().write(("GET /v1/changes?wait=60&after=" + end + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + ADMIN + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        await(() -> bell.waiting() == sockets.size());

        for (Socket socket : sockets) {
            socket.close();
        }

        await(() -> bell.waiting() == 0);
    }

    private CompletableFuture<HttpResponse<String>> waiting(String token, String after, int seconds) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/changes?wait="
                                + seconds + "&after=" + after))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** How many transactions the service's pool of connections has made, one for each statement outside of one. */
    private static long transactions() throws SQLException {
        try (OwnConnection connection = OwnConnection.open()) {
            return Long.parseLong(connection.ask(
                    "select sum(xact_commit + xact_rollback) from pg_stat_database where datname = current_database()"));
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException, IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(10);
        }
    }
}
