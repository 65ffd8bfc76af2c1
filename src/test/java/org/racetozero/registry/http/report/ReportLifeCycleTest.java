package org.racetozero.registry.http.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.patch;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.put;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.tagOf;
import static org.racetozero.registry.http.report.Reports.record;
import static org.racetozero.registry.http.report.Reports.reporter;
import static org.racetozero.registry.http.report.Reports.staff;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.domain.report.ReportStatus;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.Together;

/** A report is its author's until it is handed in, each partner's to review, and everybody's once one publishes it. */
@QuarkusTest
class ReportLifeCycleTest {

    /** The table of the contract: what may follow what. */
    private static final Map<ReportStatus, Set<ReportStatus>> NEXT = new EnumMap<>(Map.of(
            ReportStatus.DRAFT, Set.of(ReportStatus.SUBMITTED),
            ReportStatus.SUBMITTED, Set.of(ReportStatus.RETURNED, ReportStatus.PUBLISHED),
            ReportStatus.RETURNED, Set.of(ReportStatus.SUBMITTED),
            ReportStatus.PUBLISHED, Set.of(ReportStatus.AMENDED),
            ReportStatus.AMENDED, Set.of(ReportStatus.PUBLISHED)));

    /** How each status is reached from a draft. */
    private static final Map<ReportStatus, List<ReportStatus>> WAY = new EnumMap<>(Map.of(
            ReportStatus.DRAFT, List.of(),
            ReportStatus.SUBMITTED, List.of(ReportStatus.SUBMITTED),
            ReportStatus.RETURNED, List.of(ReportStatus.SUBMITTED, ReportStatus.RETURNED),
            ReportStatus.PUBLISHED, List.of(ReportStatus.SUBMITTED, ReportStatus.PUBLISHED),
            ReportStatus.AMENDED, List.of(ReportStatus.SUBMITTED, ReportStatus.PUBLISHED, ReportStatus.AMENDED)));

