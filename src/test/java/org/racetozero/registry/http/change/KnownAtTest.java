package org.racetozero.registry.http.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What was known at an instant is what could be read at it, by those who could read it. */
@QuarkusTest
class KnownAtTest {

    private static final int CHANGES = 40;

    /** What somebody read at some time. */
    private record Reading(String who, UUID member, Instant at, int status, Map<String, Object> body) {
    }

    private String first;
    private String second;
    private final Map<String, Supplier<RequestSpecification>> readers = new LinkedHashMap<>();
    private final List<UUID> members = new ArrayList<>();
    private final Map<UUID, List<String>> targets = new LinkedHashMap<>();
    private final List<Reading> readings = new ArrayList<>();

    @Test
    void isWhatCouldBeReadThen() {
        long seed = Long.getLong("history.seed", new Random().nextLong());
        System.out.println("The history is made with -Dhistory.seed=" + seed);
        Random random = new Random(seed);
        first = Desk.partner();
        second = Desk.partner();
        String firstStaff = Desk.administrator(first);
        String secondStaff = Desk.administrator(second);
        readers.put("the campaign", Desk::admin);
        readers.put("the first partner", () -> Desk.with(firstStaff));
        readers.put("the second partner", () -> Desk.with(secondStaff));
        readers.put("anybody", Desk::anybody);
        for (int member = 0; member < 2; member++) {
            members.add(Desk.member(first, "known-" + member));
            targets.put(members.getLast(), new ArrayList<>());
        }
        for (int change = 0; change < CHANGES; change++) {
            UUID member = members.get(random.nextInt(members.size()));
            change(member, random);
            readers.forEach((who, reader) -> readings.add(read(who, reader.get(), member)));
        }

        assertThat(readings).extracting(Reading::status).contains(200, 404);
        for (Reading then : readings) {
            RequestSpecification reader = readers.get(then.who()).get().queryParam("knownAt", then.at().toString());
            assertThat(get(reader, then.member())).as("%s at %s, seed %d", then.who(), then.at(), seed)
                    .satisfies(now -> {
                        assertThat(now.statusCode()).isEqualTo(then.status());
                        assertThat(facts(now)).isEqualTo(then.body());
                    });
        }
        for (UUID member : members) {
            String today = Instant.now().toString().substring(0, 10);
            assertThat(facts(get(Desk.admin().queryParam("asOf", today), member)))
                    .as("as of today, seed " + seed).isEqualTo(facts(get(Desk.admin(), member)));
            get(Desk.admin().queryParam("knownAt", "2020-01-01T00:00:00Z"), member).then().statusCode(404);
        }
    }

    /** One change that the state of the member allows; now and then none, which must not show either. */
    private void change(UUID member, Random random) {
        String path = "/v1/members/" + member;
        List<String> mine = targets.get(member);
        switch (random.nextInt(8)) {
            case 0 -> merge(path, Map.of("name", Desk.unique("Renamed")));
            case 1 -> merge(path, Map.of("website", "https://" + Desk.unique("city") + ".example"));
            case 2 -> mine.add(Desk.target(member));
            case 3 -> {
                if (!mine.isEmpty()) {
                    merge(path + "/targets/" + mine.get(random.nextInt(mine.size())),
                            Map.of("reductionPercent", 1 + random.nextInt(99)));
                }
            }
            case 4 -> {
                if (!mine.isEmpty()) {
                    Desk.delete(path + "/targets/" + mine.remove(random.nextInt(mine.size())));
                }
            }
            case 5 -> pledge(member, random.nextBoolean() ? first : second, random);
            case 6 -> step(member, first, random);
            case 7 -> step(member, second, random);
            default -> throw new IllegalStateException();
        }
    }

    private static void merge(String path, Map<String, Object> patch) {
        String tag = Desk.admin().get(path).then().statusCode(200).extract().header("ETag");
        Desk.admin().header("If-Match", tag).contentType("application/merge-patch+json").body(patch)
                .patch(path).then().statusCode(200);
    }

    /** The pledge through a partner is stated or changed, if there is a membership to pledge through. */
    private static void pledge(UUID member, String partner, Random random) {
        List<Map<String, Object>> pledges =
                Desk.admin().get("/v1/members/" + member + "/pledges").jsonPath().getList("items");
        String known = pledges.stream()
                .filter(pledge -> pledge.get("partner").equals(partner))
                .map(pledge -> (String) pledge.get("id"))
                .findFirst()
                .orElse(null);
        if (known != null) {
            merge("/v1/members/" + member + "/pledges/" + known, Map.of("netZeroYear", 2030 + random.nextInt(20)));
        } else if (status(member, partner) != null) {
            Desk.pledge(member, partner);
        }
    }

    /** Any step along the life cycle of a membership; the first one is to apply. */
    private static void step(UUID member, String partner, Random random) {
        String status = status(member, partner);
        if (status == null) {
            Desk.apply(member, partner);
            return;
        }
        List<String> next = switch (status) {
            case "APPLIED" -> List.of("UNDER_REVIEW", "ACCEPTED", "DECLINED");
            case "UNDER_REVIEW" -> List.of("ACCEPTED", "DECLINED");
            case "ACCEPTED" -> List.of("SUSPENDED", "WITHDRAWN", "REMOVED");
            case "SUSPENDED" -> List.of("ACCEPTED", "REMOVED");
            default -> List.of("APPLIED");
        };
        Desk.move(member, partner, next.get(random.nextInt(next.size())));
    }

    private static String status(UUID member, String partner) {
        return Desk.admin().get("/v1/members/" + member)
                .jsonPath().getString("memberships.find { it.partner == '" + partner + "' }?.status");
    }

    private Reading read(String who, RequestSpecification reader, UUID member) {
        Response response = get(reader, member);
        return new Reading(who, member, Instant.now(), response.statusCode(), facts(response));
    }

    private static Response get(RequestSpecification reader, UUID member) {
        return reader.queryParam("expand", "pledges,targets").get("/v1/members/" + member);
    }

    /** The verdict is computed, not recorded; who asks for an earlier one asks for compliance. */
    private static Map<String, Object> facts(Response response) {
        if (response.statusCode() != 200) {
            return Map.of();
        }
        Map<String, Object> body = new LinkedHashMap<>(response.jsonPath().<String, Object>getMap(""));
        body.remove("compliance");
        return body;
    }
}
