package org.racetozero.registry.http.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.support.Callers.campaign;
import static org.racetozero.registry.support.Callers.partner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractOperation;

/** Walks every address that answers without a credential and looks for anything that only some may see. */
@QuarkusTest
class AnonymousWalkTest {

    /** Stands in every private value, so that one search finds any of them. */
    private static final String PRIVATE = "whispered";

    private final String lei = "lei-" + UUID.randomUUID();
    private String first;
    private String second;
    private String listed;
    private String applicant;

    @BeforeEach
    void aMemberWithPrivateValuesAndOneNobodyMayKnowOf() {
        first = partner();
        second = partner();
        listed = upsert(first, PRIVATE + "-1", "Example City", "\"joinedOn\": \"2024-01-31\",");
        applicant = upsert(first, PRIVATE + "-2", "Example applicant " + PRIVATE, "");
    }

    @Test
    void noAnonymousAnswerHoldsAPrivateValue() {
        upsert(second, PRIVATE + "-3", "Another name " + PRIVATE, "\"joinedOn\": \"2024-02-29\",");
        campaign().contentType(ContentType.JSON)
                .body(Map.of("to", "SUSPENDED", "reason", "NO_REPORT", "comment", "A " + PRIVATE + " comment"))
                .post("/v1/members/{member}/memberships/{partner}/transitions", listed, first)
                .then()
                .statusCode(200);
        String pledge = created("pledges", "{\"partner\": \"%s\", \"netZeroYear\": 2045}".formatted(first));
        String target = created("targets", "{\"kind\": \"NET_ZERO\", \"horizon\": \"LONG_TERM\"}");
        String action = created("actions", "{\"title\": {\"language\": \"en\", \"text\": \"Buses\"}}");
        put("inventories/2024", "{\"protocol\": \"GPC_BASIC\"}");
        put("populations/2024-actual", "{\"inhabitants\": 5}");
        put("plan", "{}");
        put("advocacy", "{}");
        put("reports/2023", "{\"platform\": \"A public platform\"}");
        step("reports/2023", "SUBMITTED", "RETURNED", "SUBMITTED", "PUBLISHED");
        put("reports/2024", "{\"platform\": \"A " + PRIVATE + " draft\"}");
        String reason = "\"reason\": {\"language\": \"en\", \"text\": \"A " + PRIVATE + " reason\"}}";
        String judgement = created("judgements", "{\"criterion\": \"PL-05\", \"outcome\": \"MET\", " + reason);
        String extension = created("extensions", "{\"criterion\": \"PB-01\", \"until\": \"2022-06-30\", " + reason);
        String snapshot = created("compliance-snapshots", "{\"purpose\": {\"language\": \"en\", \"text\": \"A " + PRIVATE
                + " purpose\"}}");
        String person = created(
                "memberships/" + first + "/people", "{\"kind\": \"CONTACT\", \"name\": \"A " + PRIVATE + " name\"}");
        Map<String, String> known = Map.ofEntries(
                Map.entry("partner", first), Map.entry("member", listed), Map.entry("externalId", PRIVATE + "-1"),
                Map.entry("pledge", pledge), Map.entry("target", target), Map.entry("action", action),
                Map.entry("inventory", "2024"), Map.entry("population", "2024-actual"), Map.entry("year", "2024"),
                Map.entry("judgement", judgement), Map.entry("extension", extension), Map.entry("person", person),
                Map.entry("version", "3.0"), Map.entry("criterion", "PL-01"), Map.entry("problem", "not-found"),
                Map.entry("dataset", "gpc-references"), Map.entry("apiKey", listed),
                Map.entry("snapshot", snapshot), Map.entry("reassessment", listed));

        assertThat(campaign().get("/v1/members/{member}/memberships", listed).asString())
                .as("what the campaign sees")
                .contains(PRIVATE + "-1", "A " + PRIVATE + " comment");
        List<String> walked = new ArrayList<>();
        for (ContractOperation operation : Contract.read().operations()) {
            if (operation.method().equalsIgnoreCase("GET")) {
                for (String address : addresses(operation.path(), known)) {
                    Response answer = given().get(address);
                    // A refusal may name what was asked for; it must tell nothing else.
                    String told = answer.asString().replace(PRIVATE + "-1", "");
                    assertThat(told).as(address + " answers " + answer.statusCode()).doesNotContain(PRIVATE);
                    if (answer.statusCode() == 200) {
                        assertThat(answer.asString()).as(address).doesNotContain(PRIVATE, applicant, "\"compliance\"");
                        walked.add(address);
                    }
                }
            }
        }
        assertThat(walked).as("addresses that anybody can read").hasSizeGreaterThan(35);
        assertThat(given().get("/v1/members/{member}", applicant).statusCode()).isEqualTo(404);
    }

    private static List<String> addresses(String path, Map<String, String> known) {
        String address = path;
        for (Map.Entry<String, String> parameter : known.entrySet()) {
            address = address.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        List<String> addresses = new ArrayList<>(List.of(address));
        if (path.endsWith("/members") || path.endsWith("{member}")) {
            addresses.add(address
                    + "?expand=pledges,targets,inventories,populations,plan,actions,advocacy,reports");
        }
        if (path.endsWith("/members")) {
            addresses.add(address + "?q=" + PRIVATE);
            addresses.add(address + "?membershipStatus=APPLIED&membershipStatus=UNDER_REVIEW");
            addresses.add(address + "?compliance=NEEDS_REVIEW&compliance=NON_COMPLIANT&partner="
                    + known.get("partner"));
            addresses.add(address + "?sort=-updatedAt&limit=200&include=total");
        }
        if (path.startsWith("/v1/members/{member}")) {
            addresses.add(address + "?asOf=2026-01-01");
            addresses.add(address + "?knownAt=2100-01-01T00:00:00Z");
        }
        return addresses;
    }

    private String upsert(String partner, String externalId, String name, String joining) {
        String identifiers = name.contains("applicant")
                ? "[]"
                : "[{\"scheme\": \"lei\", \"value\": \"%s\"}]".formatted(lei);
        return campaign()
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "%s", "actorType": "CITY", "country": "US", %s "identifiers": %s}"""
                        .formatted(name, joining, identifiers))
                .put("/v1/partners/{partner}/members/{id}", partner, externalId)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void put(String noun, String body) {
        campaign()
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/members/{member}/" + noun, listed)
                .then()
                .statusCode(201);
    }

    /** Takes a report through these steps with the first partner, each with a comment. */
    private void step(String report, String... statuses) {
        for (String status : statuses) {
            campaign().contentType(ContentType.JSON)
                    .body(Map.of("to", status, "partner", first, "comment", "A " + PRIVATE + " comment"))
                    .post("/v1/members/{member}/" + report + "/transitions", listed)
                    .then()
                    .statusCode(200);
        }
    }

    private String created(String noun, String body) {
        return campaign()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/members/{member}/" + noun, listed)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
