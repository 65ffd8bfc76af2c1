package org.racetozero.registry.http.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.support.TestDatabase;

/** What the feed tells of each change, in which forms, and to whom. */
@QuarkusTest
class ChangeFeedTest {

    private static final String ADMIN = TestDatabase.BOOTSTRAP_KEY;

    @Test
    void bringsEveryKindOfResourceAsItIsRead() {
        String start = Desk.end(ADMIN);
        String partner = Desk.partner();
        UUID member = Desk.member(partner, "city-1");
        String pledge = Desk.pledge(member, partner);
        String target = Desk.target(member);
        Desk.join(member, partner, "city-1");

        Map<String, Map<String, Object>> latest = latest(ADMIN, start);

        assertThat(latest.keySet()).extracting(key -> key.split(" ")[0])
                .contains("partner", "member", "membership", "pledge", "target", "verdict");
        String base = "/v1/members/" + member;
        assertThat(latest.get("member " + member)).isEqualTo(read(base));
        assertThat(latest.get("pledge " + pledge)).isEqualTo(read(base + "/pledges/" + pledge));
        assertThat(latest.get("target " + target)).isEqualTo(read(base + "/targets/" + target));
        Map<String, Object> membership = Desk.admin().get(base + "/memberships").path("items[0]");
        assertThat(latest.get("membership " + membership.get("id"))).isEqualTo(membership);
        assertThat(latest.get("partner " + partner)).containsEntry("code", partner);
        assertThat(latest.get("verdict " + member)).isEqualTo(Desk.admin().get(base).path("compliance"));
        assertThat(latest.get("verdict " + member + ":" + partner)).containsKeys("status", "criteriaVersion", "asOf");
    }

    @Test
    void leavesATombstoneOfWhatIsGone() {
        String partner = Desk.partner();
        UUID member = Desk.member(partner, "city-2");
        String target = Desk.target(member);
        UUID other = Desk.member();
        String start = Desk.end(ADMIN);

        Desk.delete("/v1/members/" + member + "/targets/" + target);
        Desk.delete("/v1/partners/" + partner + "/members/city-2");
        Desk.delete("/v1/members/" + other);

        List<Map<String, Object>> tombstones = Desk.with(ADMIN)
                .queryParams("after", start, "expand", "resource").get("/v1/changes")
                .jsonPath().getList("items.findAll { it.operation == 'DELETED' }");
        assertThat(tombstones).extracting(each -> each.get("kind"))
                .containsExactly("target", "membership", "member");
        assertThat(tombstones).extracting(each -> each.get("id"))
                .contains(target, other.toString());
        assertThat(tombstones).allSatisfy(each -> {
            assertThat(each).doesNotContainKey("resource");
            assertThat((Integer) each.get("version")).isGreaterThan(1);
        });
    }

    @Test
    void saysInALinkTooWhereToGoOn() {
        String start = Desk.end(ADMIN);
        UUID member = Desk.member();
        Desk.target(member);

        Response first = Desk.with(ADMIN).queryParams("after", start, "limit", 1).get("/v1/changes");
        first.then().statusCode(200).body("items.kind", contains("member"));
        String link = first.header("Link");
        assertThat(link).matches("</v1/changes\\?.*after=" + first.path("next") + ".*>; rel=\"next\"")
                .contains("limit=1");

        Desk.with(ADMIN).urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')))
                .then().statusCode(200).body("items.kind", contains("target"));
    }

    @Test
    void tellsWhatConcernsMembersThatAreNotListedOnlyToThoseConcerned() {
        String ours = Desk.partner();
        String theirs = Desk.partner();
        String us = Desk.administrator(ours);
        String them = Desk.administrator(theirs);
        String start = Desk.end(ADMIN);
        UUID member = Desk.member(ours, "city-3");
        String pledge = Desk.pledge(member, ours);
        String target = Desk.target(member);

        assertThat(ids(us, start)).contains("member " + member, "pledge " + pledge, "target " + target);
        assertThat(ids(them, start)).isEmpty();

        String beforeJoining = Desk.end(them);
        String application = Desk.apply(member, theirs);
        assertThat(ids(them, beforeJoining)).as("what was there before they joined")
                .containsExactlyInAnyOrder(
                        "membership " + application, "member " + member, "pledge " + pledge, "target " + target);
        assertThat(latest(them, beforeJoining).get("member " + member).get("memberships").toString())
                .contains(theirs).doesNotContain(ours);
        assertThat(ids(us, start)).doesNotContain("membership " + application);
    }

