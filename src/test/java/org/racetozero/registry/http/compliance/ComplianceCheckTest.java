package org.racetozero.registry.http.compliance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.revisions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.http.Registry;

/** A member file in a request is judged as a stored one would be, for anybody, and nothing of it is kept. */
@QuarkusTest
class ComplianceCheckTest {

    @Test
    void everyPartOfTheFileIsRead() {
        String partner = newPartner();
        long before = revisions();

        ValidatableResponse verdict = check("""
                {"member": {"name": "Example City", "actorType": "CITY", "country": "US"},
                 "memberships": [{"partner": "%s", "status": "ACCEPTED", "joinedOn": "2022-03-01",
                                  "recordKeeping": "REGISTRY"}],
                 "inventories": [{"key": "2024", "protocol": "GPC_BASIC", "totals": [{"tonnesCo2e": 5}]}],
                 "plan": {"publishedOn": "2023-01-31", "url": "https://city.example/plan"},
                 "actions": [{"title": {"language": "en", "text": "Buses"}, "status": "IN_PROGRESS",
                              "startsOn": "2023-02-01"}],
                 "advocacy": {"publishedOn": "2023-01-31", "statementUrl": "https://city.example/policy"},
                 "reports": [{"year": 2024, "publishedOn": "2025-06-30", "publicUrl": "https://city.example/report"}],
                 "asOf": "2025-12-31"}""".formatted(partner)).statusCode(200);

        for (String criterion : new String[] {"PN-01", "PR-01", "PB-01", "PB-02", "PB-04", "PE-01"}) {
            verdict.body("findings.find { it.criterion == '" + criterion + "' }.status", equalTo("MET"));
        }
        Assertions.assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void whatIsOnlyMissingIsSaidWithTheRequestThatSuppliesIt() {
        check("""
                {"member": {"name": "Example City", "actorType": "CITY", "country": "US"},
                 "memberships": [{"partner": "%s", "status": "ACCEPTED", "joinedOn": "2022-03-01",
                                  "recordKeeping": "REGISTRY"}],
                 "asOf": "2025-12-31"}""".formatted(newPartner()))
                .statusCode(200)
                .body("status", equalTo("NON_COMPLIANT"))
                .body("findings.find { it.criterion == 'PN-01' }.status", equalTo("OVERDUE"))
                .body("findings.find { it.criterion == 'PN-01' }.settledBy.path",
                        equalTo("/v1/members/{member}/plan"));
    }

    @Test
    void everyMistakeOfEveryPartIsNamedAtOnce() {
        check("""
                {"member": {"name": "Example City", "actorType": "CITY", "country": "US"},
                 "inventories": [{"protocol": "GPC_BASIC"}],
                 "reports": [{"year": 2024, "periodStart": "2024-12-31", "periodEnd": "2024-01-01"}],
                 "asOf": "2019-01-01"}""")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/inventories/0/key", "/reports/0/periodEnd", "/asOf"))
                .body("errors.code", hasItems("REQUIRED", "ENDS_BEFORE_IT_STARTS", "OUTSIDE_THE_CAMPAIGN"));
        check("{}").statusCode(422).body("errors.pointer", contains("/member"));
    }

    private static ValidatableResponse check(String body) {
        return anybody().contentType(Registry.JSON).body(body).post("/v1/compliance-checks").then();
    }
}
