package org.racetozero.registry.http.judgement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.judgement.Decisions.MET;
import static org.racetozero.registry.http.judgement.Decisions.REASON;
import static org.racetozero.registry.http.judgement.Decisions.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A judgement or an extension that cannot be meant is refused with what is wrong with it, and nothing is recorded. */
@QuarkusTest
class RefusedDecisionTest {

    private String judgements;
    private String extensions;

    @BeforeEach
    void anAcceptedMember() {
        String member = newAcceptedMember(newPartner());
        judgements = member + "/judgements";
        extensions = member + "/extensions";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"criterion\": \"ZZ-99\", \"outcome\": \"MET\"                       | /criterion | UNKNOWN_REFERENCE",
        "\"criterion\": \"pl-05\", \"outcome\": \"MET\"                       | /criterion | PATTERN",
        "\"outcome\": \"MET\"                                                 | /criterion | REQUIRED",
        "\"criterion\": \"PL-05\"                                             | /outcome   | REQUIRED",
        "\"criterion\": \"PL-05\", \"outcome\": \"NEEDS_JUDGEMENT\"           | /outcome   | UNKNOWN_VALUE",
        "\"criterion\": \"PL-05\", \"outcome\": \"MET\", \"criteriaVersion\": \"9.9\""
                + " | /criteriaVersion | UNKNOWN_REFERENCE",
        "\"criterion\": \"PL-05\", \"outcome\": \"MET\", \"partner\": \"nobody-at-all\""
                + " | /partner | NO_MEMBERSHIP_WITH_PARTNER",
        "\"criterion\": \"PL-05\", \"outcome\": \"MET\", \"decidedOn\": \"2200-01-01\" | /decidedOn | IN_THE_FUTURE",
        "\"criterion\": \"PL-05\", \"outcome\": \"MET\", \"decidedOn\": \"2025-10-01\", \"expiresOn\": \"2025-09-30\""
                + " | /expiresOn | ENDS_BEFORE_IT_STARTS",
        "\"criterion\": \"PL-05\", \"outcome\": \"MET\", \"evidence\": [{}]"
                + " | /evidence/0 | NEITHER_URL_NOR_DESCRIPTION",
        "\"criterion\": \"PL-05\", \"outcome\": \"MET\", \"evidence\": [{\"url\": \"the minutes\"}]"
                + " | /evidence/0/url | WRONG_TYPE_HTTP_URI",
        "\"criterion\": \"PL-05\", \"outcome\": \"WAIVED\" | /expiresOn | WAIVER_WITHOUT_LAST_DAY"})
    void aJudgementThatCannotBeMeantIsRefused(String members, String pointer, String code) {
        refused(judgements, "{" + members + ", " + REASON + "}", pointer, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"criterion\": \"ZZ-99\", \"until\": \"2022-06-30\"                  | /criterion | UNKNOWN_REFERENCE",
        "\"criterion\": \"PB-01\"                                             | /until     | REQUIRED",
        "\"criterion\": \"PB-01\", \"until\": \"next summer\"                 | /until     | WRONG_TYPE_DATE",
        "\"criterion\": \"PB-01\", \"until\": \"2022-06-30\", \"partner\": \"nobody-at-all\""
                + " | /partner | NO_MEMBERSHIP_WITH_PARTNER",
        "\"criterion\": \"PB-01\", \"until\": \"2200-06-30\", \"grantedOn\": \"2200-01-01\""
                + " | /grantedOn | IN_THE_FUTURE",
        "\"criterion\": \"PB-01\", \"until\": \"2022-06-30\", \"grantedOn\": \"2022-07-01\""
                + " | /until | ENDS_BEFORE_IT_STARTS",
        "\"criterion\": \"PB-01\", \"until\": \"2022-09-02\"                 | /until     | EXTENDS_TOO_FAR",
        "\"criterion\": \"PN-01\", \"until\": \"2022-03-02\"                 | /until     | EXTENDS_TOO_FAR"})
    void anExtensionThatCannotBeMeantIsRefused(String members, String pointer, String code) {
        refused(extensions, "{" + members + ", " + REASON + "}", pointer, code);
    }

    @Test
    void whoDecidesSaysWhy() {
        refused(judgements, "{\"criterion\": \"PL-05\", \"outcome\": \"MET\"}", "/reason", "REQUIRED");
        refused(extensions, "{\"criterion\": \"PB-01\", \"until\": \"2022-06-30\"}", "/reason", "REQUIRED");
        refused(
                judgements,
                "{\"criterion\": \"PL-05\", \"outcome\": \"MET\", \"reason\": {\"language\": \"en\", \"text\": \"\"}}",
                "/reason/text", "LENGTH");
    }

    @Test
    void evidenceIsBounded() {
        String piece = "{\"url\": \"https://city.example/minutes\"}";

        post(judgements, "{\"evidence\": [" + String.join(", ", Collections.nCopies(20, piece)) + "], "
                + MET.substring(1)).then().statusCode(201);
        refused(
                judgements,
                "{\"evidence\": [" + String.join(", ", Collections.nCopies(21, piece)) + "], " + MET.substring(1),
                "/evidence", "NUMBER_OF_ITEMS");
    }

    @Test
    void theLatestDayThereIsIsNamed() {
        post(extensions, "{\"criterion\": \"PB-01\", \"until\": \"2023-01-01\", " + REASON + "}").then()
                .statusCode(422)
                .body("errors.detail", contains(containsString("2022-09-01")));
    }
}
