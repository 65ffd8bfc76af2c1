package org.racetozero.registry.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.racetozero.registry.support.Callers.campaign;
import static org.racetozero.registry.support.Callers.key;
import static org.racetozero.registry.support.Callers.keyOf;
import static org.racetozero.registry.support.Callers.partner;
import static org.racetozero.registry.support.Callers.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.support.RawHttp;
import org.racetozero.registry.support.TestDatabase;

@QuarkusTest
class HttpEdgeTest {

    private static final Map<String, String> JSON = Map.of(
            "Authorization", "Bearer " + TestDatabase.BOOTSTRAP_KEY, "Content-Type", "application/json");

    @TestHTTPResource
    URI service;

    @Test
    void explainsEveryRefusalOfWhatNoResourceSees() throws IOException {
        refused(404, "not-found", "GET", "/nowhere", Map.of(), null);
        refused(404, "not-found", "GET", "/q/nowhere", Map.of(), null);
        refused(404, "not-found", "GET", "*", Map.of(), null);
        refused(404, "not-found", "OPTIONS", "*", Map.of(), null);
        refused(400, "malformed-request", "GET", "/v1/members/%zz", Map.of(), null);
        refused(400, "malformed-request", "GET", "/v1/members?q=%zz", Map.of(), null);
        refused(414, "address-too-long", "GET", "/v1/members?q=" + "a".repeat(20_000), Map.of(), null);
        refused(431, "headers-too-large", "GET", "/v1/members", Map.of("X-Padding", "a".repeat(20_000)), null);
        refused(413, "content-too-large", "POST", "/v1/members", JSON, new byte[3_000_000]);
        refused(413, "content-too-large", "POST", "/v1/members", JSON, padded(1_100_000));
        refused(406, "not-acceptable", "GET", "/v1/members", Map.of("Accept", "image/png"), null);
        refused(415, "unsupported-media-type", "POST", "/v1/members", Map.of("Content-Type", "text/xml"), new byte[2]);
        refused(415, "unsupported-media-type", "POST", "/v1/members", Map.of("Content-Type", ";"), new byte[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "HTTP/1.1\r\n", "HTTP/1.0\r\n", "HTTP/1.1\r\nHost: two words\r\n",
        "HTTP/1.1\r\nHost: [::1\r\n", "HTTP/1.1\r\nHost: a:port\r\n", "HTTP/1.1\r\nHost: a/b\r\n",
        "HTTP/1.1\r\nHost: a%zz\r\n"})
    void refusesARequestToNobodyAndNamesNothingOfItself(String versionAndHost) throws IOException {
        assertThat(answer("GET /v1/members?limit=1 " + versionAndHost))
                .containsPattern("^HTTP/1\\.[01] 400 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("/problems/malformed-request")
                .doesNotContain("vertx", "Exception", "stack");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "HTTP/1.0\r\nHost: x\r\n", "HTTP/1.1\r\nHost: \r\n", "HTTP/1.1\r\nHost: my_host:8080\r\n", "HTTP/1.1\r\nHost: [::1]:80\r\n",
        "HTTP/1.1\r\nHost: xn--bcher-kva.example\r\n"})
    void answersWhateverItIsCalled(String versionAndHost) throws IOException {
        assertThat(answer("GET /v1/members?limit=1 " + versionAndHost)).containsPattern("^HTTP/1\\.[01] 200 ");
    }

    @Test
    void answersAProxyThatNamesTheWholeAddress() throws IOException {
        assertThat(answer("GET http://x.example/v1/members?limit=1 HTTP/1.1\r\nHost: x.example\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void takesWhatIsWithinItsBounds() throws IOException {
        RawHttp client = client();
        assertThat(client.send("GET", "/v1/members?q=" + "a".repeat(150), Map.of(), null).status()).isEqualTo(200);
        assertThat(client.send("GET", "/v1/members", Map.of("X-Padding", "a".repeat(15_000)), null).status())
                .isEqualTo(200);
    }

    @Test
    void givesEveryAnswerAnIdAndNoneTwo() throws IOException {
        for (String path : new String[] {"/q/health/live", "/q/openapi", "/nowhere", "/v1/partners"}) {
            String answer = answer("GET " + path + " HTTP/1.1\r\nHost: x\r\n");
            String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
            assertThat(head.lines().filter(line -> line.toLowerCase().startsWith("request-id:"))).hasSize(1);
        }
    }

    @Test
    void keepsMetricsForTheCampaignAndHealthForAll() {
        given().get("/q/health").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer realm=\"registry\"")
                .body("type", equalTo("/problems/unauthenticated"));
        with("nobody").get("/q/metrics").then()
                .statusCode(401)
                .body("type", equalTo("/problems/invalid-credential"));
        with(keyOf("partner-admin", partner())).get("/q/metrics").then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        with(key(Map.of("role", "reviewer")).getString("secret")).get("/q/metrics").then().statusCode(403);
        campaign().get("/q/metrics").then().statusCode(200).body(containsString("http_server_requests"));
    }

    @Test
    void keepsMetricsUnderEveryNameTheyMayHave() throws IOException {
        for (String name : new String[] {
            "/q/metrics", "/q/metrics/", "/q/metrics?a=b", "/q/metrics/prometheus", "//q/metrics", "/q//metrics",
            "/q/%6detrics", "/%71/metrics", "/q/./metrics", "/x/../q/metrics", "/q/metrics;a=b", "/Q/Metrics"}) {
            RawHttp.Answer answer = client().send("GET", name, Map.of(), null);
            assertThat(answer.status()).as(name).isIn(401, 404);
            assertThat(answer.headers().get("Content-Type")).as(name).isEqualTo("application/problem+json");
        }
    }

    private void refused(
            int status, String type, String method, String target, Map<String, String> headers, byte[] body)
            throws IOException {
        RawHttp.Answer answer = client().send(method, target, headers, body);
        String request = method + " " + target.substring(0, Math.min(40, target.length()));
        assertThat(answer.status()).as(request).isEqualTo(status);
        assertThat(answer.headers().get("Content-Type")).as(request).isEqualTo("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.text());
        assertThat(problem.path("type").asText()).as(request).isEqualTo("/problems/" + type);
        assertThat(problem.path("status").asInt()).as(request).isEqualTo(status);
        assertThat(problem.path("instance").asText())
                .as(request)
                .isEqualTo("urn:uuid:" + UUID.fromString(answer.headers().get("Request-Id")));
    }

    /** What comes back, byte for byte, for a request of that beginning. */
    private String answer(String head) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private RawHttp client() {
        return new RawHttp(service.getHost(), service.getPort());
    }

    private static byte[] padded(int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) ' ');
        return body;
    }
}
