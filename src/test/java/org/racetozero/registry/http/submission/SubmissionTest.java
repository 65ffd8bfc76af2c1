package org.racetozero.registry.http.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.count;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.Together;

/** A year is handed in as one piece: every part of it is recorded, or none is. */
@QuarkusTest
class SubmissionTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SCOPES = "\"inventories:write\", \"targets:write\", \"actions:write\", "
            + "\"advocacy:write\", \"reports:write\"";
    private static final String TARGET = """
            {"kind": "ABSOLUTE", "horizon": "INTERIM", "targetYear": 2030, "baseYear": 2019, "reductionPercent": 50}""";
    private static final String FULL = """
            {
              "inventory": {"key": "2024", "protocol": "GPC_BASIC", "totals": [{"tonnesCo2e": 830000.5}]},
              "targets": [%s],
              "actions": [{"title": {"language": "en", "text": "Electric buses"}, "status": "IN_PROGRESS"}],
              "advocacy": {"statementUrl": "https://city.example/advocacy", "publishedOn": "2025-03-01"},
              "report": {"year": 2024, "publishedOn": "2025-06-30", "publicUrl": "https://city.example/report-2024"}
            }""".formatted(TARGET);

    private String partner;
    private String member;
    private String submissions;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        submissions = member + "/submissions";
    }

    @Test
    void everyPartIsRecordedAndCanBeReadWhereItIsSaidToBe() {
        Response answer = submit(FULL);

        answer.then()
                .statusCode(200)
                .body("member", equalTo(idOf(member)))
                .body("dryRun", equalTo(false))
                .body("parts.kind", contains("inventory", "target", "action", "advocacy", "report"))
                .body("parts.outcome", everyItem(equalTo("CREATED")))
                .body("parts.version", contains(1, 1, 1, 1, 2))
                .body("parts[0].key", equalTo("2024"))
                .body("parts[1]", not(hasKey("key")))
                .body("parts[3]", not(hasKey("key")))
                .body("parts[3].href", equalTo(member + "/advocacy"))
                .body("parts[4].href", equalTo(member + "/reports/2024"));
        for (int part = 0; part < 5; part++) {
            get(answer.path("parts[" + part + "].href")).then()
                    .statusCode(200)
                    .body("id", equalTo(answer.path("parts[" + part + "].id")))
                    .body("version", equalTo(answer.path("parts[" + part + "].version")));
        }
    }

    @Test
    void theAnswerSaysWhatBecameOfTheVerdicts() {
        submit(FULL).then()
                .statusCode(200)
                .body("verdicts.size()", equalTo(2))
                .body("verdicts[0]", not(hasKey("partner")))
                .body("verdicts[1].partner", equalTo(partner))
                .body("verdicts[0].before", equalTo("NON_COMPLIANT"))
                .body("verdicts[0].findings.find { it.criterion == 'PB-01' }.pillar", equalTo("PUBLISH"))
                .body("verdicts[0].findings.find { it.criterion == 'PB-01' }.before", equalTo("OVERDUE"))
                .body("verdicts[0].findings.find { it.criterion == 'PB-01' }.after", equalTo("MET"))
                .body("verdicts[1].findings.find { it.criterion == 'PB-01' }.after", equalTo("MET"))
                .body("verdicts[0].findings.find { it.criterion == 'PN-01' }", nullValue());

        get(member + "/compliance").then()
                .body("findings.find { it.criterion == 'PB-01' }.status", equalTo("MET"));
    }

    @Test
    void theReportIsHandedInWithEveryPartner() {
        String other = newPartner();
        join(member, other);

        submit(FULL).then().statusCode(200);

        get(member + "/reports/2024").then()
                .body("reviews.partner", containsInAnyOrder(partner, other))
                .body("reviews.status", contains("SUBMITTED", "SUBMITTED"))
                .body("reviews[0].transitions.reason", contains("RECEIVED"));
        anybody().get(member + "/reports/2024").then().statusCode(404);
    }

    @Test
    void theFirstAnswerIsGivenAgainUnderItsKey() {
        String key = unique("key");
        Response first = keyed(key).body(FULL).post(submissions);
        long before = revisions();

        Response again = keyed(key).body(FULL).post(submissions);

        first.then().statusCode(200).header("Idempotency-Replayed", nullValue());
        again.then().statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void fiveAtOnceUnderOneKeyHaveOneEffect() {
        String key = unique("key");

        List<Response> answers = Together.repeat(5, () -> keyed(key).body(FULL).post(submissions));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers).extracting(Response::asString).containsOnly(answers.getFirst().asString());
        assertThat(answers).extracting(answer -> answer.header("Idempotency-Replayed")).containsOnlyOnce((String) null);
        assertThat(count("select count(*) from target where member::text = ?", idOf(member))).isEqualTo(1);
        assertThat(count("select count(*) from action where member::text = ?", idOf(member))).isEqualTo(1);
    }

    @Test
    void whatIsThereAlreadyIsLeftAsItIs() throws Exception {
        String again = again(submit(FULL)).toString();
        long before = revisions();

        submit(again).then()
                .statusCode(200)
                .body("parts.outcome", everyItem(equalTo("UNCHANGED")))
                .body("parts.version", contains(1, 1, 1, 1, 2))
                .body("verdicts.findings", everyItem(empty()));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void onlyWhatChangesIsRecorded() throws Exception {
        ObjectNode again = again(submit(FULL));
        ((ObjectNode) again.at("/targets/0")).put("reductionPercent", 55);

        submit(again.toString()).then()
                .statusCode(200)
                .body("parts.outcome", contains("UNCHANGED", "UPDATED", "UNCHANGED", "UNCHANGED", "UNCHANGED"))
                .body("parts.version", contains(1, 2, 1, 1, 2));
        get(member + "/targets").then().body("items.reductionPercent", contains(55));
    }

    @Test
    void whatIsMissingIsLeftAsItIs() {
        submit(FULL).then().statusCode(200);

        submit("{\"inventory\": {\"key\": \"2023\", \"protocol\": \"GPC_BASIC\"}}").then()
                .statusCode(200)
                .body("parts.kind", contains("inventory"))
                .body("parts.key", contains("2023"));

        get(member + "/inventories").then().body("items.key", contains("2023", "2024"));
        get(member + "/targets").then().body("items.size()", equalTo(1));
        get(member + "/reports").then().body("items.year", contains(2024));
    }

    @Test
    void aReportThatWasHandedBackIsHandedInAgain() throws Exception {
        String again = again(submit(FULL)).toString();
        post(member + "/reports/2024/transitions", "{\"to\": \"RETURNED\"}").then().statusCode(200);

        submit(again).then()
                .statusCode(200)
                .body("parts.outcome", contains("UNCHANGED", "UNCHANGED", "UNCHANGED", "UNCHANGED", "UPDATED"))
                .body("parts[4].version", equalTo(4));
        get(member + "/reports/2024").then().body("reviews.status", contains("SUBMITTED"));
    }

    @Test
    void aReportUnderReviewKeepsEverythingBack() throws Exception {
        ObjectNode again = again(submit(FULL));
        ((ObjectNode) again.get("report")).put("platform", "Another platform");
        ((ObjectNode) again.get("inventory")).put("gwpSet", "AR6");
        long before = revisions();

        submit(again.toString()).then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("currentStatus", equalTo("SUBMITTED"))
                .body("allowedStatuses", contains("PUBLISHED", "RETURNED"));

        assertThat(revisions()).isEqualTo(before);
        get(member + "/inventories/2024").then().body("gwpSet", nullValue());
    }

    @Test
    void oneBadPartKeepsEverythingBack() {
        long before = revisions();

        submit("""
                {
                  "inventory": {"key": "2199", "protocol": "GPC_BASIC"},
                  "targets": [%s],
                  "report": {"year": 2024,
                             "targetProgress": [{"target": "01a1f727-eb98-7047-8081-3f6c2a1b8f41"}]}
                }""".formatted(TARGET)).then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/inventory/periodStart", "/report/targetProgress/0/target"))
                .body("errors.code", containsInAnyOrder("IN_THE_FUTURE", "UNKNOWN_REFERENCE"));

        requireNothing(before);
    }

    @Test
    void aTargetTakesThePlaceOfOneOfThisMember() {
        String elsewhere = idOf(post(newAcceptedMember(partner) + "/targets", TARGET).header("Location"));
        long before = revisions();

        for (String id : List.of("01a1f727-eb98-7047-8081-3f6c2a1b8f41", elsewhere)) {
            submit("{\"targets\": [" + TARGET.replaceFirst("\\{", "{\"id\": \"" + id + "\", ") + "]}").then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/targets/0/id"))
                    .body("errors.code", contains("UNKNOWN_REFERENCE"));
        }

        requireNothing(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"report\": {}}                                   | /report/year        | REQUIRED",
        "{\"inventory\": {\"protocol\": \"GPC_BASIC\"}}     | /inventory/key      | REQUIRED",
        "{\"inventory\": {\"key\": \"2024\"}}               | /inventory/protocol | REQUIRED",
        "{\"inventory\": {\"key\": \"next year\", \"protocol\": \"GPC_BASIC\"}} | /inventory/key | PATTERN",
        "{\"targets\": [{\"horizon\": \"INTERIM\"}]}        | /targets/0/kind     | REQUIRED",
        "{\"actions\": [{}]}                                | /actions/0/title    | REQUIRED",
        "{\"actions\": [{\"title\": {\"language\": \"en\", \"text\": \"x\"}, \"adoptedOn\": \"2200-01-01\"}]}"
                + " | /actions/0/adoptedOn | IN_THE_FUTURE",
        "{\"advocacy\": {\"publishedOn\": \"2200-01-01\"}}  | /advocacy/publishedOn | IN_THE_FUTURE",
        "{\"report\": {\"year\": 2024, \"publishedOn\": \"2023-12-31\"}} | /report/publishedOn | BEFORE_THE_PERIOD",
        "{\"report\": {\"year\": 2024, \"colour\": \"green\"}} | /report/colour   | UNKNOWN_MEMBER",
        "{\"plan\": {}}                                     | /plan               | UNKNOWN_MEMBER"})
    void whatCannotBeMeantIsRefusedWhereItStands(String body, String pointer, String code) {
        long before = revisions();

        submit(body).then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));

        requireNothing(before);
    }

    @Test
    void aRehearsalAnswersTheSameAndRecordsNothing() {
        long before = revisions();

        Response rehearsed = post(submissions + "?dryRun=true", FULL);

        rehearsed.then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("verdicts[0].findings.find { it.criterion == 'PB-01' }.after", equalTo("MET"));
        requireNothing(before);
        Response done = submit(FULL);
        done.then().statusCode(200).body("dryRun", equalTo(false));
        for (String same : List.of("parts.kind", "parts.key", "parts.outcome", "parts.version", "verdicts")) {
            assertThat(rehearsed.<Object>path(same)).as(same).isEqualTo(done.path(same));
        }
    }

    @Test
    void whatIsRefusedIsRefusedInARehearsalToo() {
        post(submissions + "?dryRun=true", "{\"report\": {}}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/report/year"));
        post(submissions + "?dryRun=maybe", "{}").then()
                .statusCode(400)
                .body("errors.parameter", contains("dryRun"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventories", "targets", "actions", "advocacy", "reports"})
    void whoMayNotRecordOnePartRecordsNone(String part) {
        String key = staff(partner, SCOPES.replace("\"" + part + ":write\"", "\"compliance:read\""));
        long before = revisions();

        holder(key).contentType(Registry.JSON).body(FULL).post(submissions).then().statusCode(403);

        requireNothing(before);
    }

    @Test
    void onlyTheMemberAndItsStewardHandIn() {
        String other = newPartner();
        join(member, other);
        String elsewhere = newAcceptedMember(partner);
        List<String> strangers = List.of(staff(newPartner(), SCOPES), staff(other, SCOPES), reporter(elsewhere));
        long before = revisions();

        anybody().contentType(Registry.JSON).body(FULL).post(submissions).then().statusCode(401);
        for (String stranger : strangers) {
            holder(stranger).contentType(Registry.JSON).body(FULL).post(submissions).then().statusCode(403);
        }
        requireNothing(before);
        holder(staff(partner, SCOPES)).contentType(Registry.JSON).body(FULL).post(submissions).then()
                .statusCode(200)
                .body("parts.outcome", everyItem(equalTo("CREATED")));
        holder(reporter(elsewhere)).contentType(Registry.JSON).body(FULL).post(elsewhere + "/submissions").then()
                .statusCode(200)
                .body("parts.outcome", everyItem(equalTo("CREATED")));
    }

    @Test
    void nothingIsNoSubmission() {
        post(submissions, "{}").then()
                .statusCode(422)
                .body("errors.pointer", contains(""))
                .body("errors.code", contains("NOTHING_SUBMITTED"));
    }

    @Test
    void verdictsAreToldToThoseWhoMaySeeThem() {
        join(member, newPartner());

        holder(staff(partner, SCOPES)).contentType(Registry.JSON).body(FULL).post(submissions).then()
                .statusCode(200)
                .body("parts.size()", equalTo(5))
                .body("verdicts", empty());
        holder(staff(partner, "\"compliance:read\", \"targets:write\"")).contentType(Registry.JSON)
                .body("{\"targets\": []}").post(submissions).then()
                .statusCode(200)
                .body("parts", empty())
                .body("verdicts.size()", equalTo(2))
                .body("verdicts[1].partner", equalTo(partner));
    }

    @Test
    void whatIsCutOffOnItsWayLeavesNothing() {
        long before = revisions();

        for (int length : List.of(1, FULL.length() / 2, FULL.length() - 1)) {
            submit(FULL.substring(0, length)).then()
                    .statusCode(400)
                    .body("errors.code", contains("MALFORMED_JSON"));
        }

        requireNothing(before);
    }

    private void requireNothing(long revisionsBefore) {
        assertThat(revisions()).isEqualTo(revisionsBefore);
        for (String list : List.of("inventories", "targets", "actions", "reports")) {
            get(member + "/" + list).then().statusCode(200).body("items", empty());
        }
        get(member + "/advocacy").then().statusCode(404);
    }

    /** The same year once more, naming what is there by now. */
    private static ObjectNode again(Response first) throws Exception {
        first.then().statusCode(200).body("parts.id", everyItem(notNullValue()));
        JsonNode parts = MAPPER.readTree(first.asString()).get("parts");
        ObjectNode again = (ObjectNode) MAPPER.readTree(FULL);
        ((ObjectNode) again.at("/targets/0")).set("id", parts.at("/1/id"));
        ((ObjectNode) again.at("/actions/0")).set("id", parts.at("/2/id"));
        return again;
    }

    private Response submit(String body) {
        return post(submissions, body);
    }

    private static RequestSpecification keyed(String key) {
        return admin().header("Idempotency-Key", key).contentType(Registry.JSON);
    }

    /** A key of a partner's own system with those scopes. */
    private static String staff(String partner, String scopes) {
        return key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s", "scopes": [%s]}"""
                .formatted(partner, scopes));
    }

    /** A key of somebody who reports for that member. */
    private static String reporter(String member) {
        return key("""
                {"name": "A test's key", "role": "member-reporter", "member": "%s", "scopes": [%s]}"""
                .formatted(idOf(member), SCOPES));
    }
}
