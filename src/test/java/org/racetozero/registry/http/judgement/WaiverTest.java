package org.racetozero.registry.http.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.judgement.Decisions.REASON;
import static org.racetozero.registry.http.judgement.Decisions.WAIVED;
import static org.racetozero.registry.http.judgement.Decisions.administrator;
import static org.racetozero.registry.http.judgement.Decisions.decidedOn;
import static org.racetozero.registry.http.judgement.Decisions.finding;
import static org.racetozero.registry.http.judgement.Decisions.of;
import static org.racetozero.registry.http.judgement.Decisions.record;
import static org.racetozero.registry.http.judgement.Decisions.refused;
import static org.racetozero.registry.http.judgement.Decisions.status;
import static org.racetozero.registry.http.judgement.Decisions.verdict;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;

/** A waiver takes a criterion from a member until its last day, unless it is one that nobody may waive. */
@QuarkusTest
class WaiverTest {

    private String partner;
    private String member;
    private String judgements;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        judgements = member + "/judgements";
    }

    @Test
    void whatIsWaivedIsNotAskedUntilTheWaiverExpires() {
        assertThat(status(member, "PN-01", "")).isEqualTo("OVERDUE");

        String waiver = record(judgements, decidedOn("2025-10-01", WAIVED));

        verdict(member, "")
                .body(finding("PN-01") + "status", equalTo("NOT_APPLICABLE"))
                .body(finding("PN-01") + "message", containsString("Waived by bootstrap until 2099-12-31."))
                .body(finding("PN-01") + "due", equalTo("2022-03-01"))
                .body(finding("PN-01") + "settledBy", nullValue())
                .body(finding("PN-01") + "judgement.href", equalTo(waiver))
                .body(finding("PN-01") + "judgement.outcome", equalTo("WAIVED"))
                .body(finding("PN-01") + "unjudged.status", equalTo("OVERDUE"));
        get(member + "/obligations").then().statusCode(200).body("items.criterion", not(hasItem("PN-01")));
        assertThat(status(member, "PN-01", "?asOf=2099-12-31")).isEqualTo("NOT_APPLICABLE");
        assertThat(status(member, "PN-01", "?asOf=2100-01-01")).isEqualTo("OVERDUE");
        assertThat(status(member, "PN-01", "?asOf=2025-09-30")).isEqualTo("OVERDUE");

        delete(waiver, "*").then().statusCode(204);
        assertThat(status(member, "PN-01", "")).isEqualTo("OVERDUE");
        get(member + "/history?kind=judgement").then()
                .statusCode(200)
                .body("items.operation", hasItem("CREATED"))
                .body("items.operation", hasItem("DELETED"));
    }

    @Test
    void aPartnersAdministratorWaivesInItsOwnView() {
        holder(administrator(partner)).contentType(Registry.JSON).body(of(partner, WAIVED)).post(judgements).then()
                .statusCode(201)
                .body("outcome", equalTo("WAIVED"));

        assertThat(status(member, "PN-01", "?partner=" + partner)).isEqualTo("NOT_APPLICABLE");
        assertThat(status(member, "PN-01", "")).isEqualTo("OVERDUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PL-02", "PB-01", "PB-02", "PB-03"})
    void nobodyWaivesNetZeroByMidCenturyOrPublicReporting(String criterion) {
        refused(judgements, WAIVED.replace("PN-01", criterion), "/outcome", "NOT_WAIVABLE");
    }

    @Test
    void aWaiverEnds() {
        refused(
                judgements,
                "{\"criterion\": \"PN-01\", \"outcome\": \"WAIVED\", " + REASON + "}",
                "/expiresOn", "WAIVER_WITHOUT_LAST_DAY");
    }
}