    private String partner;
    private String member;
    private String list;
    private String report;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        list = member + "/reports";
        report = list + "/2024";
    }

    @Test
    void aDraftIsShownToThoseConcernedOnly() {
        record(report, "{}");
        String outsider = integrator(newPartner());
        String anotherMember = reporter(newAcceptedMember(partner));
        String staff = integrator(partner);
        String author = reporter(member);
        String reviewer = key("{\"name\": \"A test's key\", \"role\": \"reviewer\"}");

        requireHidden(Registry::anybody);
        requireHidden(() -> holder(outsider));
        requireHidden(() -> holder(anotherMember));
        for (String concerned : List.of(staff, author, reviewer)) {
            requireShown(() -> holder(concerned));
        }
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void everyStepIsEitherPossibleOrToldWhatIs(ReportStatus from, ReportStatus to) {
        record(report, "{}");
        WAY.get(from).forEach(step -> move(step.name()).then().statusCode(200));
        long before = revisions();

        Response answer = move(to.name());

        if (NEXT.get(from).contains(to)) {
            answer.then()
                    .statusCode(200)
                    .body("reviews.status", contains(to.name()))
                    .body("reviews[0].transitions[-1].from", equalTo(from.name()))
                    .body("reviews[0].transitions[-1].to", equalTo(to.name()))
                    .body("reviews[0].transitions[-1].reason", equalTo("OTHER"))
                    .body("reviews[0].transitions[-1].actor", equalTo("bootstrap"));
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

    static Stream<Arguments> allPairs() {
        return WAY.keySet().stream()
                .flatMap(from -> Arrays.stream(ReportStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @Test
    void theWholeLifeCycleKeepsWhatWasPublished() {
        record(report, "{\"platform\": \"First platform\"}");
        move("SUBMITTED").then().statusCode(200);
        step("""
                {"to": "RETURNED", "reason": "INCOMPLETE", "comment": "Almost.\\nNot quite.",
                 "comments": [{"pointer": "/narrative/text", "text": "Say more."}]}""").then()
                .statusCode(200)
                .body("reviews[0].status", equalTo("RETURNED"))
                .body("reviews[0].transitions[1].reason", equalTo("INCOMPLETE"))
                .body("reviews[0].transitions[1].comment", equalTo("Almost.\nNot quite."))
                .body("reviews[0].transitions[1].comments.pointer", contains("/narrative/text"))
                .body("reviews[0].transitions[1].comments.text", contains("Say more."));
        patch(report, "*", "{\"narrative\": {\"language\": \"en\", \"text\": \"A year of buses.\"}}").then()
                .statusCode(200)
                .body("reviews[0].status", equalTo("RETURNED"));
        move("SUBMITTED").then().statusCode(200);
        move("PUBLISHED").then().statusCode(200).body("earlierEditions", empty());

        move("AMENDED").then()
                .statusCode(200)
                .body("platform", equalTo("First platform"))
                .body("earlierEditions.platform", contains("First platform"));
        patch(report, "*", "{\"platform\": \"Second platform\"}").then()
                .statusCode(200)
                .body("reviews[0].status", equalTo("AMENDED"));
        move("PUBLISHED").then().statusCode(200);
        get(report).then()
                .body("platform", equalTo("Second platform"))
                .body("earlierEditions.platform", contains("First platform"))
                .body("earlierEditions[0].narrative.text", equalTo("A year of buses."))
                .body("reviews[0].transitions.to", contains(
                        "SUBMITTED", "RETURNED", "SUBMITTED", "PUBLISHED", "AMENDED", "PUBLISHED"));
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED, PUBLISHED RETURNED", "PUBLISHED, AMENDED"})
    void contentsStayAsTheyAreWhileAReportIsNotItsAuthors(ReportStatus status, String allowed) {
        record(report, "{\"platform\": \"First platform\"}");
        WAY.get(status).forEach(step -> move(step.name()).then().statusCode(200));
        String other = "{\"platform\": \"Second platform\"}";
        long before = revisions();

        for (Response answer : List.of(patch(report, "*", other), put(report, "*", other))) {
            answer.then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/illegal-transition"))
                    .body("currentStatus", equalTo(status.name()))
                    .body("allowedStatuses", contains(allowed.split(" ")))
                    .body("errors.code", contains("CLOSED"));
        }
        patch(report, "*", "{\"platform\": \"First platform\"}").then().statusCode(200);

        assertThat(revisions()).isEqualTo(before);
        get(report).then().body("platform", equalTo("First platform"));
    }

    @Test
    void whereAReportStandsIsNotForItsAuthorToSay() {
        record(report, "{}");
        for (String step : List.of("SUBMITTED", "PUBLISHED", "AMENDED")) {
            move(step).then().statusCode(200);
        }

        for (String field : List.of("reviews", "earlierEditions")) {
            patch(report, "*", "{\"" + field + "\": []}").then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/" + field))
                    .body("errors.code", contains("READ_ONLY"));
        }
    }

    @Test
    void ofTwoReviewersAtOnceOneDecides() {
        record(report, "{}");
        move("SUBMITTED").then().statusCode(200);

        List<Response> answers = Together.repeat(2, () -> move("PUBLISHED"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void aStatedVersionIsHeldToThoughNoneNeedBe() {
        String stale = record(report, "{}").header("ETag");
        move("SUBMITTED").then().statusCode(200);

        admin().header("If-Match", stale).contentType(Registry.JSON).body("{\"to\": \"PUBLISHED\"}")
                .post(report + "/transitions").then().statusCode(412);
        admin().header("If-Match", tagOf(report)).contentType(Registry.JSON).body("{\"to\": \"PUBLISHED\"}")
                .post(report + "/transitions").then().statusCode(200);
    }

    @Test
    void theAuthorHandsInAndThePartnerPublishes() {
        String other = newPartner();
        join(member, other);
        record(report, "{}");
        String submitted = "{\"to\": \"SUBMITTED\", \"partner\": \"" + partner + "\"}";
        String published = "{\"to\": \"PUBLISHED\", \"partner\": \"" + partner + "\"}";
        String author = reporter(member);
        String outsider = staff(newPartner(), "reports:review");
        String reviewer = staff(partner, "reports:review");

        step(anybody(), submitted).then().statusCode(401);
        step(holder(outsider), submitted).then().statusCode(404);
        step(holder(staff(other, "reports:review")), submitted).then().statusCode(403);
        step(holder(reviewer), submitted).then().statusCode(403);
        step(holder(author), submitted).then()
                .statusCode(200)
                .body("reviews.find { it.partner == '" + partner + "' }.transitions[0].actor", startsWith("key:"));
        step(holder(author), published).then().statusCode(403);
        step(holder(staff(partner, "reports:write")), published).then().statusCode(403);
        step(holder(staff(other, "reports:review")), published).then().statusCode(403);
        step(holder(outsider), published).then().statusCode(404);
        step(holder(reviewer), published).then().statusCode(200);
        step(holder(outsider), published).then().statusCode(403);
    }

    @Test
    void whoHasTwoPartnersSaysWhichIsMeant() {
        String other = newPartner();
        join(member, other);
        record(report, "{}");

        move("SUBMITTED").then()
                .statusCode(422)
                .body("errors.pointer", contains("/partner"))
                .body("errors.code", contains("REQUIRED"));
        step("{\"to\": \"SUBMITTED\", \"partner\": \"" + newPartner() + "\"}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/partner"))
                .body("errors.code", contains("NO_MEMBERSHIP_WITH_PARTNER"));
    }

    @Test
    void whoMayNotMoveAReportDoesNotLearnWithWhomItStands() {
        String undecided = newPartner();
        post(member + "/memberships", "{\"partner\": \"" + undecided + "\"}").then().statusCode(201);
        record(report, "{}");
        step("{\"to\": \"SUBMITTED\", \"partner\": \"" + partner + "\"}").then().statusCode(200);
        step("{\"to\": \"PUBLISHED\", \"partner\": \"" + partner + "\"}").then().statusCode(200);
        String stranger = staff(newPartner(), "reports:review");
        String steward = staff(partner, "reports:write");

        for (String named : List.of(partner, undecided, newPartner())) {
            step(holder(stranger), "{\"to\": \"RETURNED\", \"partner\": \"" + named + "\"}").then().statusCode(403);
        }
        step(holder(stranger), "{\"to\": \"RETURNED\"}").then().statusCode(403);
        step(holder(steward), "{\"to\": \"SUBMITTED\", \"partner\": \"" + undecided + "\"}")
                .then().statusCode(403);
    }

    @Test
    void aReportStandsWithEachPartnerByItself() {
        String other = newPartner();
        join(member, other);
        record(report, "{}").then().body("reviews.partner", containsInAnyOrder(partner, other));
        holder(integrator(other)).get(report).then().body("reviews.partner", contains(other));

        for (String step : List.of("SUBMITTED", "PUBLISHED")) {
            step("{\"to\": \"" + step + "\", \"partner\": \"" + other + "\"}").then().statusCode(200);
        }

        get(report).then()
                .body("reviews.find { it.partner == '" + partner + "' }.status", equalTo("DRAFT"))
                .body("reviews.find { it.partner == '" + other + "' }.status", equalTo("PUBLISHED"));
        anybody().get(report).then().statusCode(200).body("reviews.partner", contains(other));
        patch(report, "*", "{\"platform\": \"Another\"}").then()
                .statusCode(409)
                .body("currentStatus", equalTo("PUBLISHED"));
        step("{\"to\": \"SUBMITTED\", \"partner\": \"" + partner + "\"}").then()
                .statusCode(200)
                .body("reviews.find { it.partner == '" + partner + "' }.status", equalTo("SUBMITTED"))
                .body("reviews.find { it.partner == '" + other + "' }.status", equalTo("PUBLISHED"));
    }

    @Test
    void publishingMakesAReportEverybodysButNotWhatWasSaidOfIt() {
        record(report, "{\"platform\": \"First platform\"}");
        move("SUBMITTED").then().statusCode(200).body("publishedOn", nullValue());
        String remark = Registry.unique("remark");

        step("{\"to\": \"PUBLISHED\", \"comment\": \"" + remark + "\"}").then()
                .statusCode(200)
                .body("publishedOn", equalTo(LocalDate.now(ZoneOffset.UTC).toString()));

        anybody().get(report).then()
                .statusCode(200)
                .body("platform", equalTo("First platform"))
                .body("reviews.status", contains("PUBLISHED"))
                .body("reviews[0]", not(hasKey("transitions")));
        requireShown(Registry::anybody);
        String outsider = integrator(newPartner());
        requireShown(() -> holder(outsider));
        for (String path : List.of(report, list, member + "?expand=reports")) {
            assertThat(anybody().get(path).asString()).doesNotContain(remark);
            assertThat(holder(outsider).get(path).asString()).doesNotContain(remark);
            assertThat(get(path).asString()).contains(remark);
        }
    }

    @Test
    void theDayOfPublicationIsTheStepsUnlessOneIsStated() {
        record(report, "{}");
        step("{\"to\": \"SUBMITTED\", \"effectiveOn\": \"2025-05-01\"}").then().statusCode(200);
        step("{\"to\": \"PUBLISHED\", \"effectiveOn\": \"2025-05-02\"}").then()
                .statusCode(200)
                .body("publishedOn", equalTo("2025-05-02"))
                .body("reviews[0].transitions.effectiveOn", contains("2025-05-01", "2025-05-02"));

        report = list + "/2023";
        record(report, "{\"publishedOn\": \"2024-06-30\"}");
        move("SUBMITTED").then().statusCode(200);
        move("PUBLISHED").then().statusCode(200).body("publishedOn", equalTo("2024-06-30"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}                                                           | /to          | REQUIRED",
        "{\"to\": \"ACCEPTED\"}                                       | /to          | UNKNOWN_VALUE",
        "{\"to\": \"SUBMITTED\", \"effectiveOn\": \"2200-01-01\"}     | /effectiveOn | IN_THE_FUTURE",
        "{\"to\": \"SUBMITTED\", \"partner\": \"nobody-at-all\"}      | /partner     | NO_MEMBERSHIP_WITH_PARTNER",
        "{\"to\": \"SUBMITTED\", \"reason\": \"because\"}             | /reason      | PATTERN",
        "{\"to\": \"SUBMITTED\", \"comment\": \"\"}                   | /comment     | LENGTH",
        "{\"to\": \"SUBMITTED\", \"comments\": [{\"pointer\": \"/narrative\"}]} | /comments/0/text | REQUIRED",
        "{\"to\": \"SUBMITTED\", \"comments\": [{\"pointer\": \"narrative\", \"text\": \"x\"}]}"
                + " | /comments/0/pointer | PATTERN",
        "{\"to\": \"SUBMITTED\", \"status\": \"DRAFT\"}               | /status      | UNKNOWN_MEMBER"})
    void aStepThatCannotBeMeantIsRefused(String body, String pointer, String code) {
        record(report, "{}");
        long before = revisions();

        step(body).then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void noStepIsTakenBeforeTheOneItFollows() {
        record(report, "{}");
        step("{\"to\": \"SUBMITTED\", \"effectiveOn\": \"2025-05-01\"}").then().statusCode(200);

        step("{\"to\": \"PUBLISHED\", \"effectiveOn\": \"2025-04-30\"}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/effectiveOn"))
                .body("errors.code", contains("ENDS_BEFORE_IT_STARTS"));
    }

    @Test
    void aReportIsHandedInOnceItsYearIsOver() {
        int year = LocalDate.now(ZoneOffset.UTC).getYear();
        report = list + "/" + year;
        record(report, "{\"periodEnd\": \"" + (year + 1) + "-06-30\"}");

        move("SUBMITTED").then()
                .statusCode(422)
                .body("errors.pointer", contains("/to"))
                .body("errors.code", contains("PERIOD_NOT_OVER"));
        get(report).then().body("reviews.status", contains("DRAFT")).body("version", equalTo(1));
    }

    @Test
    void aReportIsDeletedUnlessItIsUnderReviewOrPublic() {
        record(report, "{}");
        admin().delete(report).then().statusCode(428);
        delete(report, "*").then().statusCode(204);
        get(report).then().statusCode(404);
        patch(report, "*", "{}").then().statusCode(404);
        delete(report, "*").then().statusCode(404);
        move("SUBMITTED").then().statusCode(404);

        record(report, "{}");
        move("SUBMITTED").then().statusCode(200);
        delete(report, "*").then().statusCode(409).body("currentStatus", equalTo("SUBMITTED"));
        move("PUBLISHED").then().statusCode(200);
        delete(report, "*").then()
                .statusCode(409)
                .body("currentStatus", equalTo("PUBLISHED"))
                .body("allowedStatuses", contains("AMENDED"));
        get(report).then().statusCode(200);

        report = list + "/2023";
        record(report, "{}");
        move("SUBMITTED").then().statusCode(200);
        move("RETURNED").then().statusCode(200);
        delete(report, "*").then().statusCode(204);
    }

    @Test
    void theHistoryOfItsMemberTellsOfEveryStep() {
        record(report, "{}");
        move("SUBMITTED").then().statusCode(200);
        move("PUBLISHED").then().statusCode(200);

        get(member + "/history?kind=report&expand=resource").then()
                .statusCode(200)
                .body("items.operation", contains("UPDATED", "UPDATED", "CREATED"))
                .body("items.version", contains(3, 2, 1))
                .body("items[0].resource.reviews.status", contains("PUBLISHED"))
                .body("items[1].resource.reviews.status", contains("SUBMITTED"))
                .body("items[2].resource.reviews.status", contains("DRAFT"));
    }

    private void requireHidden(Supplier<RequestSpecification> caller) {
        caller.get().get(report).then().statusCode(404);
        caller.get().get(list).then().statusCode(200).body("items", empty());
        caller.get().get(member + "?expand=reports").then().statusCode(200).body("reports", empty());
    }

    private void requireShown(Supplier<RequestSpecification> caller) {
        caller.get().get(report).then().statusCode(200).body("year", equalTo(2024));
        caller.get().get(list).then().statusCode(200).body("items.year", contains(2024));
        caller.get().get(member + "?expand=reports").then().statusCode(200).body("reports.year", contains(2024));
    }

    private Response move(String to) {
        return step("{\"to\": \"" + to + "\"}");
    }

    private Response step(String body) {
        return step(admin(), body);
    }

    private Response step(RequestSpecification caller, String body) {
        return caller.contentType(Registry.JSON).body(body).post(report + "/transitions");
    }
}
