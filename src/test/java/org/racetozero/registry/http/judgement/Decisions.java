package org.racetozero.registry.http.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.revisions;

import io.restassured.response.ValidatableResponse;

/** Judgements and extensions as tests send them, and what becomes of a finding. */
final class Decisions {

    static final String REASON = "\"reason\": {\"language\": \"en\", \"text\": \"A fair share.\"}";
    static final String MET = "{\"criterion\": \"PL-05\", \"outcome\": \"MET\", " + REASON + "}";
    static final String WAIVED = "{\"criterion\": \"PN-01\", \"outcome\": \"WAIVED\", \"expiresOn\": \"2099-12-31\", "
            + REASON + "}";
    static final String MORE_TIME = "{\"criterion\": \"PB-01\", \"until\": \"2022-06-30\", " + REASON + "}";

    private Decisions() {
    }

    /** The path of what was recorded. */
    static String record(String list, String body) {
        return post(list, body).then().statusCode(201).extract().header("Location");
    }

    /** Nothing is recorded of a body with this one mistake. */
    static void refused(String list, String body, String pointer, String code) {
        long before = revisions();

        post(list, body).then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));

        assertThat(revisions()).isEqualTo(before);
    }

    /** The same for one partner only. */
    static String of(String partner, String body) {
        return "{\"partner\": \"" + partner + "\", " + body.substring(1);
    }

    /** The same, decided on that day. */
    static String decidedOn(String day, String body) {
        return "{\"decidedOn\": \"" + day + "\", " + body.substring(1);
    }

    /** A target of which only a reviewer can say whether it is a fair share (PL-05). */
    static void recordDebatableTarget(String member) {
        record(member + "/targets", """
                {"kind": "ABSOLUTE", "horizon": "INTERIM", "targetYear": 2030, "baseYear": 2019,
                 "reductionPercent": 30}""");
    }

    /** The finding on a criterion begins with this path in the verdict. */
    static String finding(String criterion) {
        return "findings.find { it.criterion == '" + criterion + "' }.";
    }

    static ValidatableResponse verdict(String member, String query) {
        return get(member + "/compliance" + query).then().statusCode(200);
    }

    /** How a criterion comes out. */
    static String status(String member, String criterion, String query) {
        return verdict(member, query).extract().path(finding(criterion) + "status");
    }

    static String administrator(String partner) {
        return key("{\"name\": \"A test's key\", \"role\": \"partner-admin\", \"partner\": \"" + partner + "\"}");
    }

    /** A key of somebody who reports for that member and sees its verdicts. */
    static String reporter(String member) {
        return key("""
                {"name": "A test's key", "role": "member-reporter", "member": "%s", "scopes": ["compliance:read"]}"""
                .formatted(idOf(member)));
    }
}
