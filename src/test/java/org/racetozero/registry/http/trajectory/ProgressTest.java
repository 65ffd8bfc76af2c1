package org.racetozero.registry.http.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.patch;
import static org.racetozero.registry.http.Registry.post;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;

/** Progress says how a member stands towards each target, and how far its actions have come. */
@QuarkusTest
class ProgressTest {

    private static final String DAY = "asOf=2026-01-15";
    private static final String COLUMNS = String.join(",",
            "target", "kind", "horizon", "state", "baseYear", "targetYear", "baseTonnesCo2e", "targetTonnesCo2e",
            "year", "latestInventory", "actualTonnesCo2e", "allowedTonnesCo2e", "allowedNowTonnesCo2e",
            "percentAchieved", "percentElapsed", "deviationPercent", "cumulativeOvershootTonnesCo2e",
            "requiredAnnualRatePercent", "requiredAnnualTonnesCo2e", "projectedTonnesCo2e", "missing");
    private static final String INTERIM = """
            {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2020, "baseTonnesCo2e": 1000, "targetYear": 2030,
             "reductionPercent": 50, "adoptedOn": "2021-01-01"}""";

    private String member;
    private String progress;

    @BeforeEach
    void anAcceptedMember() {
        member = newAcceptedMember(newPartner());
        progress = member + "/progress";
    }

    @Test
    void aStandingComparesTheLatestInventoryWithTheLine() {
        String target = target(INTERIM);
        inventory("2022", 900);
        inventory("2023", 880);
        inventory("2024", 830);

        get(progress + "?" + DAY).then()
                .statusCode(200)
                .body("member", equalTo(idOf(member)))
                .body("asOf", equalTo("2026-01-15"))
                .body("items.target", contains(idOf(target)))
                .body("items[0].kind", equalTo("ABSOLUTE"))
                .body("items[0].horizon", equalTo("INTERIM"))
                .body("items[0].state", equalTo("BEHIND"))
                .body("items[0].baseYear", equalTo(2020))
                .body("items[0].targetYear", equalTo(2030))
                .body("items[0].baseTonnesCo2e", equalTo(1000))
                .body("items[0].targetTonnesCo2e", equalTo(500))
                .body("items[0].year", equalTo(2024))
                .body("items[0].latestInventory", equalTo("2024"))
                .body("items[0].actualTonnesCo2e", equalTo(830))
                .body("items[0].allowedTonnesCo2e", equalTo(800))
                .body("items[0].allowedNowTonnesCo2e", equalTo(700))
                .body("items[0].percentAchieved", equalTo(34))
                .body("items[0].percentElapsed", equalTo(40))
                .body("items[0].deviationPercent", equalTo(3.75f))
                .body("items[0].cumulativeOvershootTonnesCo2e", equalTo(60))
                .body("items[0].requiredAnnualRatePercent", equalTo(8.1f))
                .body("items[0]", not(hasKey("requiredAnnualTonnesCo2e")))
                .body("items[0].projectedTonnesCo2e", equalTo(625))
                .body("items[0].missing", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "779, AHEAD, 44.2", "780, ON_TRACK, 44", "800, ON_TRACK, 40", "801, BEHIND, 39.8", "1100, BEHIND, -20",
        "400, AHEAD, 120"
    })
    void onTrackIsToHaveAchievedAtLeastWhatHasElapsed(int tonnes, String state, float achieved) {
        target(INTERIM);
        inventory("2024", tonnes);

        get(progress + "?" + DAY).then()
                .body("items[0].state", equalTo(state))
                .body("items[0].percentAchieved.toFloat()", equalTo(achieved))
                .body("items[0].percentElapsed", equalTo(40));
    }

    @Test
    void withoutAnInventoryAfterTheBaseThereIsNothingToSay() {
        target(INTERIM);
        inventory("2020", 1000);

        get(progress + "?" + DAY).then()
                .body("items[0].state", equalTo("NO_DATA"))
                .body("items[0].year", equalTo(2026))
                .body("items[0].allowedTonnesCo2e", equalTo(700))
                .body("items[0].percentElapsed", equalTo(60))
                .body("items[0]", not(hasKey("percentAchieved")))
                .body("items[0]", not(hasKey("latestInventory")))
                .body("items[0].missing.code", contains("INVENTORY_UNKNOWN"))
                .body("items[0].missing[0].settledBy.method", equalTo("PUT"))
                .body("items[0].missing[0].settledBy.path", equalTo(member + "/inventories/2025"));
    }

