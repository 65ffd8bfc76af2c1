package org.racetozero.registry.http.obligation;

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
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;

/** An obligation is a criterion that is or will be due and is not settled, told by when and by what it would be. */
@QuarkusTest
class ObligationTest {

    private static final String COLUMNS = "member,memberName,partner,criterion,pillar,tier,state,expected,due,"
            + "extendedFrom,lastDay,daysLeft,settledBy.method,settledBy.path,settledBy.pointer\r\n";

    private String partner;
    private String member;
    private String list;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        list = member + "/obligations";
    }

    @Test
    void anObligationSaysWhatIsOwedByWhenAndWhatWouldSettleIt() {
        String first = "items.find { it.criterion == 'PB-01' }.";
        String again = "items.find { it.criterion == 'PB-02' }.";

        get(list).then()
                .statusCode(200)
                .body("items.member", everyItem(equalTo(idOf(member))))
                .body(first + "memberName", equalTo(get(member).path("name")))
                .body(first + "pillar", equalTo("PUBLISH"))
                .body(first + "tier", equalTo("STARTING_LINE"))
                .body(first + "state", equalTo("OVERDUE"))
                .body(first + "due", equalTo("2022-03-01"))
                .body(first + "lastDay", equalTo("2022-03-01"))
                .body(first + "settledBy.method", equalTo("PUT"))
                .body(first + "settledBy.path", equalTo(member + "/reports/{year}"))
                .body(first + "settledBy.pointer", equalTo("/publishedOn"))
                .body(again + "due", equalTo("2022-03-01"))
                .body(again + "lastDay", equalTo("2022-09-01"))
                .body("items[0]", not(hasKey("partner")))
                .body("page.next", nullValue());
    }

    @Test
    void theEarliestComeFirst() {
        Response answer = get(list);

        answer.then().statusCode(200).body("items[0].criterion", equalTo("PL-01"));
        assertThat(answer.<List<Map<String, Object>>>path("items"))
                .extracting(item -> item.get("due") + " " + item.get("criterion"))
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(10);
    }

    @Test
    void whatIsSettledIsOwedNoLonger() {
        get(list).then().body("items.criterion", hasItem("PB-01"));

        admin().contentType(Registry.JSON)
                .body("{\"publishedOn\": \"2025-06-30\", \"publicUrl\": \"https://city.example/report-2024\"}")
                .put(member + "/reports/2024")
                .then().statusCode(201);

        get(list).then().statusCode(200).body("items.criterion", not(hasItem("PB-01")));
    }

    @Test
    void theyAreFilteredByState() {
        post(member + "/targets", """
                {"kind": "ABSOLUTE", "horizon": "INTERIM", "targetYear": 2030, "baseYear": 2019,
                 "reductionPercent": 30}""").then().statusCode(201);

        get(list + "?state=NEEDS_JUDGEMENT").then()
                .statusCode(200)
                .body("items.state", everyItem(equalTo("NEEDS_JUDGEMENT")))
                .body("items.criterion", hasItem("PL-05"));
        get(list + "?state=OVERDUE").then()
                .body("items.state", everyItem(equalTo("OVERDUE")))
                .body("items.criterion", hasItem("PB-01"));
        get(list + "?state=OVERDUE&state=NEEDS_JUDGEMENT").then()
                .body("items.criterion", hasItem("PL-05"))
                .body("items.criterion", hasItem("PB-01"));
        get(list + "?state=PENDING").then().statusCode(200).body("items", empty());
    }

    @Test
    void theyAreFilteredByTheDayTheyAreDueBefore() {
        get(list + "?dueBefore=2021-03-01").then().statusCode(200).body("items", empty());
        get(list + "?dueBefore=2021-03-02").then().body("items.criterion", contains("PL-01", "PL-02"));
        get(list + "?dueBefore=2022-03-01").then().body("items.criterion", contains("PL-01", "PL-02"));
        get(list + "?dueBefore=2022-03-02").then().body("items.criterion", hasItem("PB-01"));
        get(list + "?dueBefore=2022-03-02&state=OVERDUE").then()
                .body("items.due", hasItem("2022-03-01"))
                .body("items.state", everyItem(equalTo("OVERDUE")));
    }

    @Test
    void whatIsNotDueYetIsPending() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String newcomer = newMember();
        post(newcomer + "/memberships", "{\"partner\": \"" + partner + "\", \"joinedOn\": \"" + today + "\"}").then()
                .statusCode(201);

        get(newcomer + "/obligations").then()
                .statusCode(200)
                .body("items.state", everyItem(equalTo("PENDING")))
                .body("items[0].criterion", equalTo("PL-01"))
                .body("items[0].due", equalTo(today))
                .body("items[0].daysLeft", equalTo(0))
                .body("items.criterion", hasItem("PB-01"));
    }

    @Test
    void theyAreToldAsOfAnyDayOfTheCampaign() {
        get(list + "?asOf=2021-06-01").then()
                .statusCode(200)
                .body("items.find { it.criterion == 'PL-01' }.state", equalTo("OVERDUE"))
                .body("items.find { it.criterion == 'PB-01' }.state", equalTo("PENDING"))
                .body("items.find { it.criterion == 'PB-01' }.daysLeft", equalTo(273));
        get(list + "?asOf=2022-03-02").then()
                .body("items.find { it.criterion == 'PB-01' }.state", equalTo("OVERDUE"))
                .body("items.find { it.criterion == 'PB-01' }.daysLeft", equalTo(-1));
    }

    @ParameterizedTest
    @CsvSource({
        "state=LATE,           state,     UNKNOWN_PARAMETER_VALUE",
        "dueBefore=soon,       dueBefore, NOT_A_DATE",
        "asOf=2019-12-31,      asOf,      OUTSIDE_THE_CAMPAIGN",
        "partner=Nobody,       partner,   NOT_A_CODE",
        "limit=1,              limit,     UNKNOWN_PARAMETER"})
    void whatCannotBeAskedIsRefused(String query, String parameter, String code) {
        get(list + "?" + query).then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void aPartnersObligationsNameIt() {
        get(list + "?partner=" + partner).then()
                .statusCode(200)
                .body("items.partner", everyItem(equalTo(partner)))
                .body("items.find { it.criterion == 'PB-01' }.due", equalTo("2022-03-01"));
    }

    @Test
    void theyComeAsATableAndAsLines() {
        admin().accept("text/csv").get(list).then()
                .statusCode(200)
                .body(startsWith(COLUMNS));
        admin().accept("text/csv").get(list + "?dueBefore=2021-03-01").then()
                .statusCode(200)
                .body(equalTo(COLUMNS));
        String lines = admin().accept("application/x-ndjson").get(list + "?dueBefore=2021-03-02").then()
                .statusCode(200)
                .extract().asString();
        assertThat(lines.lines()).hasSize(2).allMatch(line -> line.contains(idOf(member)));
    }

    @Test
    void theyAreWordedInTheReadersLanguage() {
        String expected = "items.find { it.criterion == 'PB-01' }.expected";
        String english = get(list).then().header("Content-Language", "en").extract().path(expected);

        String japanese = admin().header("Accept-Language", "ja").get(list).then()
                .statusCode(200)
                .header("Content-Language", "ja")
                .extract().path(expected);

        assertThat(english).containsPattern("[a-z]");
        assertThat(japanese).containsPattern("\\p{IsHan}").isNotEqualTo(english);
    }

    @Test
    void theyAreShownToThoseConcernedOnly() {
        anybody().get(list).then().statusCode(401);
        for (String stranger : List.of(
                integrator(newPartner()), reporter(newAcceptedMember(partner)), staff(partner, "changes:read"))) {
            holder(stranger).get(list).then().statusCode(404);
        }
        for (String concerned : List.of(
                integrator(partner), reporter(member), key("{\"name\": \"A test's key\", \"role\": \"reviewer\"}"))) {
            holder(concerned).get(list).then().statusCode(200).body("items.criterion", hasItem("PB-01"));
        }
        get("/v1/members/01a1f727-eb98-7047-8081-3f6c2a1b8f41/obligations").then().statusCode(404);
    }

    @Test
    void onePartnersDatesAreNotShownToAnother() {
        String other = newPartner();
        join(member, other);

        holder(integrator(other)).get(list).then().statusCode(200);
        holder(integrator(other)).get(list + "?partner=" + other).then().statusCode(200);
        holder(integrator(other)).get(list + "?partner=" + partner).then().statusCode(404);
        holder(reporter(member)).get(list + "?partner=" + partner).then().statusCode(200);
    }

    @Test
    void aPartnersListIsPagedByMembers() {
        String second = newAcceptedMember(partner);
        String all = "/v1/partners/" + partner + "/obligations";
        String key = integrator(partner);

        Response one = holder(key).get(all + "?limit=1");
        one.then().statusCode(200).body("items.partner", everyItem(equalTo(partner))).body("page.prev", nullValue());
        Response two = holder(key).get(all + "?limit=1&cursor=" + one.path("page.next"));
        two.then().statusCode(200).body("page.next", nullValue());

        assertThat(List.of(onlyMember(one), onlyMember(two)))
                .containsExactlyInAnyOrder(idOf(member), idOf(second));
        assertThat(one.header("Link")).contains("rel=\"next\"");
        holder(key).get(all + "?limit=1&cursor=" + two.path("page.prev")).then()
                .statusCode(200)
                .body("items", equalTo(one.path("items")));
        holder(key).get(all).then()
                .statusCode(200)
                .body("items.member", hasItem(idOf(member)))
                .body("items.member", hasItem(idOf(second)))
                .body("page.next", nullValue());
    }

    @Test
    void aMemberThatOwesNothingOfWhatIsAskedStillCountsForItsPage() {
        newAcceptedMember(partner);
        String pending = "/v1/partners/" + partner + "/obligations?limit=1&state=PENDING";

        Response one = get(pending);

        one.then().statusCode(200).body("items", empty());
        get(pending + "&cursor=" + one.path("page.next")).then()
                .statusCode(200)
                .body("items", empty())
                .body("page.next", nullValue());
    }

    @Test
    void aPartnersListHasTheMembersOfItsProgrammes() {
        String programme = newPartner("\"timeZone\": \"UTC\", \"parent\": \"" + partner + "\"");
        String theirs = newAcceptedMember(programme);
        String applied = newMember();
        post(applied + "/memberships", "{\"partner\": \"" + partner + "\"}").then().statusCode(201);

        get("/v1/partners/" + partner + "/obligations?dueBefore=2021-03-02").then()
                .statusCode(200)
                .body("items.member", hasItem(idOf(member)))
                .body("items.member", hasItem(idOf(theirs)))
                .body("items.member", not(hasItem(idOf(applied))))
                .body("items.partner", everyItem(equalTo(partner)));
        get("/v1/partners/" + programme + "/obligations?dueBefore=2021-03-02").then()
                .body("items.member", everyItem(equalTo(idOf(theirs))))
                .body("items.criterion", contains("PL-01", "PL-02"));
    }

    @Test
    void aPartnersListIsItsOwn() {
        String all = "/v1/partners/" + partner + "/obligations";

        anybody().get(all).then().statusCode(401);
        for (String stranger : List.of(
                integrator(newPartner()), reporter(member), staff(partner, "changes:read"))) {
            holder(stranger).get(all).then().statusCode(403);
        }
        holder(staff(partner, "compliance:read")).get(all).then().statusCode(200);
        get("/v1/partners/nobody-at-all/obligations").then().statusCode(404);
        get("/v1/partners/Nobody/obligations").then().statusCode(400).body("errors.parameter", contains("partner"));
    }

    @Test
    void aPartnersListComesAsATable() {
        admin().accept("text/csv").get("/v1/partners/" + partner + "/obligations").then()
                .statusCode(200)
                .body(startsWith(COLUMNS));
    }

    private static String onlyMember(Response page) {
        String only = page.path("items[0].member");
        assertThat(page.<List<String>>path("items.member")).isNotEmpty().containsOnly(only);
        return only;
    }

    /** A key of a partner's own system with that scope and no other. */
    private static String staff(String partner, String scope) {
        return key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s", "scopes": ["%s"]}"""
                .formatted(partner, scope));
    }

    /** A key of somebody who reports for that member and sees its verdicts. */
    private static String reporter(String member) {
        return key("""
                {"name": "A test's key", "role": "member-reporter", "member": "%s", "scopes": ["compliance:read"]}"""
                .formatted(idOf(member)));
    }
}
