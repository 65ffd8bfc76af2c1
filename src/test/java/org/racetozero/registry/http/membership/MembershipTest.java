package org.racetozero.registry.http.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.Together;

/** A membership begins with an application or a day of joining, and goes on along its life cycle only. */
@QuarkusTest
class MembershipTest {

    /** The table of the contract: what may follow what. */
    private static final Map<MembershipStatus, Set<MembershipStatus>> NEXT = new EnumMap<>(Map.of(
            MembershipStatus.APPLIED, Set.of(MembershipStatus.UNDER_REVIEW, MembershipStatus.ACCEPTED,
                    MembershipStatus.DECLINED, MembershipStatus.WITHDRAWN),
            MembershipStatus.UNDER_REVIEW,
            Set.of(MembershipStatus.ACCEPTED, MembershipStatus.DECLINED, MembershipStatus.WITHDRAWN),
            MembershipStatus.ACCEPTED,
            Set.of(MembershipStatus.SUSPENDED, MembershipStatus.WITHDRAWN, MembershipStatus.REMOVED),
            MembershipStatus.SUSPENDED,
            Set.of(MembershipStatus.ACCEPTED, MembershipStatus.WITHDRAWN, MembershipStatus.REMOVED),
            MembershipStatus.DECLINED, Set.of(MembershipStatus.APPLIED),
            MembershipStatus.WITHDRAWN, Set.of(MembershipStatus.APPLIED),
            MembershipStatus.REMOVED, Set.of(MembershipStatus.APPLIED)));

    /** How each status is reached from an application. */
    private static final Map<MembershipStatus, List<MembershipStatus>> WAY = new EnumMap<>(Map.of(
            MembershipStatus.APPLIED, List.of(),
            MembershipStatus.UNDER_REVIEW, List.of(MembershipStatus.UNDER_REVIEW),
            MembershipStatus.ACCEPTED, List.of(MembershipStatus.ACCEPTED),
            MembershipStatus.SUSPENDED, List.of(MembershipStatus.ACCEPTED, MembershipStatus.SUSPENDED),
            MembershipStatus.DECLINED, List.of(MembershipStatus.DECLINED),
            MembershipStatus.WITHDRAWN, List.of(MembershipStatus.WITHDRAWN),
            MembershipStatus.REMOVED, List.of(MembershipStatus.ACCEPTED, MembershipStatus.REMOVED)));

    private String partner;
    private String member;
    private String membership;

    @BeforeEach
    void aMemberAndAPartner() {
        partner = newPartner();
        member = newMember();
        membership = member + "/memberships/" + partner;
    }

    @Test
    void whoStatesNoDayOfJoiningHasApplied() {
        apply("\"externalId\": \"x-1\"").then()
                .statusCode(201)
                .header("Location", equalTo(membership))
                .body("status", equalTo("APPLIED"))
                .body("externalId", equalTo("x-1"))
                .body("transitions.to", contains("APPLIED"))
                .body("transitions.reason", contains("RECEIVED"))
                .body("transitions.actor", contains("bootstrap"))
                .body("transitions[0].effectiveOn", equalTo(LocalDate.now(ZoneOffset.UTC).toString()));
    }

    @Test
    void whoStatesADayOfJoiningIsIn() {
        apply("\"joinedOn\": \"2021-02-01\", \"joinedOnPrecision\": \"MONTH\"").then()
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .body("joinedOn", equalTo("2021-02-01"))
                .body("joinedOnPrecision", equalTo("MONTH"))
                .body("steward", equalTo(true))
                .body("transitions[0].effectiveOn", equalTo("2021-02-01"));
    }

    @Test
    void aMemberJoinsAPartnerOnce() {
        apply("\"joinedOn\": \"2021-02-01\"").then().statusCode(201);

        apply("\"joinedOn\": \"2021-02-01\"").then()
                .statusCode(409)
                .body("errors.pointer", contains("/partner"))
                .body("errors.code", contains("MEMBERSHIP_EXISTS"));
    }

