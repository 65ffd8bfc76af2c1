package org.racetozero.registry.http.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.support.Callers.campaign;
import static org.racetozero.registry.support.Callers.memberOf;
import static org.racetozero.registry.support.Callers.partner;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractOperation;
import org.racetozero.registry.support.RawHttp;

@QuarkusTest
class MethodTest {

    private static final String ALL = "GET, HEAD, OPTIONS, PUT";

    @TestHTTPResource
    URI service;

    @TestFactory
    Stream<DynamicTest> optionsNamesWhatTheContractHasAtEveryAddress() {
        Map<String, TreeSet<String>> methods = new HashMap<>();
        for (ContractOperation operation : Contract.read().operations()) {
            TreeSet<String> here = methods.computeIfAbsent(
                    operation.path(), path -> new TreeSet<>(List.of("OPTIONS")));
            here.add(operation.method());
            if (operation.method().equals("GET")) {
                here.add("HEAD");
            }
        }
        return methods.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            String address = entry.getKey().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            given().options(address).then()
                    .statusCode(204)
                    .header("Allow", String.join(", ", entry.getValue()))
                    .header("Accept-Patch", entry.getValue().contains("PATCH")
                            ? equalTo("application/merge-patch+json")
                            : nullValue());
        }));
    }

    @Test
    void optionsOfNowhereIsNotFound() {
        given().options("/nowhere").then().statusCode(404);
    }

    @Test
    void anotherMethodIsToldWhichThereAre() {
        given().delete("/v1/partners/x").then()
                .statusCode(405)
                .header("Allow", ALL)
                .body("type", equalTo("/problems/method-not-allowed"));
        given().request("BREW", "/v1/partners/x").then().statusCode(405).header("Allow", ALL);
        given().request("TRACE", "/v1/partners/x").then().statusCode(405).header("Allow", ALL);
        given().patch("/v1/members/" + UUID.randomUUID() + "/targets").then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        given().post("/v1/partners/x/members/y").then()
                .statusCode(405)
                .header("Allow", "DELETE, GET, HEAD, OPTIONS, PUT");
        given().patch("/v1/me").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void anotherPatchIsToldWhichThereIs() {
        campaign().contentType("application/json").body("{}").patch("/v1/members/" + UUID.randomUUID()).then()
                .statusCode(415)
                .header("Accept-Patch", "application/merge-patch+json");
        campaign().contentType("application/xml").body("<a/>").post("/v1/members").then()
                .statusCode(415)
                .header("Accept-Patch", nullValue());
    }

    @Test
    void headAnswersAsGetDoesWithoutItsBody() throws IOException {
        String partner = partner();
        String member = memberOf(partner);
        RawHttp client = new RawHttp(service.getHost(), service.getPort());
        for (String path : List.of(
                "/v1/members/" + member, "/v1/members?limit=1", "/v1/partners/" + partner, "/v1/partners?limit=200",
                "/openapi.yaml", "/v1/members/" + UUID.randomUUID(), "/nowhere", "/v1/me")) {
            for (Map<String, String> headers : List.of(
                    Map.<String, String>of(), Map.of("Accept-Encoding", "gzip"))) {
                RawHttp.Answer get = client.send("GET", path, headers, null);
                RawHttp.Answer head = client.send("HEAD", path, headers, null);
                assertThat(head.status()).as(path).isEqualTo(get.status());
                assertThat(head.body()).as(path).isEmpty();
                assertThat(constant(head)).as(path).isEqualTo(constant(get));
            }
        }
    }

    @Test
    void headIsAnsweredWithNotModifiedToo() {
        String path = "/v1/partners/" + partner();
        String tag = given().head(path).header("ETag");
        assertThat(tag).isEqualTo(given().get(path).header("ETag"));
        given().header("If-None-Match", tag).head(path).then()
                .statusCode(304)
                .header("Content-Encoding", nullValue());
    }

    /** The headers that are the same whenever the same is asked. */
    private static Map<String, String> constant(RawHttp.Answer answer) {
        return answer.headers().entrySet().stream()
                .filter(header -> !List.of("request-id", "ratelimit").contains(header.getKey().toLowerCase()))
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(), Map.Entry::getValue));
    }
}
