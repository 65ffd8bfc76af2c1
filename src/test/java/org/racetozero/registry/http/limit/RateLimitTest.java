package org.racetozero.registry.http.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.racetozero.registry.support.Callers.key;
import static org.racetozero.registry.support.Callers.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.racetozero.registry.support.Callers;
import org.racetozero.registry.support.OperatorSettings;

/** In order, because all tests share the one address they call from. */
@QuarkusTest
@TestProfile(OperatorSettings.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RateLimitTest {

    @Test
    @Order(1)
    void announcesTheShareOfANetworkOnEveryAnswer() {
        int left = OperatorSettings.ANONYMOUS;
        for (Response answer : new Response[] {
            given().get("/v1/partners"),
            given().get("/nowhere"),
            given().delete("/v1/partners"),
            given().get("/v1/api-keys"),
            given().accept("image/png").get("/v1/partners"),
            given().header("Authorization", "Bearer nobody").get("/v1/partners"),
            given().options("/v1/partners"),
            given().head("/v1/partners")}) {
            left--;
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"default\";q=20;w=60");
            assertThat(answer.header("RateLimit")).matches("\"default\";r=" + left + ";t=\\d+");
        }
    }

    @Test
    @Order(2)
    void refusesWhatIsBeyondTheShareWhateverItAsksFor() {
        useUp();
        String id = UUID.randomUUID().toString();
        given().header("Request-Id", id).header("Accept-Language", "en").get("/v1/partners").then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-3]"))
                .header("RateLimit", matchesPattern("\"default\";r=0;t=\\d+"))
                .header("Request-Id", id)
                .body("type", equalTo("/problems/too-many-requests"))
                .body("instance", equalTo("urn:uuid:" + id));
        useUp();
        given().get("/nowhere").then().statusCode(429).body("type", equalTo("/problems/too-many-requests"));
        useUp();
        given().header("Authorization", "Bearer nobody").get("/v1/partners").then()
                .statusCode(429)
                .header("WWW-Authenticate", (String) null);
        given().get("/q/health/live").then().statusCode(200);
    }

    /** A share refills all the time: until the moment before, this is the only way to know that it is used up. */
    private static void useUp() {
        int status;
        do {
            status = given().get("/v1/partners").statusCode();
        } while (status != 429);
    }

    @Test
    @Order(3)
    void leavesAKeyItsOwnShareAndRefillsEvenly() throws InterruptedException {
        String one = key(Map.of("role", "reviewer")).getString("secret");
        String other = key(Map.of("role", "reviewer")).getString("secret");
        for (int left = OperatorSettings.AUTHENTICATED - 1; left >= 0; left--) {
            with(one).get("/v1/me").then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"default\";q=30;w=60")
                    .header("RateLimit", matchesPattern("\"default\";r=" + left + ";t=\\d+"));
        }
        String wait = with(one).get("/v1/me").then().statusCode(429).extract().header("Retry-After");
        with(other).get("/v1/me").then().statusCode(200);
        Callers.campaign().get("/v1/me").then().statusCode(200);
        Thread.sleep(Long.parseLong(wait) * 1000);
        with(one).get("/v1/me").then().statusCode(200);
    }
}