    @Test
    void anOldInventoryIsStale() {
        target(INTERIM);
        inventory("2022", 900);

        get(progress + "?asOf=2024-12-31").then().body("items[0].state", equalTo("ON_TRACK"));
        get(progress + "?asOf=2025-01-01").then()
                .body("items[0].state", equalTo("STALE"))
                .body("items[0].percentAchieved", equalTo(20))
                .body("items[0].missing.code", contains("INVENTORY_OUTDATED"));
    }

    @Test
    void noPercentageLeadsToZeroNorBackInTime() {
        target("""
                {"kind": "NET_ZERO", "horizon": "LONG_TERM", "baseYear": 2020, "baseTonnesCo2e": 1000,
                 "targetYear": 2050, "adoptedOn": "2021-01-01"}""");
        inventory("2024", 780);

        get(progress + "?" + DAY).then()
                .body("items[0].requiredAnnualTonnesCo2e", equalTo(30))
                .body("items[0]", not(hasKey("requiredAnnualRatePercent")));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/trajectory/halving-kinds.csv", delimiter = '|', quoteCharacter = '~')
    void everyKindOfTargetHasAStanding(String kind, String facts) {
        target("""
                {"kind": "%s", "horizon": "INTERIM", "baseYear": 2020, "baseTonnesCo2e": 1000, "targetYear": 2030,
                 "adoptedOn": "2021-01-01", %s}""".formatted(kind, facts));
        inventory("2024", 800);

        get(progress + "?" + DAY).then()
                .body("items[0].kind", equalTo(kind))
                .body("items[0].state", equalTo("ON_TRACK"))
                .body("items[0].percentAchieved", equalTo(40))
                .body("items[0].missing", empty());
    }

    @Test
    void whatIsMissingIsNamedBesideWhatIsKnown() {
        String target = target("""
                {"kind": "RENEWABLE_SHARE", "horizon": "INTERIM", "targetYear": 2030, "adoptedOn": "2021-01-01"}""");
        inventory("2024", 800);

        get(progress + "?" + DAY).then()
                .statusCode(200)
                .body("items[0].state", equalTo("NO_DATA"))
                .body("items[0].actualTonnesCo2e", equalTo(800))
                .body("items[0].missing.code", contains("KIND_SETS_NO_EMISSIONS"))
                .body("items[0].missing[0].settledBy.path", equalTo(target));
    }

    @Test
    void sumsInAnotherSetOfPotentialsAreNotCompared() {
        target(INTERIM);
        state("2024", "{\"protocol\": \"GPC_BASIC\", \"gwpSet\": \"AR5\", \"totals\": [{\"tonnesCo2e\": 800}]}");
        state("2023", "{\"protocol\": \"GPC_BASIC\", \"gwpSet\": \"AR4\", \"totals\": [{\"tonnesCo2e\": 1}]}");

        get(progress + "?" + DAY).then()
                .body("gwpSet", equalTo("AR5"))
                .body("items[0].cumulativeOvershootTonnesCo2e", equalTo(0))
                .body("items[0].missing.code", contains("GWP_SET_NOT_CONVERTIBLE"));
        get(progress + "?gwpSet=AR6&" + DAY).then()
                .body("gwpSet", equalTo("AR6"))
                .body("items[0].state", equalTo("NO_DATA"))
                .body("items[0].missing.code", contains("GWP_SET_NOT_CONVERTIBLE", "GWP_SET_NOT_CONVERTIBLE"));
    }

    @Test
    void actionsAreCountedButForCancelledOnes() {
        String buses = action("""
                {"title": {"language": "en", "text": "Buses"}, "status": "IN_PROGRESS", "startsOn": "2025-01-01",
                 "expectedTonnesCo2e": 300, "achievedTonnesCo2e": 75,
                 "milestones": [{"title": {"language": "en", "text": "bought"}, "dueOn": "2025-06-30",
                                 "doneOn": "2025-05-01"},
                                {"title": {"language": "en", "text": "running"}, "dueOn": "2025-12-31"},
                                {"title": {"language": "en", "text": "paid"}, "dueOn": "2027-12-31"}]}""");
        action("""
                {"title": {"language": "en", "text": "Boilers"}, "status": "CANCELLED", "adoptedOn": "2024-01-01",
                 "expectedTonnesCo2e": 1000, "achievedTonnesCo2e": 500}""");
        action("""
                {"title": {"language": "en", "text": "Trees"}, "status": "PLANNED", "adoptedOn": "2024-01-01"}""");

        get(progress + "?" + DAY).then()
                .statusCode(200)
                .body("items", empty())
                .body("actions.expectedTonnesCo2e", equalTo(300))
                .body("actions.achievedTonnesCo2e", equalTo(75))
                .body("actions.percent", equalTo(25))
                .body("actions.byStatus.IN_PROGRESS", equalTo(1))
                .body("actions.byStatus.CANCELLED", equalTo(1))
                .body("actions.byStatus.PLANNED", equalTo(1))
                .body("actions.items[0].action", equalTo(idOf(buses)))
                .body("actions.items[0].title.text", equalTo("Buses"))
                .body("actions.items[0].percent", equalTo(25))
                .body("actions.items[0].milestones", equalTo(3))
                .body("actions.items[0].milestonesDone", equalTo(1))
                .body("actions.items[0].milestonesDue", equalTo(1))
                .body("actions.items[1].status", equalTo("CANCELLED"))
                .body("actions.items[2]", not(hasKey("expectedTonnesCo2e")));
    }

    @Test
    void withoutActionsNothingIsSaidOfThem() {
        get(progress).then()
                .statusCode(200)
                .body("items", empty())
                .body("actions.byStatus", anEmptyMap())
                .body("actions.items", empty())
                .body("actions", not(hasKey("expectedTonnesCo2e")));
    }

    @Test
    void progressOfAnotherMomentKnowsWhatWasKnownThen() {
        String target = target(INTERIM);
        inventory("2023", 700);
        Instant between = Instant.now();
        patch(target, "*", "{\"reductionPercent\": 100}").then().statusCode(200);
        inventory("2024", 900);

        get(progress + "?" + DAY + "&knownAt=" + between).then()
                .statusCode(200)
                .body("items[0].latestInventory", equalTo("2023"))
                .body("items[0].percentAchieved", equalTo(60));
        get(progress + "?" + DAY).then()
                .body("items[0].latestInventory", equalTo("2024"))
                .body("items[0].percentAchieved", equalTo(10));
        get(progress + "?asOf=2024-06-30").then().body("items[0].latestInventory", equalTo("2023"));
        get(progress + "?asOf=2020-12-31").then().body("items", empty());
    }

    @Test
    void itIsATableToo() {
        String target = idOf(target(INTERIM));
        inventory("2024", 800);

        String csv = admin().accept("text/csv").get(progress + "?" + DAY).then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .extract().asString();
        assertThat(csv).isEqualTo(COLUMNS + "\r\n" + target
                + ",ABSOLUTE,INTERIM,ON_TRACK,2020,2030,1000,500,2024,2024,800,800,700,40,40,0,0,7.5344,,,[]\r\n");
        admin().accept("application/x-ndjson").get(progress + "?" + DAY).then()
                .statusCode(200)
                .body(startsWith("{\"target\":\"" + target + "\""));
        anybody().accept("*/*").get(progress).then().header("Content-Type", startsWith("application/json"));
    }

    @Test
    void whoeverSeesTheMemberSeesItAndMayAskForSomeTargets() {
        String target = idOf(target(INTERIM));
        target(INTERIM.replace("50", "60"));
        String hidden = newMember() + "/progress";

        anybody().get(progress + "?" + DAY + "&target=" + target).then()
                .statusCode(200)
                .body("items.target", contains(target));
        anybody().get(progress + "?target=" + UUID.randomUUID()).then()
                .statusCode(400)
                .body("errors.parameter", contains("target"));
        anybody().get(progress + "?shape=LINEAR").then().statusCode(400).body("errors.parameter", contains("shape"));
        anybody().get(progress + "?asOf=2101-01-01&gwpSet=SAR").then()
                .statusCode(400)
                .body("errors.parameter", contains("gwpSet", "asOf"));
        anybody().get(hidden).then().statusCode(404);
        get(hidden).then().statusCode(200);
    }

    private String target(String body) {
        return post(member + "/targets", body).then().statusCode(201).extract().header("Location");
    }

    private String action(String body) {
        return post(member + "/actions", body).then().statusCode(201).extract().header("Location");
    }

    private void inventory(String key, int tonnes) {
        state(key, "{\"protocol\": \"GPC_BASIC\", \"totals\": [{\"tonnesCo2e\": " + tonnes + "}]}");
    }

    private void state(String key, String body) {
        admin().contentType(Registry.JSON).body(body).put(member + "/inventories/" + key).then().statusCode(201);
    }
}
