package org.racetozero.registry.http.judgement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.judgement.Decisions.MET;
import static org.racetozero.registry.http.judgement.Decisions.WAIVED;
import static org.racetozero.registry.http.judgement.Decisions.decidedOn;
import static org.racetozero.registry.http.judgement.Decisions.finding;
import static org.racetozero.registry.http.judgement.Decisions.of;
import static org.racetozero.registry.http.judgement.Decisions.record;
import static org.racetozero.registry.http.judgement.Decisions.recordDebatableTarget;
import static org.racetozero.registry.http.judgement.Decisions.verdict;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of several judgements on one criterion the contract's rule lets one prevail; the finding lists the others. */
@QuarkusTest
class ConflictingJudgementsTest {

    private static final String NOT_MET = MET.replace("\"MET\"", "\"NOT_MET\"");

    private String partner;
    private String member;
    private String judgements;

    @BeforeEach
    void aMemberOfWhichAReviewerHasToSaySomething() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        judgements = member + "/judgements";
        recordDebatableTarget(member);
    }

    @Test
    void theLaterDecisionCounts() {
        String later = record(judgements, decidedOn("2025-02-01", NOT_MET));
        String earlier = record(judgements, decidedOn("2025-01-31", MET));

        requirePrevailing("", "NOT_MET", later, earlier);
    }

    @Test
    void ofOneDayTheLastRecordedCounts() {
        String first = record(judgements, decidedOn("2025-02-01", NOT_MET));
        String second = record(judgements, decidedOn("2025-02-01", MET));

        requirePrevailing("", "MET", second, first);
        delete(second, "*").then().statusCode(204);
        verdict(member, "")
                .body(finding("PL-05") + "judgement.id", equalTo(idOf(first)))
                .body(finding("PL-05") + "overruled", nullValue());
    }

    @Test
    void whatWasDecidedForTheVersionBeatsWhatWasDecidedForAll() {
        String forVersion =
                record(judgements, decidedOn("2025-01-31", "{\"criteriaVersion\": \"3.0\", " + MET.substring(1)));
        String forAll = record(judgements, decidedOn("2025-02-01", NOT_MET));

        requirePrevailing("", "MET", forVersion, forAll);
        verdict(member, "?criteriaVersion=2.0").body(finding("PL-05") + "judgement.id", equalTo(idOf(forAll)));
    }

    @Test
    void whatWasDecidedForThePartnerBeatsWhatWasDecidedForTheVersion() {
        String forPartner = record(judgements, of(partner, decidedOn("2025-01-31", MET)));
        String forVersion =
                record(judgements, decidedOn("2025-02-01", "{\"criteriaVersion\": \"3.0\", " + NOT_MET.substring(1)));

        requirePrevailing("?partner=" + partner, "MET", forPartner, forVersion);
        verdict(member, "").body(finding("PL-05") + "judgement.id", equalTo(idOf(forVersion)));
    }

    @Test
    void aLaterJudgementAgainstTheMemberEndsAWaiver() {
        String waiver = record(judgements, decidedOn("2025-01-31", WAIVED.replace("PN-01", "PL-05")));
        String judgement = record(judgements, decidedOn("2025-02-01", NOT_MET));

        requirePrevailing("", "NOT_MET", judgement, waiver);
    }

    private void requirePrevailing(String query, String status, String prevailing, String overruled) {
        verdict(member, query)
                .body(finding("PL-05") + "status", equalTo(status))
                .body(finding("PL-05") + "judgement.id", equalTo(idOf(prevailing)))
                .body(finding("PL-05") + "overruled.id", contains(idOf(overruled)));
    }
}
