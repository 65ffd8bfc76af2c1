package org.racetozero.registry.http.recognition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.recognition.Recognised.approvedPartner;
import static org.racetozero.registry.http.recognition.Recognised.giveBack;
import static org.racetozero.registry.http.recognition.Recognised.published;
import static org.racetozero.registry.http.recognition.Recognised.recorded;
import static org.racetozero.registry.http.recognition.Recognised.withdraw;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;

/** Anybody reads which milestones a member reached, since when and by whose word; that it was enough is not said. */
@QuarkusTest
class RecognitionTest {

    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

    private String partner;
    private String member;
    private String recognition;

    @BeforeEach
    void anAcceptedMember() {
        partner = approvedPartner();
        member = newMember();
        join(member, partner);
        recognition = member + "/recognition";
    }

    @Test
    void whoHasDoneNothingYetHasReachedNothing() {
        anybody().get(recognition).then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .body("member", equalTo(idOf(member)))
                .body("asOf", equalTo(TODAY))
                .body("notice", containsString("no verdict"))
                .body("milestones", empty())
                .body("badges.partner", contains(partner))
                .body("badges[0].status", equalTo("GRANTED"))
                .body("badges[0].href", equalTo(member + "/badge?partner=" + partner))
                .body("$", not(hasKey("knownAt")));
    }

    @Test
    void everyMilestoneNamesItsDayItsFactAndWhoseWordItIs() {
        String pledge = post(member + "/pledges", """
                {"partner": "%s", "claim": "NET_ZERO", "signedOn": "2021-02-20",
                 "provenance": {"origin": "PARTNER", "providedBy": "Example staff"}}""".formatted(partner))
                .then().statusCode(201).extract().path("id");
        String target = post(member + "/targets", """
                {"kind": "ABSOLUTE", "horizon": "INTERIM", "status": "DECLARED"}""")
                .then().statusCode(201).extract().path("id");
        recorded(member + "/targets", """
                {"kind": "NET_ZERO", "horizon": "LONG_TERM", "status": "PROPOSED", "adoptedOn": "2020-01-01"}""");
        recorded(member + "/actions", """
                {"title": {"language": "en", "text": "Buses"}, "status": "IN_PROGRESS", "startsOn": "2022-04-01"}""");
        admin().contentType(Registry.JSON)
                .body("{\"url\": \"https://city.example/plan\", \"publishedOn\": \"2022-11-30\"}")
                .put(member + "/plan").then().statusCode(201);
        published(member, 2022, "2023-06-30", partner);
        published(member, 2023, "2024-06-30", partner);

        anybody().get(recognition).then()
                .statusCode(200)
                .body("milestones.milestone",
                        contains("PLEDGED", "TARGET_SET", "ACTION_STARTED", "PLAN_PUBLISHED", "REPORTED"))
                .body("milestones.reachedOn",
                        contains("2021-02-20", TODAY, "2022-04-01", "2022-11-30", "2023-06-30"))
                .body("milestones.dateBasis", contains("STATED", "RECORDED", "STATED", "STATED", "STATED"))
                .body("milestones[0].label", equalTo("Pledge made"))
                .body("milestones[0].statedBy", equalTo("PARTNER"))
                .body("milestones[0].evidence.href", contains(member + "/pledges/" + pledge))
                .body("milestones[0].evidence.pointer", contains("/signedOn"))
                .body("milestones[0]", not(hasKey("note")))
                .body("milestones[1].evidence.href", contains(member + "/targets/" + target))
                .body("milestones[1]", not(hasKey("reportedYears")))
                .body("milestones[3].evidence.href", contains(member + "/plan"))
                .body("milestones[4].reportedYears", equalTo(2))
                .body("milestones[4].evidence.href", contains(member + "/reports/2022", member + "/reports/2023"));
        for (String href : anybody().get(recognition).<List<List<String>>>path("milestones.evidence.href").stream()
                .flatMap(List::stream).toList()) {
            anybody().get(href).then().statusCode(200);
        }
        anybody().header("Accept-Language", "ja").get(recognition).then()
                .statusCode(200)
                .header("Content-Language", equalTo("ja"))
                .body("milestones.label", contains("誓約", "目標の設定", "行動の開始", "計画の公表", "公開の報告"))
                .body("badges[0].partnerName", equalTo("例示の会"));
    }

    @Test
    void aReportThatNobodyPublishedCountsForNobody() {
        admin().contentType(Registry.JSON)
                .body("{\"publishedOn\": \"2024-06-30\", \"publicUrl\": \"https://city.example/report\"}")
                .put(member + "/reports/2023").then().statusCode(201);

        anybody().get(recognition).then().statusCode(200).body("milestones", empty());
        get(recognition).then().statusCode(200).body("milestones", empty());
    }

