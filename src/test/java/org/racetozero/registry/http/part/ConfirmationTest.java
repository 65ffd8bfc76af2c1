package org.racetozero.registry.http.part;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.racetozero.registry.http.Registry.MERGE_PATCH;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.http.Registry;

/** A partner records on a member's behalf; that it is so, only the member confirms. */
@QuarkusTest
class ConfirmationTest {

    private static final String ON_BEHALF = """
            {"protocol": "GPC_BASIC", "totals": [{"tonnesCo2e": 5}],
             "provenance": {"origin": "PARTNER", "providedBy": "The partner's staff"}}""";
    private static final String CONFIRMED =
            "{\"provenance\": {\"confirmedBy\": \"The climate office\", \"confirmedOn\": \"2025-06-30\"}}";

    private String inventory;
    private String staff;
    private String reporter;

    @BeforeEach
    void aMemberOfWhichItsPartnerHasRecordedSomething() {
        String partner = newPartner();
        String member = newAcceptedMember(partner);
        inventory = member + "/inventories/2024";
        staff = key("""
                {"name": "staff", "role": "partner-admin", "partner": "%s"}""".formatted(partner));
        reporter = key("""
                {"name": "reporter", "role": "member-reporter", "member": "%s", "scopes": ["inventories:write"]}"""
                .formatted(idOf(member)));
        holder(staff).contentType(Registry.JSON).body(ON_BEHALF).put(inventory).then()
                .statusCode(201)
                .body("provenance.providedBy", equalTo("The partner's staff"));
    }

    @Test
    void theMemberConfirmsWhatAnotherRecorded() {
        patch(reporter, CONFIRMED).statusCode(200)
                .body("provenance.confirmedBy", equalTo("The climate office"))
                .body("provenance.confirmedOn", equalTo("2025-06-30"))
                .body("provenance.providedBy", equalTo("The partner's staff"));
    }

    @Test
    void whoRecordedItCannotConfirmIt() {
        patch(staff, CONFIRMED).statusCode(422)
                .body("errors.pointer", contains("/provenance/confirmedBy"))
                .body("errors.code", contains("ONLY_THE_MEMBER_CONFIRMS"));
    }

    @Test
    void aConfirmationDoesNotOutliveWhatItConfirmed() {
        patch(reporter, CONFIRMED).statusCode(200);

        patch(staff, "{\"totals\": [{\"tonnesCo2e\": 4}]}").statusCode(422)
                .body("errors.code", contains("ONLY_THE_MEMBER_CONFIRMS"));
        patch(staff, "{\"totals\": [{\"tonnesCo2e\": 4}], \"provenance\": {\"confirmedBy\": null, \"confirmedOn\": null}}")
                .statusCode(200)
                .body("totals[0].tonnesCo2e", equalTo(4));
    }

    private ValidatableResponse patch(String credential, String body) {
        return holder(credential).header("If-Match", "*").contentType(MERGE_PATCH).body(body).patch(inventory).then();
    }
}
