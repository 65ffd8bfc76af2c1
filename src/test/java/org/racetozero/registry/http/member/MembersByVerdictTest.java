package org.racetozero.registry.http.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.change;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list in the order of verdicts, the gravest first, holds the members whose verdict its reader may see. */
@QuarkusTest
class MembersByVerdictTest {

    private String partner;
    private String all;
    private String compliant;
    private String grave;
    private String graveToo;
    private String inTime;
    private String unclear;

    @BeforeEach
    void fiveMembersInFourStates() {
        partner = newPartner();
        all = "/v1/members?partner=" + partner + "&sort=compliance";
        compliant = judged("COMPLIANT");
        grave = judged("NON_COMPLIANT");
        inTime = judged("WITHIN_TIME");
        unclear = judged("NEEDS_REVIEW");
        graveToo = judged("NON_COMPLIANT");
    }

    @Test
    void theGravestComesFirstAndAmongEqualsTheLowerId() {
        get(all).then()
                .statusCode(200)
                .body("items.id", contains(grave, graveToo, unclear, inTime, compliant));
        get(all.replace("sort=", "sort=-")).then()
                .statusCode(200)
                .body("items.id", contains(compliant, inTime, unclear, graveToo, grave));
        get("/v1/partners/" + partner + "/members?sort=compliance").then()
                .statusCode(200)
                .body("items.id", contains(grave, graveToo, unclear, inTime, compliant));
    }

