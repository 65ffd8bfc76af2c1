package org.racetozero.registry.http.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.change;
import static org.racetozero.registry.http.Registry.connection;
import static org.racetozero.registry.http.Registry.count;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.tagOf;
import static org.racetozero.registry.http.Registry.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;

/** The Race in numbers: every member once, and none that could be told from its verdict. */
@QuarkusTest
class StatisticsTest {

    @Test
    void aMemberCountsOnceAndUnderEachOfItsPartnersAndTheirParents() {
        String parent = newPartner();
        String programme = newPartner("\"timeZone\": \"UTC\", \"parent\": \"" + parent + "\"");
        String other = newPartner();
        newAcceptedMember(programme);
        String both = newAcceptedMember(programme);
        join(both, parent);
        join(both, other);
        newAcceptedMember(parent);

        counted("partner=" + parent)
                .then()
                .statusCode(200)
                .body("members", equalTo(3))
                .body("filter.partners", contains(parent))
                .body("byActorType", hasSize(1))
                .body("byActorType[0].actorType", equalTo("CITY"))
                .body("byActorType[0].members", equalTo(3))
                .body("byCountry[0].country", equalTo("US"))
                .body("byCountry[0].members", equalTo(3))
                .body("byPartner.partner", containsInAnyOrder(parent, programme, other))
                .body(under(parent), equalTo(3))
                .body(under(programme), equalTo(2))
                .body(under(other), equalTo(1));
        counted("partner=" + programme).then().body("members", equalTo(2));
        counted("partner=" + programme + "&partner=" + other).then().body("members", equalTo(2));
    }

    @Test
    void onlyALiveMembershipOfAnApprovedPartnerCounts() {
        String partner = newPartner();
        String suspended = newAcceptedMember(partner);
        moved(suspended, partner, "SUSPENDED", "2023-03-01");
        post(newMember() + "/memberships", "{\"partner\": \"" + partner + "\"}").then().statusCode(201);
        String left = newPartner("""
                "statuses": [{"status": "APPROVED", "until": "2024-06-30"},
                             {"status": "EXITED", "since": "2024-07-01"}]""");
        newAcceptedMember(left);
        String unattributed = newPartner("\"attributing\": false");
        newAcceptedMember(unattributed);

        for (String each : List.of(partner, left, unattributed, unique("nobody"))) {
            counted("partner=" + each).then()
                    .statusCode(200)
                    .body("members", equalTo(0))
                    .body("byPartner", empty())
                    .body("series.undated", equalTo(0));
        }
        counted("partner=" + left).then()
                .body(year(2020), equalTo(told(2020, 0, 0, 0)))
                .body(year(2021), equalTo(told(2021, 1, 1, 0)))
                .body(year(2023), equalTo(told(2023, 1, 0, 0)))
                .body(year(2024), equalTo(told(2024, 0, 0, 1)))
                .body(year(2025), equalTo(told(2025, 0, 0, 0)));
    }

    @Test
    void theYearsTellWhoCameAndWent() {
        String partner = newPartner();
        String other = newPartner();
        newAcceptedMember(partner);
        String changed = newAcceptedMember(partner);
        moved(changed, partner, "WITHDRAWN", "2023-05-31");
        post(changed + "/memberships", "{\"partner\": \"" + other + "\", \"joinedOn\": \"2023-05-31\"}").then()
                .statusCode(201);
        String returned = newAcceptedMember(partner);
        moved(returned, partner, "WITHDRAWN", "2022-01-01");
        moved(returned, partner, "APPLIED", "2024-02-01");
        moved(returned, partner, "ACCEPTED", "2024-02-29");
        String early = newMember();
        post(early + "/memberships", "{\"partner\": \"" + partner + "\", \"joinedOn\": \"2016-01-31\"}").then()
                .statusCode(201);

        counted("partner=" + partner + "&partner=" + other).then()
                .statusCode(200)
                .body("members", equalTo(4))
                .body(year(2020), equalTo(told(2020, 1, 1, 0)))
                .body(year(2021), equalTo(told(2021, 4, 3, 0)))
                .body(year(2022), equalTo(told(2022, 3, 0, 1)))
                .body(year(2023), equalTo(told(2023, 3, 0, 0)))
                .body(year(2024), equalTo(told(2024, 4, 1, 0)))
                .body("series.undated", equalTo(0));
        counted("partner=" + partner).then()
                .body("members", equalTo(3))
                .body(year(2023), equalTo(told(2023, 2, 0, 1)));
    }