    @Test
    void tellsEverybodyOfAMemberAndAllItHasOnceItIsListed() {
        String ours = Desk.partner();
        String theirs = Desk.partner();
        String stranger = Desk.administrator(Desk.partner());
        UUID member = Desk.member(ours, "city-4");
        String pledge = Desk.pledge(member, ours);
        String target = Desk.target(member);
        String secret = Desk.apply(member, theirs);
        String start = Desk.end(stranger);

        Desk.join(member, ours, "city-4");

        Map<String, Map<String, Object>> seen = latest(stranger, start);
        assertThat(seen).containsKeys("member " + member, "pledge " + pledge, "target " + target)
                .doesNotContainKey("membership " + secret);
        assertThat(seen.keySet()).noneMatch(key -> key.startsWith("verdict"));
        assertThat(seen.get("member " + member).get("memberships").toString()).contains(ours).doesNotContain(theirs);
        assertThat(seen.toString()).doesNotContain("city-4").doesNotContain("as the test says");
        List<Map<String, Object>> history = Desk.admin().get("/v1/members/" + member + "/history")
                .jsonPath().getList("items.findAll { it.kind == 'target' }");
        assertThat(history).as("telling again is nothing that happened").hasSize(1);
    }

    @Test
    void tellsAStewardOfAMemberWithoutMemberships() {
        String partner = Desk.partner();
        String staff = Desk.administrator(partner);
        String start = Desk.end(staff);
        String member = Desk.sending(staff, Desk.city()).post("/v1/members").then().statusCode(201)
                .extract().path("id");

        assertThat(ids(staff, start)).contains("member " + member);
    }

    @Test
    void tellsAReporterOfItsMemberAndNobodyOfVerdictsWithoutTheScope() {
        String partner = Desk.partner();
        UUID member = Desk.member(partner, "city-5");
        UUID other = Desk.member(partner, "city-6");
        String start = Desk.end(ADMIN);
        Desk.target(other);
        String target = Desk.target(member);
        Desk.join(member, partner, "city-5");
        String reporter = Desk.key(Map.of(
                "role", "member-reporter", "member", member, "scopes", List.of("changes:read", "compliance:read")));
        String blind = Desk.key(Map.of(
                "role", "partner-integrator", "partner", partner, "scopes", List.of("changes:read")));
        String unscoped = Desk.key(Map.of(
                "role", "partner-integrator", "partner", partner, "scopes", List.of("members:write")));

        assertThat(ids(reporter, start)).contains("target " + target, "verdict " + member);
        assertThat(changes(reporter, start)).allSatisfy(
                change -> assertThat(change.get("member")).isEqualTo(member.toString()));
        assertThat(ids(blind, start)).contains("target " + target).noneMatch(id -> id.startsWith("verdict"));
        Desk.with(unscoped).get("/v1/changes").then().statusCode(403);
        Desk.anybody().get("/v1/changes").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "f1:1:2", "f2:1:2:3:4", "f1:1:2:3:-4", "f1:1:99999999999999999999:3:4"})
    void refusesWhatIsNoCursorOfItsOwn(String text) {
        String cursor = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
        Desk.admin().queryParam("after", cursor).get("/v1/changes").then().statusCode(400)
                .body("errors[0].parameter", equalTo("after"))
                .body("errors[0].code", equalTo("MALFORMED_CURSOR"));
    }

    private static List<Map<String, Object>> changes(String token, String after) {
        List<Map<String, Object>> all = new ArrayList<>();
        List<Map<String, Object>> some;
        String next = after;
        do {
            JsonPath page = Desk.with(token).queryParams("after", next, "expand", "resource").get("/v1/changes")
                    .then().statusCode(200).extract().jsonPath();
            some = page.getList("items");
            all.addAll(some);
            next = page.getString("next");
        } while (!some.isEmpty());
        return all;
    }

    private static List<String> ids(String token, String after) {
        return changes(token, after).stream().map(ChangeFeedTest::key).distinct().toList();
    }

    /** Each resource as the feed has told of it last. */
    private static Map<String, Map<String, Object>> latest(String token, String after) {
        Map<String, Map<String, Object>> latest = new TreeMap<>();
        for (Map<String, Object> change : changes(token, after)) {
            @SuppressWarnings("unchecked")
            Map<String, Object> resource = (Map<String, Object>) change.get("resource");
            latest.put(key(change), resource);
        }
        return latest;
    }

    private static String key(Map<String, Object> change) {
        return change.get("kind") + " " + change.get("id");
    }

    /** As it is read; its verdict is told of apart. */
    private static Map<String, Object> read(String path) {
        Map<String, Object> body = new TreeMap<>(
                Desk.admin().get(path).then().statusCode(200).extract().jsonPath().<String, Object>getMap(""));
        body.remove("compliance");
        return body;
    }
}
