package org.racetozero.registry.http.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.put;
import static org.racetozero.registry.http.Registry.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;

/** A yearly pack for a partner's review: counts, rules met, practices, overdue, changes, who would leave the Race. */
@QuarkusTest
class ReviewPackTest {

    private static final String FIRST_REPORT = "criteria.find { it.criterion == 'PB-01' }.";

    private String partner;
    private String pack;

    @BeforeEach
    void aPartner() {
        partner = newPartner();
        pack = "/v1/partners/" + partner + "/review-pack";
    }

    @Test
    void aPartnerWithoutMembersHasAPackOfNothing() {
        int year = LocalDate.now(ZoneOffset.UTC).getYear();

        get(pack).then()
                .statusCode(200)
                .body("partner", equalTo(partner))
                .body("partnerName", equalTo(partner))
                .body("year", equalTo(year - 1))
                .body("asOf", equalTo(year - 1 + "-12-31"))
                .body("criteriaVersion", equalTo("3.0"))
                .body("members.atStart.members", everyItem(equalTo(0)))
                .body("members.joined", equalTo(0))
                .body("verdicts.status", contains("COMPLIANT", "WITHIN_TIME", "NEEDS_REVIEW", "NON_COMPLIANT"))
                .body("verdicts.members", everyItem(equalTo(0)))
                .body("criteria.criterion", hasItem("PB-01"))
                .body(FIRST_REPORT + "overdue", equalTo(0))
                .body("leadership.criterion", hasItem("LD-01"))
                .body("overdue.total", equalTo(0))
                .body("overdue.chaseList", equalTo("/v1/partners/" + partner + "/chase-list"))
                .body("verdictChanges", empty())
                .body("leaving.total", equalTo(0));
    }

    @Test
    void membersAreCountedByWhereTheyStoodWhenTheYearBeganAndEnded() {
        newAcceptedMember(partner);
        joined("2025-04-01");
        String left = joined("2024-02-01");
        move(left, "WITHDRAWN", "2025-09-30");
        String removed = joined("2024-02-01");
        move(removed, "REMOVED", "2025-10-31");
        joined("2026-02-01");

        get(pack + "?year=2025").then()
                .statusCode(200)
                .body("members.atStart.find { it.status == 'ACCEPTED' }.members", equalTo(3))
                .body("members.atEnd.find { it.status == 'ACCEPTED' }.members", equalTo(2))
                .body("members.atEnd.find { it.status == 'WITHDRAWN' }.members", equalTo(1))
                .body("members.atEnd.find { it.status == 'REMOVED' }.members", equalTo(1))
                .body("members.joined", equalTo(1))
                .body("members.left", equalTo(1))
                .body("members.removed", equalTo(1))
                .body("verdicts.members.sum()", equalTo(2));
        get(pack + "?year=2024").then()
                .body("members.atStart.find { it.status == 'ACCEPTED' }.members", equalTo(1))
                .body("members.atEnd.find { it.status == 'ACCEPTED' }.members", equalTo(3))
                .body("members.joined", equalTo(2));
    }

    @Test
    void everyCriterionIsCountedForEveryMember() {
        String reporting = newAcceptedMember(partner);
        admin().contentType(Registry.JSON)
                .body("{\"publishedOn\": \"2025-06-30\", \"publicUrl\": \"https://city.example/report-2024\"}")
                .put(reporting + "/reports/2024").then().statusCode(201);
        String late = newAcceptedMember(partner);

        Response answer = get(pack + "?year=2025");

        answer.then()
                .statusCode(200)
                .body(FIRST_REPORT + "met", equalTo(1))
                .body(FIRST_REPORT + "overdue", equalTo(1))
                .body(FIRST_REPORT + "pillar", equalTo("PUBLISH"))
                .body(FIRST_REPORT + "pillarLabel", equalTo("Publish"))
                .body("verdicts.find { it.status == 'NON_COMPLIANT' }.members", equalTo(2))
                .body("overdue.items.findAll { it.criterion == 'PB-01' }.member", contains(idOf(late)))
                .body("overdue.items.find { it.criterion == 'PB-01' }.due", equalTo("2022-03-01"))
                .body("overdue.items.find { it.criterion == 'PB-01' }.daysLate", equalTo(1401));
        answer.then().body("overdue.total", equalTo(answer.<List<Object>>path("overdue.items").size()));
        assertThat(answer.<List<Integer>>path("criteria.collect { it.met + it.notMet + it.overdue + it.pending "
                        + "+ it.insufficientEvidence + it.needsJudgement + it.notApplicable }"))
                .isNotEmpty()
                .containsOnly(2);
        assertThat(answer.<List<String>>path("overdue.items.due")).isSorted();
    }