    @Test
    void whoNobodyKnowsSinceWhenIsInNoYear() {
        String partner = newPartner();
        String undated = newAcceptedMember(partner);
        change("update membership set facts = jsonb_set(facts - 'joinedOn', '{transitions}', '[]') "
                + "where member = ?::uuid", idOf(undated));
        newAcceptedMember(partner);

        counted("partner=" + partner).then()
                .body("members", equalTo(2))
                .body("series.undated", equalTo(1))
                .body(year(2021), equalTo(told(2021, 1, 1, 0)))
                .body("series.years[-1].members", equalTo(1));
    }

    @Test
    void membersOfWhomOnlyAThirdPartySaysSoAreCountedApart() {
        String partner = newPartner("\"attributing\": false");
        String reported = newAcceptedMember(partner);
        change("update membership set facts = jsonb_set(facts, '{status}', '\"REPORTED\"') where member = ?::uuid",
                idOf(reported));

        counted("partner=" + partner).then().body("members", equalTo(0)).body("reportedOnly", equalTo(1));
        join(reported, newPartner());
        counted("partner=" + partner).then().body("reportedOnly", equalTo(0));
    }

    @Test
    void smallStatesAndWhatWouldTellThemAreSuppressed() {
        String partner = newPartner();
        List<String> members = new ArrayList<>();
        for (int each = 0; each < 14; each++) {
            members.add(newAcceptedMember(partner));
        }
        judge(members.subList(0, 6), "NON_COMPLIANT");
        judge(members.subList(6, 13), "NEEDS_REVIEW");
        judge(members.subList(13, 14), "COMPLIANT");

        counted("partner=" + partner).then()
                .statusCode(200)
                .body("verdicts.judged", equalTo(14))
                .body("verdicts.notAssessable", equalTo(0))
                .body("verdicts.notJudged", equalTo(0))
                .body("verdicts", not(hasKey("withheld")))
                .body("verdicts.byStatus.status",
                        contains("NON_COMPLIANT", "NEEDS_REVIEW", "WITHIN_TIME", "COMPLIANT"))
                // 1 and 0 are too few, and 14 less 7 and 6 would tell them: which of the two is not told either depends
                // on everybody else.
                .body("verdicts.byStatus.findAll { it.suppressed == true }.status",
                        allOf(hasItems("WITHIN_TIME", "COMPLIANT"),
                                anyOf(hasItem("NON_COMPLIANT"), hasItem("NEEDS_REVIEW"))))
                .body("verdicts.byStatus.findAll { it.suppressed == true }.findAll { it.members != null }", empty());
    }

    @Test
    void whereAllShareOneStateNoneIsTold() {
        String partner = newPartner();
        List<String> members = new ArrayList<>();
        for (int each = 0; each < 6; each++) {
            members.add(newAcceptedMember(partner));
        }
        judge(members, "NON_COMPLIANT");

        counted("partner=" + partner).then()
                .body("verdicts.judged", equalTo(6))
                .body("verdicts.byStatus.findAll { it.suppressed == true }", hasSize(4))
                .body("verdicts.byStatus.findAll { it.members != null }", empty());
    }

    @Test
    void whoIsNotAssessableIsOutsideTheVerdicts() {
        String partner = newPartner();
        String member = newAcceptedMember(partner);
        newAcceptedMember(partner);
        change("update member set facts = jsonb_set(facts, '{assessable}', 'false') where id = ?::uuid", idOf(member));

        counted("partner=" + partner).then()
                .body("members", equalTo(2))
                .body("verdicts.judged", equalTo(1))
                .body("verdicts.notAssessable", equalTo(1));
    }

    @Test
    void withMoreThanOneValueOfAFilterNoStateIsTold() {
        String partner = newPartner();
        newAcceptedMember(partner);

        for (String narrow : List.of("&actorType=CITY", "&country=US", "&partner=" + newPartner())) {
            counted("partner=" + partner + narrow).then()
                    .statusCode(200)
                    .body("members", equalTo(1))
                    .body("verdicts.withheld", equalTo(true))
                    .body("verdicts.judged", equalTo(1))
                    .body("verdicts", not(hasKey("byStatus")));
        }
    }

    @Test
    void ofEverybodyNoSmallNumberOfVerdictsIsTold() {
        newAcceptedMember(newPartner());

        anybody().get("/v1/statistics").then()
                .statusCode(200)
                .body("filter.partners", empty())
                .body("verdicts.byStatus", hasSize(4))
                .body("verdicts.byStatus.findAll { it.suppressed != true && it.members < 5 }", empty());
    }

