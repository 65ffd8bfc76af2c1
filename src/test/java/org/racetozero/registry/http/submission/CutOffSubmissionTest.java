package org.racetozero.registry.http.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.count;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.unique;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.body.BodyReader;
import org.racetozero.registry.support.TestDatabase;

/** Whoever hangs up in the middle of a submission has submitted nothing, and may send it whole under the same key. */
@QuarkusTest
class CutOffSubmissionTest {

    private static final String FULL = """
            {
              "inventory": {"key": "2024", "protocol": "GPC_BASIC", "totals": [{"tonnesCo2e": 830000.5}]},
              "targets": [{"kind": "ABSOLUTE", "horizon": "INTERIM", "targetYear": 2030, "baseYear": 2019,
                           "reductionPercent": 50}],
              "actions": [{"title": {"language": "en", "text": "Electric buses"}, "status": "IN_PROGRESS"}],
              "advocacy": {"statementUrl": "https://city.example/advocacy", "publishedOn": "2025-03-01"},
              "report": {"year": 2024, "publishedOn": "2025-06-30", "publicUrl": "https://city.example/report-2024"}
            }""";
    private static final List<String> TABLES = List.of("inventory", "target", "action", "advocacy", "report");

    /** Longer than the service waits for the rest of a body before it gives up by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** The framework's own frame under everything that a thread does for a request. */
    private static final String REQUEST = "org.jboss.resteasy.reactive.common.core.AbstractResteasyReactiveContext";

    /** How a body says where it ends; none of these ever gets there. */
    private enum Framing {
        LENGTH,
        CHUNKED;

        /** The whole document is never the whole body: one byte more is announced, and the last chunk is missing. */
        String begin(String sent) {
            return switch (this) {
                case LENGTH -> "Content-Length: " + (FULL.length() + 1) + "\r\n\r\n" + sent;
                case CHUNKED -> "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(FULL.length()) + "\r\n"
                        + sent + (sent.equals(FULL) ? "\r\n" : "");
            };
        }
    }

    /** How much of the document is sent. */
    private enum Sent {
        NOTHING,
        HALF,
        WHOLE;

        String text() {
            return switch (this) {
                case NOTHING -> "";
                case HALF -> FULL.substring(0, FULL.length() / 2);
                case WHOLE -> FULL;
            };
        }
    }

    /** How the connection ends: in order (FIN), or as of a machine that is gone (RST). */
    private enum Ending {
        CLOSED,
        RESET
    }

    /** All that could tell of a submission that left something of a member behind. */
    private record State(long version, long factsVersion, long revisions, String member, String history) {

        static State of(String member) {
            return new State(
                    count("select version from member where id::text = ?", idOf(member)),
                    count("select facts_version from member where id::text = ?", idOf(member)),
                    count("select count(*) from revision where member::text = ?", idOf(member)),
                    get(member).then().statusCode(200).extract().asString(),
                    get(member + "/history?expand=resource&limit=200").then().statusCode(200).extract().asString());
        }
    }

    @TestHTTPResource
    URI service;

    private String member;
    private String submissions;
    private String key;

    @BeforeEach
    void anAcceptedMember() {
        member = newAcceptedMember(newPartner());
        submissions = member + "/submissions";
        key = unique("key");
    }

    @ParameterizedTest
    @CsvSource({
        "LENGTH,  NOTHING, CLOSED", "LENGTH,  NOTHING, RESET", "CHUNKED, NOTHING, CLOSED", "CHUNKED, NOTHING, RESET",
        "LENGTH,  HALF,    CLOSED", "LENGTH,  HALF,    RESET", "CHUNKED, HALF,    CLOSED", "CHUNKED, HALF,    RESET",
        "LENGTH,  WHOLE,   CLOSED", "LENGTH,  WHOLE,   RESET", "CHUNKED, WHOLE,   CLOSED", "CHUNKED, WHOLE,   RESET"})
    void whatIsCutOffOnItsWayLeavesNothing(Framing framing, Sent sent, Ending ending) throws Exception {
        State before = State.of(member);

        try (Socket connection = new Socket(service.getHost(), service.getPort())) {
            begin(connection, framing, sent);
            connection.setSoLinger(ending == Ending.RESET, 0);
        }
        await("the end of the request that was cut off", () -> requests().isEmpty());

        assertThat(State.of(member)).isEqualTo(before);
        requireNothing();
        submit().then()
                .statusCode(200)
                .header("Idempotency-Replayed", nullValue())
                .body("parts.kind", contains("inventory", "target", "action", "advocacy", "report"))
                .body("parts.outcome", everyItem(equalTo("CREATED")));
        submit().then().statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        requireOneOfEach();
    }

    @Test
    void whoIsStillSendingKeepsNobodyWaiting() throws Exception {
        try (Socket slow = new Socket(service.getHost(), service.getPort())) {
            begin(slow, Framing.LENGTH, Sent.HALF);
            submit().then().statusCode(200).header("Idempotency-Replayed", nullValue());
            slow.setSoLinger(true, 0);
        }
        await("the end of the request that was cut off", () -> requests().isEmpty());

        submit().then().statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        requireOneOfEach();
    }

    /** Sends the beginning of a submission; afterwards the service waits for the rest. */
    private void begin(Socket connection, Framing framing, Sent sent) throws IOException, InterruptedException {
        String request = "POST " + submissions + " HTTP/1.1\r\n"
                + "Host: " + service.getHost() + ":" + service.getPort() + "\r\n"
                + "Authorization: Bearer " + TestDatabase.BOOTSTRAP_KEY + "\r\n"
                + "Content-Type: " + Registry.JSON + "\r\n"
                + "Idempotency-Key: " + key + "\r\n"
                + framing.begin(sent.text());
        connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
        await("a request that waits for the rest of its body", () -> requests().stream()
                .anyMatch(classes -> classes.contains(BodyReader.class.getName())));
    }

    /** The classes on the stack of every thread that works on a request at this moment. */
    private static List<Set<String>> requests() {
        return Thread.getAllStackTraces().values().stream()
                .map(stack -> Arrays.stream(stack).map(StackTraceElement::getClassName).collect(Collectors.toSet()))
                .filter(classes -> classes.contains(REQUEST))
                .toList();
    }

    private static void await(String what, BooleanSupplier isThere) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isThere.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.sleep(10);
        }
    }

    private Response submit() {
        return admin().header("Idempotency-Key", key).contentType(Registry.JSON).body(FULL).post(submissions);
    }

    private void requireNothing() {
        assertThat(stored()).containsOnly(0L);
        assertThat(count("select count(*) from idempotency_key where key = ?", key)).isZero();
        for (String list : List.of("inventories", "targets", "actions", "reports")) {
            get(member + "/" + list).then().statusCode(200).body("items", empty());
        }
        get(member + "/advocacy").then().statusCode(404);
    }

    private void requireOneOfEach() {
        assertThat(stored()).containsOnly(1L);
    }

    /** How much is stored of the member in each table that a submission writes. */
    private Stream<Long> stored() {
        return TABLES.stream().map(table ->
                count("select count(*) from " + table + " where member::text = ?", idOf(member)));
    }
}
