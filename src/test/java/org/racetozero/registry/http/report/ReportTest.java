package org.racetozero.registry.http.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.join;
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
import static org.racetozero.registry.http.report.Reports.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;

/** A report states what its author says of one year, once, and nothing that cannot be. */
@QuarkusTest
class ReportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String UNKNOWN = "01a1f727-eb98-7047-8081-3f6c2a1b8f41";

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
    void everyFactComesBackAsItWasStated() throws Exception {
        String body = full();

        Response created = state(report, body);

        created.then()
                .statusCode(201)
                .header("Location", equalTo(report))
                .header("ETag", startsWith("\"1."))
                .body("member", equalTo(idOf(member)))
                .body("reviews.partner", contains(partner))
                .body("reviews.status", contains("DRAFT"))
                .body("earlierEditions", empty())
                .body("version", equalTo(1));
        JsonNode read = MAPPER.readTree(get(report).then().statusCode(200)
                .header("ETag", equalTo(created.header("ETag"))).extract().asString());
        MAPPER.readTree(body).properties().forEach(
                fact -> assertThat(read.get(fact.getKey())).as(fact.getKey()).isEqualTo(fact.getValue()));
        assertThat(MAPPER.readTree(get(list).asString()).at("/items/0")).isEqualTo(read);
        assertThat(MAPPER.readTree(get(member + "?expand=reports").asString()).at("/reports/0")).isEqualTo(read);
    }

    @Test
    void reportsAreListedByTheirYears() {
        record(report, "{}");
        record(list + "/2022", "{}");
        record(list + "/2023", "{}");

        get(list).then().body("items.year", contains(2022, 2023, 2024));
        get(list + "?sort=-id").then().body("items.year", contains(2024, 2023, 2022));
        String next = get(list + "?limit=2&include=total").then()
                .body("items.year", contains(2022, 2023))
                .body("page.total", equalTo(3))
                .extract().path("page.next");
        get(list + "?limit=2&cursor=" + next).then().body("items.year", contains(2024));
    }

    @Test
    void whatWasReadCanBeEditedAndPutBack() throws Exception {
        record(report, full());
        Response read = get(report);
        ObjectNode edited = (ObjectNode) MAPPER.readTree(read.asString());
        edited.put("platform", "Another platform").remove(List.of("periodStart", "periodEnd"));

        state(report, edited.toString()).then().statusCode(428).body("currentVersion", equalTo(1));
        put(report, read.header("ETag"), edited.toString()).then()
                .statusCode(200)
                .body("platform", equalTo("Another platform"))
                .body("periodStart", nullValue())
                .body("version", equalTo(2));
        put(report, read.header("ETag"), edited.toString()).then().statusCode(412);
        patch(report, tagOf(report), "{\"platform\": null}").then()
                .statusCode(200)
                .body("publicUrl", equalTo("https://city.example/report-2024"))
                .body("$", not(hasKey("platform")));
    }

    @Test
    void theSameOnceMoreChangesNothing() throws Exception {
        String body = full();
        String tag = record(report, body).header("ETag");
        long before = revisions();

        state(report, body).then().statusCode(200).header("ETag", equalTo(tag));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void onlyTheMemberAndItsStewardWriteIt() {
        String other = newPartner();
        join(member, other);

        anybody().contentType(Registry.JSON).body("{}").put(report).then().statusCode(401);
        for (String stranger : List.of(
                staff(newPartner(), "reports:write"), staff(other, "reports:write"), integrator(partner),
                reporter(newAcceptedMember(partner)))) {
            holder(stranger).contentType(Registry.JSON).body("{}").put(report).then().statusCode(403);
        }
        holder(staff(partner, "reports:write")).contentType(Registry.JSON).body("{}").put(report).then()
                .statusCode(201);
        holder(reporter(member)).contentType(Registry.JSON).body("{}").put(list + "/2023").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"periodStart\": \"2021-01-01\", \"periodEnd\": \"2021-12-31\" | /periodStart | PERIOD_OF_ANOTHER_YEAR",
        "\"periodStart\": \"2024-06-01\", \"periodEnd\": \"2024-05-31\" | /periodEnd | ENDS_BEFORE_IT_STARTS",
        "\"publishedOn\": \"2023-12-31\"                         | /publishedOn | BEFORE_THE_PERIOD",
        "\"publishedOn\": \"2200-01-01\"                         | /publishedOn | IN_THE_FUTURE",
        "\"targetProgress\": [{\"target\": \"" + UNKNOWN + "\"}] | /targetProgress/0/target | UNKNOWN_REFERENCE",
        "\"actionsTaken\": [{\"action\": \"" + UNKNOWN + "\"}]   | /actionsTaken/0/action | UNKNOWN_REFERENCE",
        "\"targetProgress\": [{\"target\": \"" + UNKNOWN + "\"}, {\"target\": \"" + UNKNOWN + "\"}]"
                + " | /targetProgress/1/target | REPEATED",
        "\"actionsTaken\": [{\"action\": \"" + UNKNOWN + "\"}, {\"action\": \"" + UNKNOWN + "\"}]"
                + " | /actionsTaken/1/action | REPEATED",
        "\"targetProgress\": [{}]                                | /targetProgress/0/target | REQUIRED",
        "\"actionsTaken\": [{\"action\": \"buses\"}]             | /actionsTaken/0/action | WRONG_TYPE_UUID",
        "\"targetProgress\": [{\"target\": \"" + UNKNOWN + "\", \"statedPercentAchieved\": 1000001}]"
                + " | /targetProgress/0/statedPercentAchieved | TOO_LARGE",
        "\"actionsTaken\": [{\"action\": \"" + UNKNOWN + "\", \"achievedTonnesCo2e\": 0.1234}]"
                + " | /actionsTaken/0/achievedTonnesCo2e | TOO_MANY_DECIMALS",
        "\"year\": 2023                                          | /year | READ_ONLY",
        "\"inventoryYear\": 1899                                 | /inventoryYear | TOO_SMALL",
        "\"platform\": \" \"                                     | /platform | BLANK",
        "\"nextSteps\": {\"text\": \"Trams.\"}                   | /nextSteps/language | REQUIRED",
        "\"narrative\": {\"language\": \"en_US\", \"text\": \"x\"} | /narrative/language | UNKNOWN_LANGUAGE",
        "\"publicUrl\": \"ftp://city.example/\"                  | /publicUrl | WRONG_TYPE_HTTP_URI",
        "\"reviews\": []                                         | /reviews | UNKNOWN_MEMBER",
        "\"colour\": \"green\"                                   | /colour | UNKNOWN_MEMBER"})
    void whatCannotBeMeantIsRefused(String members, String pointer, String code) {
        long before = revisions();

        state(report, "{" + members + "}").then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void aYearThatHasNotBegunHasNoReport() {
        state(list + "/2199", "{}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/periodStart"))
                .body("errors.code", contains("IN_THE_FUTURE"));
    }

    @Test
    void twoReportsHaveNoDayInCommon() {
        record(report, "{\"periodStart\": \"2024-04-01\", \"periodEnd\": \"2025-03-31\"}");

        state(list + "/2025", "{}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/periodStart"))
                .body("errors.code", contains("OVERLAPPING_REPORT"));
        record(list + "/2025", "{\"periodStart\": \"2025-04-01\", \"periodEnd\": \"2025-12-31\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "1899", "2200", "2024-1", "latest"})
    void whatIsNoYearIsRefused(String year) {
        String path = list + "/" + year;

        for (Response answer : List.of(
                get(path), state(path, "{}"), patch(path, "*", "{}"), delete(path, "*"), get(path + "/template"),
                post(path + "/transitions", "{\"to\": \"SUBMITTED\"}"))) {
            answer.then()
                    .statusCode(400)
                    .body("errors.parameter", contains("year"))
                    .body("errors.code", contains("NOT_A_YEAR"));
        }
    }

    @Test
    void aReportOfAnotherMemberIsNotFoundHere() {
        record(report, "{}");
        String elsewhere = newAcceptedMember(partner) + "/reports/2024";

        get(elsewhere).then().statusCode(404);
        patch(elsewhere, "*", "{}").then().statusCode(404);
        post(elsewhere + "/transitions", "{\"to\": \"SUBMITTED\"}").then().statusCode(404);
    }

    @Test
    void aReportBeginsWithWhatTheLastOneLeaves() throws Exception {
        String replaced = idOf(newTarget(""));
        String current = idOf(newTarget(", \"supersedes\": \"" + replaced + "\""));
        String underway = idOf(newAction("IN_PROGRESS"));
        newAction("PLANNED");
        record(report, "{\"platform\": \"CDP-ICLEI Track\", \"targetProgress\": [{\"target\": \"" + replaced
                + "\", \"statedPercentAchieved\": 12.5}]}");
        state(member + "/inventories/2025", "{\"protocol\": \"GPC_BASIC\"}").then().statusCode(201);
        String template = list + "/2025/template";

        Response answer = get(template);

        answer.then()
                .statusCode(200)
                .body("year", equalTo(2025))
                .body("basedOn", equalTo(2024))
                .body("report.year", equalTo(2025))
                .body("report.platform", equalTo("CDP-ICLEI Track"))
                .body("report.inventoryYear", equalTo(2025))
                .body("report.targetProgress.target", contains(current))
                .body("report.targetProgress[0]", not(hasKey("statedPercentAchieved")))
                .body("report.actionsTaken.action", contains(underway))
                .body("required", hasItem("/publishedOn"));
        anybody().get(template).then()
                .statusCode(200)
                .body("basedOn", nullValue())
                .body("report.platform", nullValue())
                .body("report.targetProgress.target", contains(current));
        get(report + "/template").then().statusCode(200).body("basedOn", nullValue());
        record(list + "/2025", MAPPER.readTree(answer.asString()).get("report").toString());
    }

    @Test
    void anybodyMayHaveAReportLookedAt() {
        long before = revisions();

        check("""
                {"report": {"year": 2024, "publishedOn": "2025-06-30",
                            "publicUrl": "https://city.example/report-2024"}}""").then()
                .statusCode(200)
                .body("findings.pillar", everyItem(equalTo("PUBLISH")))
                .body("findings.find { it.criterion == 'PB-01' }.status", equalTo("MET"))
                .body("findings.find { it.criterion == 'PB-01' }.observed", equalTo("2025-06-30"));
        check("""
                {"report": {"year": 2024},
                 "member": {"name": "Example City", "actorType": "CITY", "country": "US"},
                 "memberships": [{"partner": "%s", "status": "ACCEPTED", "joinedOn": "2021-03-01",
                                  "recordKeeping": "REGISTRY"}]}""".formatted(partner)).then()
                .statusCode(200)
                .body("findings.find { it.criterion == 'PB-01' }.status", equalTo("OVERDUE"))
                .body("findings.find { it.criterion == 'PB-01' }.due", equalTo("2022-03-01"));

        assertThat(revisions()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"report\": {}}                                       | /report/year | REQUIRED",
        "{}                                                     | /report      | REQUIRED",
        "{\"report\": {\"year\": 2024, \"platform\": \" \"}}    | /report/platform | BLANK",
        "{\"report\": {\"year\": 2024}, \"inventories\": [{\"protocol\": \"GPC_BASIC\"}]}"
                + " | /inventories/0/key | REQUIRED",
        "{\"report\": {\"year\": 2024}, \"memberships\": [{\"partner\": \"nobody-at-all\", \"status\": \"ACCEPTED\"}]}"
                + " | /memberships/0/partner | UNKNOWN_REFERENCE",
        "{\"report\": {\"year\": 2024}, \"asOf\": \"2019-01-01\"} | /asOf     | OUTSIDE_THE_CAMPAIGN"})
    void whatCannotBeLookedAtIsRefused(String body, String pointer, String code) {
        check(body).then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static Response check(String body) {
        return anybody().contentType(Registry.JSON).body(body).post("/v1/report-checks");
    }

    private String newTarget(String members) {
        return post(member + "/targets", """
                {"kind": "ABSOLUTE", "horizon": "INTERIM", "targetYear": 2030, "reductionPercent": 50%s}"""
                        .formatted(members))
                .then().statusCode(201).extract().header("Location");
    }

    private String newAction(String status) {
        return post(member + "/actions", """
                {"title": {"language": "en", "text": "Electric buses"}, "status": "%s"}""".formatted(status))
                .then().statusCode(201).extract().header("Location");
    }

    private String full() {
        return """
                {
                  "year": 2024,
                  "periodStart": "2024-04-01",
                  "periodEnd": "2025-03-31",
                  "inventoryYear": 2024,
                  "publishedOn": "2025-06-30",
                  "publicUrl": "https://city.example/report-2024",
                  "platform": "= CDP-ICLEI Track",
                  "targetProgress": [{"target": "%s", "statedPercentAchieved": -12.5}],
                  "actionsTaken": [{"action": "%s", "achievedTonnesCo2e": 1200.125}],
                  "nextSteps": {"language": "ja", "text": "次はバス。\\n二行目。"},
                  "narrative": {"language": "en", "text": "A year of buses."},
                  "provenance": {"origin": "SELF"}
                }""".formatted(idOf(newTarget("")), idOf(newAction("IN_PROGRESS")));
    }
}
