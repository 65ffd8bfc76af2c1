package org.racetozero.registry.http.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.support.TestDatabase;

/** The history of a member: newest first, from either end, also of a member that is gone. */
@QuarkusTest
class HistoryTest {

    @Test
    void isPagedForwardAndBack() {
        UUID member = Desk.member();
        List<String> recorded = new ArrayList<>();
        recorded.add("member " + member);
        for (int target = 0; target < 6; target++) {
            recorded.add("target " + Desk.target(member));
        }
        Collections.reverse(recorded);

        List<JsonPath> pages = new ArrayList<>();
        pages.add(page(member, null));
        while (pages.getLast().getString("page.next") != null) {
            pages.add(page(member, pages.getLast().getString("page.next")));
        }
        assertThat(pages.stream().flatMap(page -> keys(page).stream())).isEqualTo(recorded);
        assertThat(pages).hasSize(3);
        assertThat(pages.getFirst().getString("page.prev")).isNull();

        JsonPath back = page(member, pages.getLast().getString("page.prev"));
        assertThat(keys(back)).isEqualTo(keys(pages.get(1)));
        back = page(member, back.getString("page.prev"));
        assertThat(keys(back)).isEqualTo(keys(pages.getFirst()));
        assertThat(back.getString("page.prev")).isNull();

        String newest = "target " + Desk.target(member);
        JsonPath before = page(member, pages.get(1).getString("page.prev"));
        assertThat(keys(before)).as("the page right before").isEqualTo(keys(pages.getFirst()));
        assertThat(keys(page(member, before.getString("page.prev")))).containsExactly(newest);
    }

    @Test
    void tellsWhatWasRecordedByWhomAndOfWhichKind() {
        String partner = Desk.partner();
        UUID member = Desk.member(partner, "city-h");
        Desk.target(member);

        Desk.admin().queryParam("kind", "membership", "target").queryParam("expand", "resource")
                .get(path(member)).then().statusCode(200)
                .body("items.kind", contains("target", "membership"))
                .body("items.actor", contains("bootstrap", "bootstrap"))
                .body("items[1].resource.externalId", equalTo("city-h"))
                .body("items[1].resource.steward", equalTo(true));
        Desk.admin().queryParam("kind", "nonsense").get(path(member)).then().statusCode(400);
        Desk.admin().accept("text/csv").queryParam("expand", "resource").get(path(member)).then().statusCode(200);
    }

    @Test
    void outlivesItsMember() {
        String partner = Desk.partner();
        String staff = Desk.administrator(partner);
        String member = Desk.sending(staff, Desk.city()).post("/v1/members").path("id");
        String target = Desk.target(UUID.fromString(member));
        Desk.delete("/v1/members/" + member);

        for (String token : List.of(staff, TestDatabase.BOOTSTRAP_KEY)) {
            List<Map<String, Object>> items = Desk.with(token).queryParam("kind", "member").get(path(member))
                    .then().statusCode(200).extract().jsonPath().getList("items");
            assertThat(items).extracting(item -> item.get("operation")).containsExactly("DELETED", "CREATED");
        }
        assertThat(keys(Desk.admin().get(path(member)).jsonPath())).contains("target " + target);
        Desk.with(Desk.administrator(Desk.partner())).get(path(member)).then().statusCode(404);
    }

    @Test
    void isForThoseConcernedAndDoesNotSayWhoElseThereIs() {
        UUID member = Desk.member(Desk.partner(), "city-s");

        Desk.anybody().get(path(member)).then().statusCode(401);
        Desk.anybody().get(path(UUID.randomUUID())).then().statusCode(401);
        String stranger = Desk.administrator(Desk.partner());
        Desk.with(stranger).get(path(member)).then().statusCode(404);
        Desk.with(stranger).get(path(UUID.randomUUID())).then().statusCode(404);
    }

    @Test
    void hidesFromOnePartnerWhatAnotherHasNotDecided() {
        String ours = Desk.partner();
        String theirs = Desk.partner();
        UUID member = Desk.member(ours, "city-u");
        Desk.apply(member, theirs);

        List<Map<String, Object>> seen = Desk.with(Desk.administrator(theirs)).queryParam("expand", "resource")
                .get(path(member)).then().statusCode(200).extract().jsonPath().getList("items");

        assertThat(seen).isNotEmpty();
        assertThat(seen.toString()).contains(theirs).doesNotContain(ours).doesNotContain("city-u");
    }

    private static String path(Object member) {
        return "/v1/members/" + member + "/history";
    }

    private static JsonPath page(UUID member, String cursor) {
        return Desk.admin().queryParam("limit", 3)
                .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                .get(path(member)).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> keys(JsonPath page) {
        List<Map<String, Object>> items = page.getList("items");
        return items.stream().map(item -> item.get("kind") + " " + item.get("id")).toList();
    }
}
