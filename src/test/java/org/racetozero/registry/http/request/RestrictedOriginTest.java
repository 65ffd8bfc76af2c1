package org.racetozero.registry.http.request;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.support.Callers.campaign;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.support.OperatorSettings;

@QuarkusTest
@TestProfile(OperatorSettings.class)
class RestrictedOriginTest {

    @Test
    void letsTheOneFrontEndReadAndKeepsItsAnswersApartInCaches() {
        campaign().header("Origin", OperatorSettings.FRONT_END).get("/v1/me").then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", OperatorSettings.FRONT_END)
                .header("Vary", endsWith(", Origin"));
        campaign().get("/v1/me").then().header("Vary", endsWith(", Origin"));
    }

    @Test
    void answersAnotherOriginWithoutLettingItsPagesRead() {
        campaign().header("Origin", "https://elsewhere.example").get("/v1/me").then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
        campaign().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/me")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", nullValue())
                .header("Allow", not(containsString("PUT")));
    }
}
