package org.racetozero.registry.http.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CrossOriginTest {

    private static final String EXPOSED = "ETag, Link, Location, Content-Location, Retry-After, RateLimit, "
            + "RateLimit-Policy, Request-Id, Idempotency-Replayed";

    @Test
    void letsPagesOfAnyOriginReadAnswersAndProblems() {
        for (String path : new String[] {"/v1/partners?limit=1", "/v1/me", "/nowhere", "/v1/partners?colour=red"}) {
            given().header("Origin", "https://front-end.example").get(path).then()
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Credentials", nullValue())
                    .header("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    @Test
    void saysNothingToWhoeverIsNoPage() {
        given().get("/v1/partners?limit=1").then().header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void letsABrowserAskBeforeItWrites() {
        given().header("Origin", "https://front-end.example")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key")
                .options("/v1/partners/x")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS, PUT")
                .header("Access-Control-Allow-Headers", containsString("Authorization"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Max-Age", "3600");
    }
}