    @Test
    void aMemberOfAProgrammeAndOfItsInitiativeCountsOnce() {
        String programme = newPartner("\"timeZone\": \"UTC\", \"parent\": \"" + partner + "\"");
        String both = newAcceptedMember(programme);
        join(both, partner);
        newAcceptedMember(programme);

        get(pack + "?year=2025").then()
                .statusCode(200)
                .body("members.atEnd.find { it.status == 'ACCEPTED' }.members", equalTo(2))
                .body("verdicts.members.sum()", equalTo(2));
        get("/v1/partners/" + programme + "/review-pack?year=2025").then()
                .body("members.atEnd.find { it.status == 'ACCEPTED' }.members", equalTo(2));
    }

    @Test
    void whoIsInTheRaceThroughNobodyElseWouldLeaveIt() {
        String alone = newAcceptedMember(partner);
        String elsewhereToo = newAcceptedMember(partner);
        join(elsewhereToo, newPartner());
        String withOneThatExited = newAcceptedMember(partner);
        String exited = newPartner();
        join(withOneThatExited, exited);
        put("/v1/partners/" + exited, tagOf("/v1/partners/" + exited), """
                {"name": "%s", "statuses": [{"status": "EXITED", "since": "2024-01-01"}]}""".formatted(exited))
                .then().statusCode(200);
        String applying = newAcceptedMember(partner);
        post(applying + "/memberships", "{\"partner\": \"" + newPartner() + "\"}").then().statusCode(201);

        get(pack + "?year=2025").then()
                .statusCode(200)
                .body("leaving.total", equalTo(3))
                .body("leaving.items.member",
                        containsInAnyOrder(idOf(alone), idOf(withOneThatExited), idOf(applying)))
                .body("leaving.items.memberName", hasItem(get(alone).<String>path("name")));
    }

    @Test
    void verdictsThatTurnedInTheYearAreCounted() {
        int year = LocalDate.now(ZoneOffset.UTC).getYear();
        String member = newMember();
        post(member + "/memberships", """
                {"partner": "%s", "joinedOn": "%s"}""".formatted(partner, LocalDate.now(ZoneOffset.UTC)))
                .then().statusCode(201);
        post(member + "/pledges", "{\"partner\": \"" + partner + "\", \"netZeroYear\": 2060}").then().statusCode(201);
        long turned = Registry.count(
                "select count(*) from revision where kind = 'verdict' and partner = ?", partner);

        Response answer = get(pack + "?year=" + year);

        answer.then().statusCode(200).body("asOf", equalTo(LocalDate.now(ZoneOffset.UTC).toString()));
        assertThat(answer.<List<Integer>>path("verdictChanges.changes").stream().mapToInt(Integer::intValue).sum())
                .isEqualTo((int) turned);
        get(pack + "?year=" + (year - 1)).then().body("verdictChanges", empty());
    }

    @Test
    void itIsToldInTheReadersLanguage() {
        newAcceptedMember(partner);

        admin().header("Accept-Language", "ja").get(pack).then()
                .statusCode(200)
                .header("Content-Language", "ja")
                .body(FIRST_REPORT + "pillarLabel", equalTo("公開"))
                .body("verdicts.find { it.status == 'NON_COMPLIANT' }.label", equalTo("不適合"));
    }