    @Test
    void itIsThePartnersVerdictWhereOnePartnerIsNamedAndElseTheCampaigns() {
        String other = newPartner();
        for (String member : List.of(grave, compliant)) {
            join("/v1/members/" + member, other);
        }
        judge(compliant, partner, "COMPLIANT");
        judge(grave, partner, "NON_COMPLIANT");
        judge(compliant, other, "NON_COMPLIANT");
        judge(grave, other, "COMPLIANT");
        judge(compliant, "", "NEEDS_REVIEW");
        judge(grave, "", "WITHIN_TIME");
        String two = "/v1/members?id=" + grave + "&id=" + compliant + "&sort=compliance";

        get(two + "&partner=" + partner).then().body("items.id", contains(grave, compliant));
        get(two + "&partner=" + other).then().body("items.id", contains(compliant, grave));
        get(two).then().body("items.id", contains(compliant, grave));
        get(two + "&partner=" + partner + "&partner=" + other).then().body("items.id", contains(compliant, grave));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compliance", "-compliance"})
    void pagedForwardsAndBackwardsEveryMemberAppearsOnce(String sort) {
        String list = "/v1/members?partner=" + partner + "&limit=2&sort=" + sort;
        List<String> whole = get(list.replace("limit=2", "limit=200")).path("items.id");

        Response first = get(list);
        Response second = get(list + "&cursor=" + first.path("page.next"));
        Response third = get(list + "&cursor=" + second.path("page.next"));

        third.then().statusCode(200).body("page.next", nullValue());
        List<String> paged = new ArrayList<>(first.<List<String>>path("items.id"));
        paged.addAll(second.path("items.id"));
        paged.addAll(third.path("items.id"));
        assertThat(paged).isEqualTo(whole).hasSize(5);
        get(list + "&cursor=" + third.path("page.prev")).then()
                .statusCode(200)
                .body("items.id", equalTo(second.path("items.id")));
    }

    @Test
    void whoseVerdictTurnsWhilePagingMovesAndNobodyElse() {
        Response first = get(all + "&limit=2");
        first.then().body("items.id", contains(grave, graveToo));

        judge(grave, partner, "COMPLIANT");
        judge(inTime, partner, "NON_COMPLIANT");

        get(all + "&cursor=" + first.path("page.next")).then()
                .statusCode(200)
                .body("items.id", contains(unclear, compliant, grave));
    }

    @Test
    void aCursorBelongsToItsOrder() {
        String cursor = get(all + "&limit=2").path("page.next");

        get(all.replace("sort=", "sort=-") + "&cursor=" + cursor).then()
                .statusCode(400)
                .body("errors.code", contains("CURSOR_OF_ANOTHER_QUERY"));
        get("/v1/members?partner=" + partner + "&cursor=" + cursor).then().statusCode(400);
        get("/v1/partners?sort=compliance").then()
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_PARAMETER_VALUE"));
        get("/v1/api-keys?sort=compliance").then().statusCode(400);
    }

    @Test
    void itHoldsOnlyMembersWhoseVerdictTheReaderMaySee() {
        List<String> everything = List.of(grave, graveToo, unclear, inTime, compliant);

        assertThat(seen(holder(integrator(partner)))).isEqualTo(everything);
        assertThat(seen(anybody())).isEmpty();
        assertThat(seen(holder(integrator(newPartner())))).isEmpty();
        anybody().get(all + "&include=total").then().statusCode(200).body("page.total", equalTo(0));
        admin().get(all + "&include=total").then().statusCode(200).body("page.total", equalTo(5));
    }

    @Test
    void verdictsThatAPartnerMakesPublicAreForEverybodyUnlessOnlyAThirdPartyStatesTheFacts() {
        partner = newPartner("\"verdictVisibility\": \"PUBLIC\"");
        all = "/v1/members?partner=" + partner + "&sort=compliance";
        String first = judged("COMPLIANT");
        String second = judged("NEEDS_REVIEW");

        assertThat(seen(anybody())).isEqualTo(List.of(second, first));
        change("update member set facts = jsonb_set(facts, '{assessable}', 'false') where id = ?::uuid", second);
        assertThat(seen(anybody())).isEqualTo(List.of(first));
        assertThat(seen(admin())).isEqualTo(List.of(second, first));
    }

    @Test
    void whoHasNoVerdictOfThatPartnerIsNotInItsList() {
        String applicant = newMember();
        post(applicant + "/memberships", "{\"partner\": \"" + partner + "\"}").then().statusCode(201);
        change("delete from verdict where member = ?::uuid", idOf(applicant));

        get("/v1/members?partner=" + partner + "&include=total").then().body("page.total", equalTo(6));
        get(all + "&include=total").then().body("page.total", equalTo(5));
    }

    @Test
    void otherFiltersHoldTooAndTheOneForVerdictsNarrowsItDown() {
        get(all + "&compliance=NON_COMPLIANT&compliance=COMPLIANT").then()
                .statusCode(200)
                .body("items.id", contains(grave, graveToo, compliant));
        get(all + "&country=JP").then().statusCode(200).body("items", empty());
        get(all + "&membershipStatus=ACCEPTED&actorType=CITY&limit=1").then()
                .statusCode(200)
                .body("items.id", contains(grave));
    }

    @Test
    void itsTagIsThatOfEveryList() {
        String tag = get(all).then().statusCode(200).extract().header("ETag");
        admin().header("If-None-Match", tag).get(all).then().statusCode(304);

        newAcceptedMember(partner);

        admin().header("If-None-Match", tag).get(all).then().statusCode(200);
    }

    @Test
    void itComesAsATableToo() {
        String table = admin().accept("text/csv").get(all + "&fields=id").then()
                .statusCode(200)
                .extract().asString();

        assertThat(table.lines()).containsExactly("id", grave, graveToo, unclear, inTime, compliant);
    }

    private List<String> seen(RequestSpecification reader) {
        return reader.get(all).then().statusCode(200).extract().path("items.id");
    }

    /** A new member with that verdict, of the partner and of the campaign; ids rise with the time of creation. */
    private String judged(String status) {
        String member = idOf(newAcceptedMember(partner));
        judge(member, partner, status);
        judge(member, "", status);
        return member;
    }

    private static void judge(String member, String of, String status) {
        change("update verdict set status = ? where member = ?::uuid and partner = ?", status, member, of);
    }
}