    @Test
    void whatIsOnRecordIsCounted() {
        String partner = newPartner();
        String member = newAcceptedMember(partner);
        newAcceptedMember(partner);
        counted("partner=" + partner).then().body("recorded", equalTo(Map.of(
                "pledge", 0, "interimTarget", 0, "plan", 0, "inventory", 0, "publicReport", 0)));

        post(member + "/pledges", "{\"partner\": \"" + partner + "\", \"netZeroYear\": 2045}").then().statusCode(201);
        post(member + "/targets", """
                {"kind": "ABSOLUTE", "horizon": "INTERIM", "targetYear": 2030, "baseYear": 2019,
                 "reductionPercent": 30}""").then().statusCode(201);
        put(member + "/plan", "{\"publishedOn\": \"2024-01-31\", \"url\": \"https://city.example/plan\"}");
        put(member + "/inventories/2023-operations", "{\"protocol\": \"GPC_BASIC\"}");
        put(member + "/reports/2023", "{\"platform\": \"A public platform\"}");
        counted("partner=" + partner).then().body("recorded", equalTo(Map.of(
                "pledge", 1, "interimTarget", 1, "plan", 1, "inventory", 1, "publicReport", 0)));

        put(member + "/reports/2024", """
                {"publishedOn": "2025-06-30", "publicUrl": "https://city.example/report-2024"}""");
        counted("partner=" + partner).then().body("recorded.publicReport", equalTo(1));
    }

    @Test
    void emissionsAreTheLatestPrincipalTotalsByTypeAndNeverAddedUpOverTypes() {
        String partner = newPartner();
        String city = newAcceptedMember(partner);
        put(city + "/inventories/2022", inventory("1000"));
        put(city + "/inventories/2023", inventory("900.25"));
        put(city + "/inventories/2024-operations", inventory("7"));
        String untold = newAcceptedMember(partner);
        put(untold + "/inventories/2023", "{\"protocol\": \"GPC_BASIC\"}");
        String company = newMember("""
                {"name": "%s", "actorType": "COMPANY", "country": "JP"}""".formatted(unique("Example Works")));
        join(company, partner);
        put(company + "/inventories/2023", """
                {"protocol": "GHGP_CORPORATE", "gwpSet": "AR5", "totals": [
                  {"scope": "SCOPE_1", "tonnesCo2e": 10}, {"scope": "SCOPE_2_MARKET", "tonnesCo2e": 20},
                  {"scope": "SCOPE_3", "tonnesCo2e": 30}]}""");

        counted("partner=" + partner).then()
                .statusCode(200)
                .body("emissions.actorType", containsInAnyOrder("CITY", "COMPANY"))
                .body(emitted("CITY", "members"), equalTo(1))
                .body(emitted("CITY", "tonnesCo2e"), equalTo(900.25f))
                .body(emitted("CITY", "untold"), equalTo(1))
                .body(emitted("COMPANY", "members"), equalTo(1))
                .body(emitted("COMPANY", "tonnesCo2e"), equalTo(60))
                .body("$", not(hasKey("tonnesCo2e")));

        Registry.put(city + "/inventories/2023", tagOf(city + "/inventories/2023"), inventory("800")).then()
                .statusCode(200);
        counted("partner=" + partner).then().body(emitted("CITY", "tonnesCo2e"), equalTo(800));
    }

    @Test
    void theNumbersAreALongTableToo() {
        String partner = newPartner();
        newAcceptedMember(partner);
        counted("partner=" + partner);

        String table = anybody().accept("text/csv").get("/v1/statistics?partner=" + partner).then()
                .statusCode(200)
                .body(startsWith("dimension,key,measure,value,suppressed\r\n"))
                .extract().asString();
        assertThat(table).contains(
                "RACE,,MEMBERS,1,\r\n", "ACTOR_TYPE,CITY,MEMBERS,1,\r\n", "COUNTRY,US,MEMBERS,1,\r\n",
                "PARTNER," + partner + ",MEMBERS,1,\r\n", "VERDICT,COMPLIANT,MEMBERS,,true\r\n",
                "RECORDED,PLEDGE,MEMBERS,0,\r\n", "YEAR,2021,JOINED,1,\r\n");

        String lines = anybody().accept("application/x-ndjson").get("/v1/statistics?partner=" + partner).then()
                .statusCode(200)
                .extract().asString();
        assertThat(lines.lines()).contains(
                "{\"dimension\":\"PARTNER\",\"key\":\"" + partner + "\",\"measure\":\"MEMBERS\",\"value\":1}",
                "{\"dimension\":\"VERDICT\",\"key\":\"COMPLIANT\",\"measure\":\"MEMBERS\",\"suppressed\":true}");
    }

