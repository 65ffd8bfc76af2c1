package org.racetozero.registry.http.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.patch;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.http.Registry;

/** A report says what comes next, and the report of the next year begins with what that was. */
@QuarkusTest
class NextStepsTest {

    private static final String STEPS = "{\"language\": \"en\", \"text\": \"Ten more trams by spring.\"}";

    private String report;
    private String template;

    @BeforeEach
    void anAcceptedMember() {
        String reports = newAcceptedMember(newPartner()) + "/reports";
        report = reports + "/2024";
        template = reports + "/2025/template";
    }

    @Test
    void theNextReportBeginsWithWhatThisOneAnnounced() {
        record("{\"nextSteps\": " + STEPS + "}");

        get(template).then()
                .statusCode(200)
                .body("basedOn", equalTo(2024))
                .body("announcedSteps.language", equalTo("en"))
                .body("announcedSteps.text", equalTo("Ten more trams by spring."))
                .body("report", not(hasKey("nextSteps")));
    }

    @Test
    void whatNobodyAnnouncedIsLeftOut() {
        get(template).then().statusCode(200).body("$", not(hasKey("announcedSteps")));

        record("{}");

        get(report).then().statusCode(200).body("$", not(hasKey("nextSteps")));
        get(template).then()
                .statusCode(200)
                .body("basedOn", equalTo(2024))
                .body("$", not(hasKey("announcedSteps")));
    }

    @Test
    void aDraftsStepsAreNotForEverybody() {
        record("{\"nextSteps\": " + STEPS + "}");

        anybody().get(template).then().statusCode(200).body("$", not(hasKey("announcedSteps")));
    }

    @Test
    void theyAreChangedAndRemovedByAPatch() {
        record("{\"nextSteps\": " + STEPS + "}");

        patch(report, "*", "{\"nextSteps\": {\"text\": \"Trams.\"}}").then()
                .statusCode(200)
                .body("nextSteps.language", equalTo("en"))
                .body("nextSteps.text", equalTo("Trams."));
        patch(report, "*", "{\"nextSteps\": {\"language\": \"en_US\"}}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/nextSteps/language"))
                .body("errors.code", contains("UNKNOWN_LANGUAGE"));
        patch(report, "*", "{\"nextSteps\": null}").then()
                .statusCode(200)
                .body("$", not(hasKey("nextSteps")));
    }

    private void record(String body) {
        admin().contentType(Registry.JSON).body(body).put(report).then().statusCode(201);
    }
}
