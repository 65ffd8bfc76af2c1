package org.racetozero.registry.http.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.put;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.tagOf;
import static org.racetozero.registry.http.Registry.unique;

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

/** A partner takes its badge back with a reason, which those concerned can read, and gives it again. */
@QuarkusTest
class WithdrawnBadgeTest {

    private static final String WITHDRAWN =
            "{\"withdrawn\": true, \"reason\": {\"language\": \"en\", \"text\": \"No report in two years.\"}}";
    private static final String GRANTED = "{\"withdrawn\": false}";

    private String partner;
    private String member;
    private String membership;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        membership = member + "/memberships/" + partner;
    }

    @Test
    void itIsWithdrawnWithDayAndReasonAndGivenBack() {
        Response withdrawn = put(membership + "/badge", tagOf(membership), WITHDRAWN);
        withdrawn.then()
                .statusCode(200)
                .body("partner", equalTo(partner))
                .body("status", equalTo("ACCEPTED"))
                .body("badgeWithdrawn.since", equalTo(LocalDate.now(ZoneOffset.UTC).toString()))
                .body("badgeWithdrawn.reason.text", equalTo("No report in two years."));
        assertThat(tagOf(membership)).isEqualTo(withdrawn.header("ETag"));

        put(membership + "/badge", withdrawn.header("ETag"), GRANTED).then()
                .statusCode(200)
                .body("version", equalTo(withdrawn.<Integer>path("version") + 1))
                .body("$", not(hasKey("badgeWithdrawn")));
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        admin().contentType(Registry.JSON).body(GRANTED).put(membership + "/badge").then().statusCode(200);
        put(membership + "/badge", "*", WITHDRAWN).then().statusCode(200);
        long before = revisions();

        admin().contentType(Registry.JSON).body(WITHDRAWN).put(membership + "/badge").then()
                .statusCode(200)
                .body("badgeWithdrawn.reason.language", equalTo("en"));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void aReasonIsCorrectedWithoutAnotherDay() {
        String first = put(membership + "/badge", "*", WITHDRAWN).path("badgeWithdrawn.since");

        put(membership + "/badge", "*", WITHDRAWN.replace("two", "three")).then()
                .statusCode(200)
                .body("badgeWithdrawn.since", equalTo(first))
                .body("badgeWithdrawn.reason.text", equalTo("No report in three years."));
    }

    @Test
    void itNeedsTheVersionThatIsChanged() {
        String tag = tagOf(membership);
        admin().contentType(Registry.JSON).body(WITHDRAWN).put(membership + "/badge").then().statusCode(428);
        put(membership + "/badge", tag, WITHDRAWN).then().statusCode(200);

        put(membership + "/badge", tag, GRANTED).then().statusCode(412);
        put(membership + "/badge", tag, "{\"withdrawn\": true}").then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{} | /withdrawn | REQUIRED",
        "{'withdrawn': true} | /reason | REQUIRED",
        "{'withdrawn': true, 'reason': {'language': 'en'}} | /reason/text | REQUIRED",
        "{'withdrawn': true, 'reason': {'language': 'e n', 'text': 'x'}} | /reason/language | UNKNOWN_LANGUAGE",
        "{'withdrawn': false, 'reason': {'language': 'en', 'text': 'x'}} | /reason | REASON_WITHOUT_WITHDRAWAL",
        "{'withdrawn': false, 'since': '2026-01-31'} | /since | UNKNOWN_MEMBER"})
    void whatCannotBeMeantIsRefused(String body, String pointer, String code) {
        put(membership + "/badge", "*", body.replace('\'', '"')).then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void onlyThePartnerAndTheCampaignWithdrawIt() {
        String reporter = key("""
                {"name": "A test's key", "role": "member-reporter", "member": "%s", "scopes": ["targets:write"]}"""
                .formatted(idOf(member)));
        String other = newPartner();
        join(member, other);

        anybody().contentType(Registry.JSON).body(WITHDRAWN).put(membership + "/badge").then().statusCode(401);
        for (String stranger : List.of(reporter, integrator(other), integrator(newPartner()))) {
            holder(stranger).header("If-Match", "*").contentType(Registry.JSON).body(WITHDRAWN)
                    .put(membership + "/badge").then().statusCode(403);
        }
        holder(integrator(partner)).header("If-Match", "*").contentType(Registry.JSON).body(WITHDRAWN)
                .put(membership + "/badge").then().statusCode(200);
        put(member + "/memberships/" + newPartner() + "/badge", "*", WITHDRAWN).then().statusCode(404);
        put("/v1/members/01a1f727-eb98-7047-8081-3f6c2a1b8f41/memberships/" + partner + "/badge", "*", WITHDRAWN)
                .then().statusCode(404);
    }

    @Test
    void theReasonIsReadByThoseConcernedOnly() {
        String other = newPartner();
        join(member, other);
        put(membership + "/badge", "*", WITHDRAWN).then().statusCode(200);

        for (Response stranger : List.of(
                anybody().get(membership), holder(integrator(other)).get(membership),
                anybody().get(member + "/memberships?partner=" + partner))) {
            stranger.then().statusCode(200);
            assertThat(stranger.asString()).doesNotContain("badgeWithdrawn", "two years");
        }
        holder(integrator(partner)).get(membership).then()
                .statusCode(200)
                .body("badgeWithdrawn.reason.text", equalTo("No report in two years."));
    }

    @Test
    void itOutlivesStepsAndWhatElseThePartnerStates() {
        String externalId = unique("x");
        String joined = admin().contentType(Registry.JSON)
                .body("{\"name\": \"Example City\", \"actorType\": \"CITY\", \"country\": \"US\", "
                        + "\"joinedOn\": \"2021-03-01\"}")
                .put("/v1/partners/" + partner + "/members/" + externalId)
                .then().statusCode(201).extract().header("Content-Location");
        String theirs = joined + "/memberships/" + partner;
        put(theirs + "/badge", "*", WITHDRAWN).then().statusCode(200);

        admin().contentType(Registry.JSON)
                .body("{\"name\": \"Example City\", \"actorType\": \"CITY\", \"country\": \"US\", "
                        + "\"joinedOn\": \"2021-04-01\"}")
                .put("/v1/partners/" + partner + "/members/" + externalId)
                .then().statusCode(200);
        post(theirs + "/transitions", "{\"to\": \"SUSPENDED\"}").then().statusCode(200);

        get(theirs).then()
                .statusCode(200)
                .body("joinedOn", equalTo("2021-04-01"))
                .body("status", equalTo("SUSPENDED"))
                .body("badgeWithdrawn.reason.text", equalTo("No report in two years."));
    }

    @Test
    void itIsTheHistorysToo() {
        String before = put(membership + "/badge", "*", GRANTED).path("updatedAt");
        put(membership + "/badge", "*", WITHDRAWN).then().statusCode(200);

        get(membership + "?knownAt=" + before).then().statusCode(200).body("$", not(hasKey("badgeWithdrawn")));
        get(membership + "?asOf=2021-06-01").then().statusCode(200).body("$", not(hasKey("badgeWithdrawn")));
        get(membership).then().body("$", hasKey("badgeWithdrawn"));
    }
}
