package org.racetozero.registry.http.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.patch;
import static org.racetozero.registry.http.Registry.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;

/** A trajectory shows what a member's targets allow, what it emitted, and what it will if it goes on so. */
@QuarkusTest
class TrajectoryTest {

    private static final String DAY = "asOf=2026-01-15";
    private static final String INTERIM = """
            {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2020, "baseTonnesCo2e": 1000, "targetYear": 2030,
             "reductionPercent": 50, "adoptedOn": "2021-01-01"}""";
    private static final String NET_ZERO = """
            {"kind": "NET_ZERO", "horizon": "LONG_TERM", "targetYear": 2050, "adoptedOn": "2021-01-01"}""";

    private String partner;
    private String member;
    private String trajectory;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        trajectory = member + "/trajectory";
    }

    @Test
    void onePathLeadsFromTheBaseOverTheInterimTargetToTheLongTermOne() {
        String interim = target(INTERIM);
        String netZero = target(NET_ZERO);
        inventory("2022", 900);
        inventory("2023", 880);
        inventory("2024", 830);

        get(trajectory + "?" + DAY).then()
                .statusCode(200)
                .header("ETag", startsWith("\"0."))
                .body("member", equalTo(idOf(member)))
                .body("asOf", equalTo("2026-01-15"))
                .body("shape", equalTo("LINEAR"))
                .body("$", not(hasKey("knownAt")))
                .body("$", not(hasKey("gwpSet")))
                .body("allowed", hasSize(31))
                .body("allowed.find { it.year == 2020 }.tonnesCo2e", equalTo(1000))
                .body("allowed.find { it.year == 2024 }.tonnesCo2e", equalTo(800))
                .body("allowed.find { it.year == 2030 }.tonnesCo2e", equalTo(500))
                .body("allowed.find { it.year == 2040 }.tonnesCo2e", equalTo(250))
                .body("allowed.find { it.year == 2050 }.tonnesCo2e", equalTo(0))
                .body("actual.year", contains(2022, 2023, 2024))
                .body("actual.tonnesCo2e", contains(900, 880, 830))
                .body("actual.inventory", contains("2022", "2023", "2024"))
                .body("projected[0].year", equalTo(2025))
                .body("projected.find { it.year == 2030 }.tonnesCo2e", equalTo(625))
                .body("projected[-1].year", equalTo(2050))
                .body("paths.target", contains(idOf(interim), idOf(netZero)))
                .body("paths[0].allowed", hasSize(11))
                .body("paths[0].missing", empty())
                .body("paths[1].allowed.year", contains(2050))
                .body("paths[1].missing.code", contains("BASE_YEAR_UNKNOWN"))
                .body("missing.code", contains("BASE_YEAR_UNKNOWN"));
    }

    @Test
    void theSamePercentageEachYearNeedsSomethingLeft() {
        target(INTERIM);
        String netZero = target(NET_ZERO);

        get(trajectory + "?shape=EXPONENTIAL&" + DAY).then()
                .statusCode(200)
                .body("shape", equalTo("EXPONENTIAL"))
                .body("allowed.find { it.year == 2025 }.tonnesCo2e", equalTo(707.107f))
                .body("allowed[-1].year", equalTo(2030))
                .body("missing.code", hasItem("EXPONENTIAL_PATH_ENDS_ABOVE_ZERO"))
                .body("missing.find { it.code == 'EXPONENTIAL_PATH_ENDS_ABOVE_ZERO' }.settledBy.pointer",
                        equalTo("/residualPercent"));
        patch(netZero, "*", "{\"targetTonnesCo2e\": 5}").then().statusCode(200);
        get(trajectory + "?shape=EXPONENTIAL&" + DAY).then()
                .body("allowed.find { it.year == 2040 }.tonnesCo2e", equalTo(50))
                .body("allowed[-1].tonnesCo2e", equalTo(5));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/trajectory/kinds.csv", delimiter = '|', quoteCharacter = '~')
    void everyKindOfTargetHasAPath(String kind, String facts, int end) {
        target("""
                {"kind": "%s", "horizon": "INTERIM", "baseYear": 2020, "baseTonnesCo2e": 1000, "targetYear": 2030,
                 %s}"""
                .formatted(kind, facts));

        get(trajectory).then()
                .statusCode(200)
                .body("paths[0].kind", equalTo(kind))
                .body("paths[0].missing", empty())
                .body("paths[0].allowed", hasSize(11))
                .body("paths[0].allowed[0].tonnesCo2e", equalTo(1000))
                .body("paths[0].allowed[5].tonnesCo2e", equalTo(number((1000 + end) / 2.0)))
                .body("paths[0].targetTonnesCo2e", equalTo(end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PEAK", "RENEWABLE_SHARE", "SUPPLIER_ENGAGEMENT", "UNSPECIFIED_REDUCTION", "OTHER"})
    void aKindThatSetsNoEmissionsSaysSo(String kind) {
        String target = target("""
                {"kind": "%s", "horizon": "INTERIM", "baseYear": 2020, "baseTonnesCo2e": 1000, "targetYear": 2030,
                 "reductionPercent": 40}""".formatted(kind));

        get(trajectory).then()
                .statusCode(200)
                .body("allowed", empty())
                .body("paths[0].allowed", empty())
                .body("paths[0].missing.code", contains("KIND_SETS_NO_EMISSIONS"))
                .body("paths[0].missing[0].detail", containsString(kind))
                .body("paths[0].missing[0].settledBy.method", equalTo("PATCH"))
                .body("paths[0].missing[0].settledBy.path", equalTo(target))
                .body("paths[0].missing[0].settledBy.pointer", equalTo("/targetTonnesCo2e"));
        patch(target, "*", "{\"targetTonnesCo2e\": 400}").then().statusCode(200);
        get(trajectory).then().body("paths[0].missing", empty()).body("paths[0].allowed", hasSize(11));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/trajectory/lacks.csv", delimiter = '|', quoteCharacter = '~')
    void theOneMissingFieldIsNamedAndSettlesIt(String facts, String code, String settling) {
        String target = target("{\"horizon\": \"INTERIM\", " + facts + "}");

        get(trajectory).then()
                .statusCode(200)
                .body("paths[0].missing.code", contains(code))
                .body("paths[0].missing[0].settledBy.method", equalTo("PATCH"))
                .body("paths[0].missing[0].settledBy.path", equalTo(target))
                .body("missing.code", hasItem(code));
        patch(target, "*", settling).then().statusCode(200);
        get(trajectory).then().body("paths[0].missing", empty()).body("paths[0].allowed", hasSize(11));
    }

    @Test
    void aMissingPopulationIsNamedAndSettlesIt() {
        target("""
                {"kind": "PER_CAPITA", "horizon": "INTERIM", "baseYear": 2020, "baseTonnesCo2e": 1000,
                 "targetYear": 2030, "reductionPercent": 50}""");
        admin().contentType(Registry.JSON).body("{\"inhabitants\": 100}").put(member + "/populations/2020-actual")
                .then().statusCode(201);

        String path = get(trajectory).then()
                .body("paths[0].missing.code", contains("POPULATION_UNKNOWN"))
                .body("paths[0].missing[0].detail", containsString("2030"))
                .body("paths[0].missing[0].settledBy.method", equalTo("PUT"))
                .body("paths[0].missing[0].settledBy.pointer", equalTo("/inhabitants"))
                .extract().path("paths[0].missing[0].settledBy.path");
        assertThat(path).isEqualTo(member + "/populations/2030-projected");
        admin().contentType(Registry.JSON).body("{\"inhabitants\": 150}").put(path).then().statusCode(201);
        get(trajectory).then()
                .body("paths[0].missing", empty())
                .body("paths[0].targetTonnesCo2e", equalTo(750));
    }

    @Test
    void whoHasNothingIsToldWhatToStateFirst() {
        get(trajectory + "?" + DAY).then()
                .statusCode(200)
                .body("allowed", empty())
                .body("actual", empty())
                .body("projected", empty())
                .body("paths", empty())
                .body("missing.code", contains("TARGET_UNKNOWN", "INVENTORY_UNKNOWN"))
                .body("missing.settledBy.method", contains("POST", "PUT"))
                .body("missing.settledBy.path", contains(member + "/targets", member + "/inventories/2025"));
    }

    @Test
    void theBaseMayComeFromTheInventoryOfItsYearWithinTheTargetsCoverage() {
        target("""
                {"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": 2020, "targetYear": 2030, "reductionPercent": 50,
                 "coverage": [{"scope": "SCOPE_1", "coverage": "FULL"}, {"scope": "SCOPE_2", "coverage": "FULL"}],
                 "adoptedOn": "2021-01-01"}""");
        for (int year : new int[] {2020, 2024}) {
            state(Integer.toString(year), """
                    {"protocol": "GHGP_CORPORATE", "gwpSet": "AR5",
                     "totals": [{"scope": "SCOPE_1", "tonnesCo2e": %d},
                                {"scope": "SCOPE_2_LOCATION", "tonnesCo2e": 300},
                                {"scope": "SCOPE_2_MARKET", "tonnesCo2e": 200}]}""".formatted(2520 - year));
        }

        get(trajectory + "?" + DAY).then()
                .body("gwpSet", equalTo("AR5"))
                .body("paths[0].baseTonnesCo2e", equalTo(700))
                .body("paths[0].targetTonnesCo2e", equalTo(350))
                .body("actual.tonnesCo2e", contains(700, 696))
                .body("missing", empty());
    }

    @Test
    void mixedSetsOfPotentialsAreConvertedOrNamedNeverMixedInSilence() {
        target(INTERIM);
        methane("2022", "AR4", 10);
        methane("2024", "AR5", 8);
        state("2023", "{\"protocol\": \"GHGP_CORPORATE\", \"gwpSet\": \"AR4\", \"totals\": [{\"tonnesCo2e\": 999}]}");
        state("2021", "{\"protocol\": \"GHGP_CORPORATE\", \"totals\": [{\"tonnesCo2e\": 999}]}");

        get(trajectory + "?" + DAY).then()
                .body("gwpSet", equalTo("AR5"))
                .body("actual.inventory", contains("2022", "2024"))
                .body("actual.tonnesCo2e", contains(280, 224))
                .body("missing.code", containsInAnyOrder("GWP_SET_UNKNOWN", "GWP_SET_NOT_CONVERTIBLE"))
                .body("missing.find { it.code == 'GWP_SET_UNKNOWN' }.settledBy.path",
                        equalTo(member + "/inventories/2021"))
                .body("missing.find { it.code == 'GWP_SET_UNKNOWN' }.settledBy.pointer", equalTo("/gwpSet"));
        get(trajectory + "?gwpSet=AR4&" + DAY).then()
                .body("gwpSet", equalTo("AR4"))
                .body("actual.inventory", contains("2022", "2023", "2024"))
                .body("actual.tonnesCo2e", contains(250, 999, 200))
                .body("missing.code", contains("GWP_SET_UNKNOWN"));
    }

    @Test
    void aTrajectoryOfAnotherDayKnowsWhatHadHappenedByThen() {
        target(INTERIM);
        inventory("2022", 900);
        inventory("2023", 880);

        get(trajectory + "?asOf=2023-06-30").then()
                .body("asOf", equalTo("2023-06-30"))
                .body("actual.inventory", contains("2022"))
                .body("allowed", hasSize(11));
        get(trajectory + "?asOf=2020-12-31").then()
                .body("paths", empty())
                .body("actual", empty())
                .body("missing.code", contains("TARGET_UNKNOWN", "INVENTORY_UNKNOWN"));
        get(trajectory + "?asOf=2031-01-01").then().body("allowed", empty()).body("paths[0].allowed", hasSize(11));
    }

    @Test
    void aTrajectoryKnownAtAnotherMomentKnowsWhatHadBeenRecordedByThen() {
        String target = target(INTERIM);
        Instant between = Instant.now();
        patch(target, "*", "{\"reductionPercent\": 60}").then().statusCode(200);
        inventory("2024", 700);

        get(trajectory + "?" + DAY + "&knownAt=" + between).then()
                .statusCode(200)
                .body("allowed[-1].tonnesCo2e", equalTo(500))
                .body("actual", empty())
                .body("$", hasKey("knownAt"));
        get(trajectory + "?" + DAY).then()
                .body("allowed[-1].tonnesCo2e", equalTo(400))
                .body("actual.tonnesCo2e", contains(700));
    }

    @Test
    void itIsATableToo() {
        String target = idOf(target(INTERIM.replace("2030", "2022")));
        inventory("2021", 950);

        String csv = anybody().accept("text/csv").get(trajectory + "?asOf=2022-06-30").then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .extract().asString();
        assertThat(csv).isEqualTo(String.join("\r\n",
                "series,target,year,tonnesCo2e",
                "ALLOWED,,2020,1000",
                "ALLOWED,,2021,750",
                "ALLOWED,,2022,500",
                "ACTUAL,,2021,950",
                "ALLOWED," + target + ",2020,1000",
                "ALLOWED," + target + ",2021,750",
                "ALLOWED," + target + ",2022,500",
                ""));
        anybody().accept("application/x-ndjson").get(trajectory + "?asOf=2022-06-30").then()
                .statusCode(200)
                .body(startsWith("{\"series\":\"ALLOWED\",\"year\":2020,\"tonnesCo2e\":1000}\n"));
        anybody().accept("*/*").get(trajectory).then().header("Content-Type", startsWith("application/json"));
        anybody().accept("application/xml").get(trajectory).then().statusCode(406);
    }

    @Test
    void onlyTheTargetsAskedForAreShown() {
        String interim = idOf(target(INTERIM));
        String netZero = idOf(target(NET_ZERO));
        String successor = idOf(target(INTERIM.replace("}", ", \"supersedes\": \"" + interim + "\"}")));

        get(trajectory + "?" + DAY).then().body("paths.target", contains(netZero, successor));
        get(trajectory + "?" + DAY + "&target=" + interim).then().body("paths.target", contains(interim));
        get(trajectory + "?" + DAY + "&target=" + netZero + "&target=" + interim).then()
                .body("paths.target", contains(interim, netZero));
        get(trajectory + "?" + DAY + "&target=" + UUID.randomUUID()).then()
                .statusCode(400)
                .body("errors.parameter", contains("target"))
                .body("errors.code", contains("UNKNOWN_REFERENCE"));
    }

    @Test
    void allThatIsWrongWithAQuestionIsSaidAtOnce() {
        get(trajectory + "?shape=CURVED&gwpSet=AR7&asOf=1999-01-01&knownAt=today&target=x").then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("shape", "gwpSet", "asOf", "knownAt", "target"));
        get(trajectory + "?horizon=INTERIM").then().statusCode(400).body("errors.parameter", contains("horizon"));
        get(trajectory + "?shape=LINEAR&shape=LINEAR").then().statusCode(400);
        get("/v1/members/" + UUID.randomUUID() + "/trajectory").then().statusCode(404);
    }

    @Test
    void whoeverSeesTheMemberSeesIt() {
        target(INTERIM);
        String hidden = newMember() + "/trajectory";

        String open = anybody().get(trajectory + "?" + DAY).then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .extract().asString();
        assertThat(holder(integrator(partner)).get(trajectory + "?" + DAY).then()
                        .statusCode(200)
                        .header("Cache-Control", equalTo("private, no-cache"))
                        .extract().asString())
                .isEqualTo(open);
        anybody().get(hidden).then().statusCode(404);
        get(hidden).then().statusCode(200);
        anybody().header("Authorization", "Bearer r2z_none").get(trajectory).then().statusCode(401);
    }

    @Test
    void whoHoldsItAlreadyIsToldSo() {
        target(INTERIM);
        String tag = get(trajectory + "?" + DAY).header("ETag");

        admin().header("If-None-Match", tag).get(trajectory + "?" + DAY).then().statusCode(304);
        inventory("2024", 700);
        admin().header("If-None-Match", tag).get(trajectory + "?" + DAY).then().statusCode(200);
    }

    @Test
    void itSpeaksJapanese() {
        target(NET_ZERO);

        admin().header("Accept-Language", "ja").get(trajectory).then()
                .statusCode(200)
                .header("Content-Language", equalTo("ja"))
                .body("paths[0].missing[0].code", equalTo("BASE_YEAR_UNKNOWN"))
                .body("paths[0].missing[0].detail", equalTo("経路がどの年から始まるのかが示されていません。"));
    }

    private static Object number(double value) {
        return value == Math.rint(value) ? (Object) (int) value : (Object) (float) value;
    }

    private String target(String body) {
        return post(member + "/targets", body).then().statusCode(201).extract().header("Location");
    }

    private void inventory(String key, int tonnes) {
        state(key, "{\"protocol\": \"GPC_BASIC\", \"totals\": [{\"tonnesCo2e\": " + tonnes + "}]}");
    }

    private void methane(String key, String gwpSet, int tonnes) {
        state(key, """
                {"protocol": "GHGP_CORPORATE", "gwpSet": "%s",
                 "lines": [{"scope": "SCOPE_1", "gas": "CH4", "quantityTonnes": %d},
                           {"scope": "SCOPE_2_LOCATION", "gas": "CO2", "quantityTonnes": 0},
                           {"scope": "SCOPE_3", "gas": "CO2", "quantityTonnes": 0}]}""".formatted(gwpSet, tonnes));
    }

    private void state(String key, String body) {
        Response stated = admin().contentType(Registry.JSON).body(body).put(member + "/inventories/" + key);
        stated.then().statusCode(201);
    }
}
