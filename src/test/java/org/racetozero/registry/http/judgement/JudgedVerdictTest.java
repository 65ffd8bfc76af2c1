package org.racetozero.registry.http.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.judgement.Decisions.MET;
import static org.racetozero.registry.http.judgement.Decisions.REASON;
import static org.racetozero.registry.http.judgement.Decisions.finding;
import static org.racetozero.registry.http.judgement.Decisions.of;
import static org.racetozero.registry.http.judgement.Decisions.record;
import static org.racetozero.registry.http.judgement.Decisions.recordDebatableTarget;
import static org.racetozero.registry.http.judgement.Decisions.status;
import static org.racetozero.registry.http.judgement.Decisions.verdict;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A judgement settles what facts leave open, and the verdict shows it beside what it would say by itself. */
@QuarkusTest
class JudgedVerdictTest {

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
    void aJudgementSettlesWhatNeedsOne() {
        recordDebatableTarget(member);
        assertThat(status(member, "PL-05", "")).isEqualTo("NEEDS_JUDGEMENT");

        String judgement = record(judgements, MET);
        verdict(member, "")
                .body(finding("PL-05") + "status", equalTo("MET"))
                .body(finding("PL-05") + "evidence.href", hasItem(judgement))
                .body(finding("PL-05") + "settledBy", nullValue());
        assertThat(status(member, "PL-05", "?partner=" + partner)).isEqualTo("MET");

        delete(judgement, "*").then().statusCode(204);
        verdict(member, "")
                .body(finding("PL-05") + "status", equalTo("NEEDS_JUDGEMENT"))
                .body(finding("PL-05") + "judgement", nullValue())
                .body(finding("PL-05") + "unjudged", nullValue());
    }

    @Test
    void itStandsBesideWhatTheRegistryAloneWouldSay() {
        recordDebatableTarget(member);
        String judgement = record(judgements, """
                {"criterion": "PL-05", "partner": "%s", "criteriaVersion": "3.0", "outcome": "MET", %s,
                 "evidence": [{"url": "https://city.example/review"}],
                 "decidedOn": "2025-10-01", "expiresOn": "2099-09-30"}""".formatted(partner, REASON));

        verdict(member, "?partner=" + partner)
                .body(finding("PL-05") + "judgement.id", equalTo(idOf(judgement)))
                .body(finding("PL-05") + "judgement.href", equalTo(judgement))
                .body(finding("PL-05") + "judgement.outcome", equalTo("MET"))
                .body(finding("PL-05") + "judgement.partner", equalTo(partner))
                .body(finding("PL-05") + "judgement.criteriaVersion", equalTo("3.0"))
                .body(finding("PL-05") + "judgement.reviewer", equalTo("bootstrap"))
                .body(finding("PL-05") + "judgement.reason.text", equalTo("A fair share."))
                .body(finding("PL-05") + "judgement.evidence.url", hasItem("https://city.example/review"))
                .body(finding("PL-05") + "judgement.decidedOn", equalTo("2025-10-01"))
                .body(finding("PL-05") + "judgement.expiresOn", equalTo("2099-09-30"))
                .body(finding("PL-05") + "message", containsString("Decided by bootstrap on 2025-10-01."))
                .body(finding("PL-05") + "unjudged.status", equalTo("NEEDS_JUDGEMENT"))
                .body(finding("PL-05") + "unjudged.message", startsWith("Emissions are to fall by 30 %"))
                .body(finding("PL-05") + "unjudged.message", not(containsString("bootstrap")))
                .body(finding("PL-05") + "overruled", nullValue());
        admin().header("Accept-Language", "ja").get(member + "/compliance?partner=" + partner).then()
                .statusCode(200)
                .body(finding("PL-05") + "message", containsString("2025-10-01にbootstrapが判断しました。"));
    }

    @Test
    void theVerdictSaysWhatItWouldBeHadNobodyJudged() {
        String elsewhere = newMember();
        post(elsewhere + "/memberships", """
                {"partner": "%s", "joinedOn": "2021-03-01", "recordKeeping": "PARTNER"}""".formatted(partner))
                .then().statusCode(201);
        recordDebatableTarget(elsewhere);
        verdict(elsewhere, "").body("status", equalTo("NEEDS_REVIEW")).body("$", not(hasKey("unjudgedStatus")));

        record(elsewhere + "/judgements", MET.replace("\"MET\"", "\"NOT_MET\""));

        verdict(elsewhere, "")
                .body("status", equalTo("NON_COMPLIANT"))
                .body("unjudgedStatus", equalTo("NEEDS_REVIEW"))
                .body("pillars.find { it.pillar == 'PLEDGE' }.status", equalTo("NON_COMPLIANT"));
    }

    @Test
    void aPartnersJudgementCountsInItsOwnViewOnly() {
        recordDebatableTarget(member);
        String other = newPartner();
        join(member, other);

        record(judgements, of(partner, MET));

        assertThat(status(member, "PL-05", "?partner=" + partner)).isEqualTo("MET");
        assertThat(status(member, "PL-05", "?partner=" + other)).isEqualTo("NEEDS_JUDGEMENT");
        assertThat(status(member, "PL-05", "")).isEqualTo("NEEDS_JUDGEMENT");
    }

    @Test
    void aJudgementCountsAsLongAsItHoldsAndForItsVersion() {
        recordDebatableTarget(member);

        record(judgements, """
                {"criterion": "PL-05", "outcome": "MET", "decidedOn": "2024-01-01", "expiresOn": "2024-12-31", %s}"""
                .formatted(REASON));
        record(judgements, """
                {"criterion": "PL-05", "outcome": "MET", "criteriaVersion": "2.0", %s}""".formatted(REASON));
        assertThat(status(member, "PL-05", "")).isEqualTo("NEEDS_JUDGEMENT");
        assertThat(status(member, "PL-05", "?criteriaVersion=2.0")).isEqualTo("MET");
    }

    @Test
    void whatFactsSettleIsNotJudged() {
        assertThat(status(member, "PB-01", "")).isEqualTo("OVERDUE");

        record(judgements, MET.replace("PL-05", "PB-01"));

        assertThat(status(member, "PB-01", "")).isEqualTo("OVERDUE");
    }
}