    @Test
    void whatOnlyAThirdPartySaysIsLabelled() {
        recorded(member + "/pledges", """
                {"partner": "%s", "claim": "NET_ZERO",
                 "provenance": {"origin": "THIRD_PARTY", "sourceUrl": "https://tracker.example/city",
                                "statedOn": "2022-12-20"}}""".formatted(partner));

        anybody().get(recognition).then()
                .statusCode(200)
                .body("milestones[0].reachedOn", equalTo("2022-12-20"))
                .body("milestones[0].dateBasis", equalTo("RECORDED"))
                .body("milestones[0].statedBy", equalTo("THIRD_PARTY"))
                .body("milestones[0].source", equalTo("https://tracker.example/city"))
                .body("milestones[0].statedOn", equalTo("2022-12-20"))
                .body("milestones[0].note", containsString("third party"));
    }

    @Test
    void theyAreToldAsOfADayAndAsKnownByAMoment() {
        recorded(member + "/pledges",
                "{\"partner\": \"" + partner + "\", \"claim\": \"NET_ZERO\", \"signedOn\": \"2021-02-20\"}");

        anybody().get(recognition + "?asOf=2021-02-19").then()
                .statusCode(200)
                .body("asOf", equalTo("2021-02-19"))
                .body("milestones", empty())
                .body("badges", empty());
        anybody().get(recognition + "?asOf=2021-02-28").then()
                .body("milestones.milestone", contains("PLEDGED"))
                .body("badges", empty());
        anybody().get(recognition + "?asOf=2021-03-01").then().body("badges.partner", contains(partner));
        recorded(member + "/actions",
                "{\"title\": {\"language\": \"en\", \"text\": \"Buses\"}, \"status\": \"IN_PROGRESS\", "
                        + "\"startsOn\": \"2020-07-01\"}");
        String known = get(member + "/actions").path("items[0].createdAt");
        anybody().get(recognition + "?knownAt=" + known).then()
                .statusCode(200)
                .body("knownAt", equalTo(known))
                .body("milestones.milestone", contains("PLEDGED", "ACTION_STARTED"));
        anybody().get(recognition + "?knownAt=2020-01-01T00:00:00Z").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2019-12-31,  asOf,    OUTSIDE_THE_CAMPAIGN",
        "asOf=soon,        asOf,    NOT_A_DATE",
        "knownAt=today,    knownAt, NOT_AN_INSTANT",
        "partner=example,  partner, UNKNOWN_PARAMETER"})
    void whatCannotBeAskedIsRefused(String query, String parameter, String code) {
        anybody().get(recognition + "?" + query).then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void itIsAsPublicAsTheMember() {
        String applicant = newMember();
        recorded(applicant + "/memberships", "{\"partner\": \"" + partner + "\"}");

        anybody().get(applicant + "/recognition").then().statusCode(404);
        holder(integrator(newPartner())).get(applicant + "/recognition").then().statusCode(404);
        holder(integrator(partner)).get(applicant + "/recognition").then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"))
                .body("badges", empty());
        anybody().get("/v1/members/01a1f727-eb98-7047-8081-3f6c2a1b8f41/recognition").then().statusCode(404);
    }

    @Test
    void aWithdrawnBadgeIsToldToThoseConcernedOnly() {
        String other = approvedPartner();
        join(member, other);
        withdraw(member + "/memberships/" + partner).then().statusCode(200);

        for (Response stranger : List.of(
                anybody().get(recognition), holder(integrator(other)).get(recognition),
                holder(integrator(newPartner())).get(recognition))) {
            stranger.then().statusCode(200).body("badges.partner", contains(other));
        }
        String reporter = key("""
                {"name": "A test's key", "role": "member-reporter", "member": "%s", "scopes": []}"""
                .formatted(idOf(member)));
        for (String concerned : List.of(integrator(partner), reporter)) {
            holder(concerned).get(recognition).then()
                    .statusCode(200)
                    .body("badges.find { it.partner == '" + partner + "' }.status", equalTo("WITHDRAWN"))
                    .body("badges.find { it.partner == '" + partner + "' }", not(hasKey("href")))
                    .body("badges.find { it.partner == '" + other + "' }.status", equalTo("GRANTED"));
        }

        giveBack(member + "/memberships/" + partner).then().statusCode(200);
        anybody().get(recognition).then().body("badges.size()", equalTo(2));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String tag = anybody().get(recognition).header("ETag");

        anybody().header("If-None-Match", tag).get(recognition).then().statusCode(304);
        recorded(member + "/pledges", "{\"partner\": \"" + partner + "\", \"claim\": \"NET_ZERO\"}");
        anybody().header("If-None-Match", tag).get(recognition).then().statusCode(200);
    }
}