    @Test
    void anExternalIdNamesOneMemberOfAPartner() {
        String externalId = unique("x");
        apply("\"externalId\": \"" + externalId + "\"").then().statusCode(201);

        post(newMember() + "/memberships", "{\"partner\": \"" + partner + "\", \"externalId\": \"" + externalId + "\"}")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/externalId"))
                .body("errors.code", contains("EXTERNAL_ID_TAKEN"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"partner\": \"nobody-at-all\"}                       | /partner    | UNKNOWN_REFERENCE",
        "{}                                                     | /partner    | REQUIRED",
        "{\"partner\": \"%s\", \"joinedOn\": \"2200-01-01\"}    | /joinedOn   | IN_THE_FUTURE",
        "{\"partner\": \"%s\", \"externalId\": \"a b\"}         | /externalId | PATTERN",
        "{\"partner\": \"%s\", \"status\": \"ACCEPTED\"}        | /status     | UNKNOWN_MEMBER"})
    void whatCannotBeMeantIsRefused(String body, String pointer, String code) {
        long before = revisions();

        post(member + "/memberships", body.formatted(partner)).then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));

        assertThat(revisions()).isEqualTo(before);
    }

    static Stream<Arguments> allPairs() {
        return WAY.keySet().stream()
                .flatMap(from -> Arrays.stream(MembershipStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void everyStepIsEitherPossibleOrToldWhatIs(MembershipStatus from, MembershipStatus to) {
        apply("\"externalId\": \"x\"");
        WAY.get(from).forEach(step -> move(step.name()).then().statusCode(200));
        long before = revisions();

        Response answer = move(to.name());

        if (NEXT.get(from).contains(to)) {
            answer.then()
                    .statusCode(200)
                    .body("status", equalTo(to.name()))
                    .body("transitions[-1].from", equalTo(from.name()))
                    .body("transitions[-1].to", equalTo(to.name()));
            return;
        }
        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("currentStatus", equalTo(from.name()))
                .body("allowedStatuses",
                        containsInAnyOrder(NEXT.get(from).stream().map(Enum::name).toArray()))
                .body("errors.pointer", contains("/to"));
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void aReportedMembershipGoesNowhere() {
        apply("\"externalId\": \"x\"");
        Registry.change("update membership set facts = jsonb_set(facts, '{status}', '\"REPORTED\"') "
                + "where member::text = ?", Registry.idOf(member));

        move("ACCEPTED").then().statusCode(409).body("currentStatus", equalTo("REPORTED"))
                .body("allowedStatuses", empty());
    }

    @Test
    void aStepIsRecordedWithActorReasonDayAndComment() {
        apply("\"externalId\": \"x\"");
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        transition("{\"to\": \"ACCEPTED\", \"reason\": \"CRITERIA_MET\", \"comment\": \"line 1\\nline 2\", "
                        + "\"effectiveOn\": \"" + today + "\"}").then()
                .statusCode(200)
                .body("joinedOn", equalTo(today))
                .body("transitions[1].reason", equalTo("CRITERIA_MET"))
                .body("transitions[1].comment", equalTo("line 1\nline 2"))
                .body("transitions[1].actor", equalTo("bootstrap"))
                .body("transitions[1].effectiveOn", equalTo(today));
        transition("{\"to\": \"SUSPENDED\"}").then().body("transitions[2].reason", equalTo("OTHER"));
        anybody().get(membership).then()
                .statusCode(200)
                .body("transitions.to", contains("APPLIED", "ACCEPTED", "SUSPENDED"))
                .body("transitions[1]", not(hasKey("comment")))
                .body("transitions[1]", not(hasKey("actor")))
                .body("$", not(hasKey("externalId")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"to\": \"ACCEPTED\", \"effectiveOn\": \"2200-01-01\"} | /effectiveOn | IN_THE_FUTURE",
        "{\"to\": \"ACCEPTED\", \"effectiveOn\": \"1999-12-31\"} | /effectiveOn | ENDS_BEFORE_IT_STARTS",
        "{\"to\": \"ACCEPTED\", \"effectiveOn\": \"2026-02-30\"} | /effectiveOn | WRONG_TYPE_DATE",
        "{\"to\": \"JOINED\"}                                    | /to          | UNKNOWN_VALUE",
        "{\"reason\": \"OTHER\"}                                 | /to          | REQUIRED",
        "{\"to\": \"ACCEPTED\", \"reason\": \"because\"}         | /reason      | PATTERN",
        "{\"to\": \"ACCEPTED\", \"comment\": \"\"}               | /comment     | LENGTH"})
    void aStepThatCannotBeMeantIsRefused(String body, String pointer, String code) {
        apply("\"externalId\": \"x\"");
        long before = revisions();

        transition(body).then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void todayIsThePartnersToday() {
        String east = newPartner("\"timeZone\": \"Pacific/Kiritimati\"");
        String west = newPartner("\"timeZone\": \"Pacific/Niue\"");
        String eastern = LocalDate.now(java.time.ZoneId.of("Pacific/Kiritimati")).toString();

        post(member + "/memberships", "{\"partner\": \"" + east + "\", \"joinedOn\": \"" + eastern + "\"}").then()
                .statusCode(201);
        post(member + "/memberships", "{\"partner\": \"" + west + "\", \"joinedOn\": \"" + eastern + "\"}").then()
                .statusCode(422)
                .body("errors.code", contains("IN_THE_FUTURE"));
    }

    @Test
    void whoLeftMayApplyAgainAndKeepsItsHistory() {
        apply("\"joinedOn\": \"2021-02-01\"");
        for (String step : List.of("WITHDRAWN", "APPLIED", "UNDER_REVIEW", "ACCEPTED")) {
            move(step).then().statusCode(200);
        }

        get(membership).then()
                .body("status", equalTo("ACCEPTED"))
                .body("joinedOn", equalTo("2021-02-01"))
                .body("transitions.to", contains("ACCEPTED", "WITHDRAWN", "APPLIED", "UNDER_REVIEW", "ACCEPTED"));
    }

    @Test
    void aStatedVersionIsHeldToThoughNoneNeedBe() {
        apply("\"externalId\": \"x\"");
        String stale = Registry.tagOf(membership);
        move("UNDER_REVIEW").then().statusCode(200);

        Registry.admin().header("If-Match", stale).contentType(Registry.JSON).body("{\"to\": \"ACCEPTED\"}")
                .post(membership + "/transitions").then().statusCode(412);
        Registry.admin().header("If-Match", Registry.tagOf(membership)).contentType(Registry.JSON)
                .body("{\"to\": \"ACCEPTED\"}").post(membership + "/transitions").then().statusCode(200);
    }

    @Test
    void ofTwoStepsAtOnceOneIsTaken() {
        for (int round = 0; round < 3; round++) {
            aMemberAndAPartner();
            apply("\"externalId\": \"x\"");

            List<Response> answers = Together.all(List.of(() -> move("ACCEPTED"), () -> move("DECLINED")));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void undecidedMembershipsAreShownToThoseConcernedOnly() {
        String key = integrator(partner);
        String other = integrator(newPartner());
        Registry.join(member, newPartner());
        apply("\"externalId\": \"x\"");

        for (String step : List.of("APPLIED", "UNDER_REVIEW", "DECLINED")) {
            if (!step.equals("APPLIED")) {
                move(step).then().statusCode(200);
            }
            anybody().get(membership).then().statusCode(404);
            holder(other).get(membership).then().statusCode(404);
            anybody().get(member + "/memberships?partner=" + partner).then().body("items", empty());
            anybody().get(member).then().body("memberships.partner", not(org.hamcrest.Matchers.hasItem(partner)));
            holder(key).get(membership).then().statusCode(200).body("status", equalTo(step));
        }
    }

    @Test
    void membershipsAreListedFilteredAndTrimmed() {
        String other = newPartner();
        apply("\"joinedOn\": \"2021-02-01\"");
        post(member + "/memberships", "{\"partner\": \"" + other + "\"}").then().statusCode(201);
        String list = member + "/memberships";
        String id = get(membership).path("id");

        get(list).then().body("items.partner", containsInAnyOrder(partner, other));
        get(list + "?status=APPLIED&status=DECLINED").then().body("items.partner", contains(other));
        get(list + "?partner=" + partner).then().body("items.id", contains(id));
        get(list + "?id=" + id + "&fields=status").then()
                .body("items", contains(Map.of("id", id, "status", "ACCEPTED")));
        get(list + "?include=total&limit=1").then().body("page.total", equalTo(2)).body("page", hasKey("next"));
        get(list + "?sort=name").then().statusCode(400).body("errors.parameter", contains("sort"));
        Registry.admin().accept("text/csv").get(list + "?fields=partner,status&sort=updatedAt").then()
                .body(org.hamcrest.Matchers.startsWith("id,partner,status\r\n"));
    }

    private Response apply(String members) {
        return post(member + "/memberships", "{\"partner\": \"" + partner + "\", " + members + "}");
    }

    private Response move(String to) {
        return transition("{\"to\": \"" + to + "\"}");
    }

    private Response transition(String body) {
        return post(membership + "/transitions", body);
    }
}