    @Test
    void whatTheNumbersMeanIsSaidInTheReadersLanguage() {
        anybody().get("/v1/statistics").then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("definitions.member", contains(
                        "members", "reportedOnly", "byPartner", "verdicts", "recorded", "emissions", "series"));
        String japanese = anybody().header("Accept-Language", "ja").get("/v1/statistics").then()
                .header("Content-Language", "ja")
                .extract().path("definitions[0].text");
        assertThat(japanese).containsPattern("\\p{IsHan}");
    }

    @Test
    void anAnswerIsKeptForAWhileAndHasATag() {
        String partner = newPartner();
        newAcceptedMember(partner);
        String address = "/v1/statistics?partner=" + partner;
        Response first = anybody().get(address);
        first.then().statusCode(200).header("Cache-Control", "public, max-age=60").body("members", equalTo(1));

        newAcceptedMember(partner);

        anybody().header("If-None-Match", first.header("ETag")).get(address).then().statusCode(304);
        admin().get(address).then()
                .header("Cache-Control", "private, no-cache")
                .body("computedAt", equalTo(first.path("computedAt")))
                .body("members", equalTo(1));
        age();
        anybody().header("If-None-Match", first.header("ETag")).get(address).then()
                .statusCode(200)
                .body("members", equalTo(2));
    }

    @Test
    void whileOneCountsTheOthersHaveTheOlderAnswer() throws Exception {
        String partner = newPartner();
        newAcceptedMember(partner);
        String known = "/v1/statistics?partner=" + partner;
        String computedAt = anybody().get(known).then().statusCode(200).extract().path("computedAt");
        newAcceptedMember(partner);
        age();

        try (Connection counting = connection()) {
            counting.setAutoCommit(false);
            try (Statement statement = counting.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(hashtextextended('registry.statistic', 0))");
                anybody().get(known).then().statusCode(200).body("members", equalTo(1));
                anybody().get(known + "&country=JP").then().statusCode(503).header("Retry-After", equalTo("2"));
            } finally {
                counting.rollback();
                counting.setAutoCommit(true);
            }
        }
        anybody().get(known).then()
                .body("members", equalTo(2))
                .body("computedAt", not(equalTo(computedAt)));
    }

    @Test
    void theOrderOfTheFiltersMakesNoOtherAnswer() {
        String one = newPartner();
        String other = newPartner();
        anybody().get("/v1/statistics?partner=" + one + "&partner=" + other).then().statusCode(200);
        long kept = count("select count(*) from statistic");

        anybody().get("/v1/statistics?partner=" + other + "&partner=" + one + "&partner=" + other).then()
                .statusCode(200);

        assertThat(count("select count(*) from statistic")).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "actorType=PLANET,   actorType, UNKNOWN_PARAMETER_VALUE",
        "country=XX,         country,   UNKNOWN_COUNTRY",
        "partner=Nobody,     partner,   NOT_A_CODE",
        "asOf=2025-01-01,    asOf,      UNKNOWN_PARAMETER"})
    void whatCannotBeAskedIsRefused(String query, String parameter, String code) {
        anybody().get("/v1/statistics?" + query).then()
                .statusCode(400)
                .body("errors.parameter", hasItem(parameter))
                .body("errors.code", hasItem(code));
    }

    /** What is counted now, whatever was kept before. */
    private static Response counted(String query) {
        age();
        return anybody().get("/v1/statistics?" + query);
    }

    /** Makes everything kept too old to be given. */
    private static void age() {
        change("update statistic set computed_at = computed_at - interval '1 hour', took_ms = 0");
    }

    private static void judge(List<String> members, String status) {
        members.forEach(member ->
                change("update verdict set status = ? where member = ?::uuid and partner = ''", status, idOf(member)));
    }

    private static void moved(String member, String partner, String to, String day) {
        post(member + "/memberships/" + partner + "/transitions",
                "{\"to\": \"%s\", \"reason\": \"OTHER\", \"effectiveOn\": \"%s\"}".formatted(to, day))
                .then().statusCode(200);
    }

    private static void put(String path, String body) {
        admin().contentType(Registry.JSON).body(body).put(path).then().statusCode(201);
    }

    private static String inventory(String tonnes) {
        return "{\"protocol\": \"GPC_BASIC\", \"gwpSet\": \"AR5\", \"totals\": [{\"tonnesCo2e\": " + tonnes + "}]}";
    }

    private static String under(String partner) {
        return "byPartner.find { it.partner == '" + partner + "' }.members";
    }

    private static String emitted(String type, String member) {
        return "emissions.find { it.actorType == '" + type + "' }." + member;
    }

    private static String year(int year) {
        return "series.years.find { it.year == " + year + " }";
    }

    private static Map<String, Integer> told(int year, int members, int joined, int left) {
        return Map.of("year", year, "members", members, "joined", joined, "left", left);
    }
}