    @Test
    void theCriteriaComeAsATable() {
        admin().accept("text/csv").get(pack).then()
                .statusCode(200)
                .body(startsWith("criterion,partner,pillar,pillarLabel,tier,basis,text,met,notMet,overdue,pending,"
                        + "insufficientEvidence,needsJudgement,notApplicable\r\n"))
                .body(containsString("\r\nPB-01,"));
        admin().accept("application/x-ndjson").get(pack).then()
                .statusCode(200)
                .body(containsString("\"criterion\":\"PB-01\""));
    }

    @Test
    void itComesAsAPageInBothLanguages() {
        String member = newMember(
                "{\"name\": \"<b>Example</b> & City\", \"actorType\": \"CITY\", \"country\": \"US\"}");
        join(member, partner);

        String english = get(pack + "/memo?year=2025").then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract().asString();
        String japanese = admin().header("Accept-Language", "ja").get(pack + "/memo?year=2025").then()
                .statusCode(200)
                .extract().asString();

        assertThat(english)
                .contains("<html lang=\"en\">", "Yearly review 2025", "&lt;b&gt;Example&lt;/b&gt; &amp; City", "PB-01")
                .doesNotContain("<b>Example");
        assertThat(japanese).contains("<html lang=\"ja\">", "年次レビュー", "PB-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2101", "soon"})
    void aYearThatNeverWasOrIsStillToComeIsRefused(String year) {
        get(pack + "?year=" + year).then()
                .statusCode(400)
                .body("errors.parameter", contains("year"))
                .body("errors.code", contains("OUTSIDE_RANGE"));
    }

    @Test
    void aPartnersPackIsItsOwn() {
        String member = newAcceptedMember(partner);
        String joinedToo = newPartner();
        join(member, joinedToo);

        for (String path : List.of(pack, pack + "/memo")) {
            anybody().get(path).then().statusCode(401);
            for (String stranger : List.of(
                    staff(newPartner(), "compliance:read"), staff(joinedToo, "compliance:read"),
                    staff(partner, "changes:read"), reporter(member))) {
                holder(stranger).get(path).then().statusCode(403);
            }
            holder(staff(partner, "compliance:read")).get(path).then().statusCode(200);
        }
        get("/v1/partners/nobody-at-all/review-pack").then().statusCode(404);
        get("/v1/partners/Nobody/review-pack").then().statusCode(400).body("errors.parameter", contains("partner"));
    }

    @Test
    void anInitiativesPackHasItsProgrammesMembersAndNotTheOtherWayRound() {
        String programme = newPartner("\"timeZone\": \"UTC\", \"parent\": \"" + partner + "\"");
        String theirs = newAcceptedMember(partner);

        holder(staff(partner, "compliance:read")).get("/v1/partners/" + programme + "/review-pack").then()
                .statusCode(200)
                .body("overdue.items.member", not(hasItem(idOf(theirs))));
        holder(staff(programme, "compliance:read")).get(pack).then().statusCode(403);
    }

    /** The path of a member that joined the partner that day. */
    private String joined(String day) {
        String member = newMember();
        post(member + "/memberships", "{\"partner\": \"" + partner + "\", \"joinedOn\": \"" + day + "\"}").then()
                .statusCode(201);
        return member;
    }

    private void move(String member, String to, String day) {
        post(member + "/memberships/" + partner + "/transitions",
                        "{\"to\": \"" + to + "\", \"reason\": \"OTHER\", \"effectiveOn\": \"" + day + "\"}").then()
                .statusCode(200);
    }

    /** A key of a partner's own system with that scope and no other. */
    private static String staff(String partner, String scope) {
        return key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s", "scopes": ["%s"]}"""
                .formatted(partner, scope));
    }

    private static String reporter(String member) {
        return key("""
                {"name": "A test's key", "role": "member-reporter", "member": "%s", "scopes": ["compliance:read"]}"""
                .formatted(idOf(member)));
    }
}
