package org.racetozero.registry.http.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.http.Registry.MERGE_PATCH;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.patch;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.put;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.tagOf;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.Together;

/** Targets are recorded as their owners state them; the criteria judge, the registry does not. */
@QuarkusTest
class TargetTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LEAST = "{\"kind\": \"NET_ZERO\", \"horizon\": \"LONG_TERM\"}";
    private static final String FULL = """
            {
              "kind": "INTENSITY",
              "horizon": "INTERIM",
              "status": "IN_POLICY",
              "baseYear": 2018,
              "basePeriodStart": "2018-04-01",
              "basePeriodEnd": "2019-03-31",
              "baseTonnesCo2e": 1146000.125,
              "targetYear": 2030,
              "targetPeriodStart": "2030-04-01",
              "targetPeriodEnd": "2031-03-31",
              "reductionPercent": 63.333333,
              "targetTonnesCo2e": -0.5,
              "baselineScenarioTonnesCo2e": 100000000000,
              "intensity": {"denominator": "PRODUCT", "unit": "t steel", "baseValue": 0.000001,
                            "targetValue": 1000000000000000},
              "coverage": [{"scope": "SCOPE_1", "coverage": "FULL", "percent": 100},
                           {"scope": "SCOPE_3", "category": 15, "coverage": "PARTIAL", "percent": 66.666667},
                           {"scope": "SCOPE_3", "category": 1, "coverage": "FULL"}],
              "gases": "ALL_GREENHOUSE_GASES",
              "boundary": {"kind": "SAME", "description": {"language": "en", "text": "All of it."}},
              "method": "ONE_PLANET_CITY_CHALLENGE",
              "protocol": "GPC_BASIC",
              "validation": {"body": "SBTi", "standard": "Near-term", "classification": "ONE_POINT_FIVE_DEGREES",
                             "validatedOn": "2022-01-01", "url": "https://validator.example/"},
              "creditsCount": false,
              "removalsCount": true,
              "landUse": "INCLUDED",
              "conditional": false,
              "assetClass": "Listed equity",
              "phasedInBy": "2027-01-01",
              "residualPercent": 7.5,
              "residualRationale": {"language": "ja", "text": "残余"},
              "adoptedOn": "2021-05-06",
              "statement": {"language": "en", "text": "By 2030.\\n= not a formula"},
              "publicUrl": "https://city.example/target",
              "provenance": {"origin": "SELF"}
            }""";

    private static final String INPUTS = """
            "method": "ONE_PLANET_CITY_CHALLENGE", "country": "US", "baseYear": 2018, "baseTonnesCo2e": 1146000,
            "basePopulation": 267757, "targetYear": 2030, "targetPopulation": 313460""";

    private String member;

    @BeforeEach
    void aMember() {
        member = newMember();
    }

    @Test
    void everyFactComesBackAsItWasStated() throws Exception {
        ObjectNode body = (ObjectNode) MAPPER.readTree(FULL);
        body.put("supersedes", idOf(record(LEAST)));

        Response created = post(member + "/targets", body.toString());

        created.then().statusCode(201).body("member", equalTo(idOf(member)));
        JsonNode read = MAPPER.readTree(get(created.header("Location")).then().statusCode(200)
                .header("ETag", equalTo(created.header("ETag"))).extract().asString());
        body.properties().forEach(
                fact -> assertThat(read.get(fact.getKey())).as(fact.getKey()).isEqualTo(fact.getValue()));
        assertThat(MAPPER.readTree(get(member + "?expand=targets").asString()).get("targets")).contains(read);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsTaken(TargetKind kind) {
        for (Horizon horizon : Horizon.values()) {
            post(member + "/targets", "{\"kind\": \"" + kind + "\", \"horizon\": \"" + horizon + "\"}").then()
                    .statusCode(201)
                    .body("kind", equalTo(kind.name()))
                    .body("horizon", equalTo(horizon.name()));
        }
        get(member + "/targets?kind=" + kind + "&horizon=INTERIM").then().body("items.kind", contains(kind.name()));
    }

    @Test
    void aYearIsTheCalendarYearUnlessItsDaysAreStated() {
        post(member + "/targets", "{\"kind\": \"ABSOLUTE\", \"horizon\": \"INTERIM\", \"baseYear\": 2018, "
                        + "\"targetYear\": 2030, \"targetPeriodStart\": \"2030-04-01\"}").then()
                .statusCode(201)
                .body("basePeriodStart", nullValue())
                .body("basePeriodEnd", nullValue())
                .body("targetPeriodStart", equalTo("2030-04-01"))
                .body("targetPeriodEnd", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"coverage\": [{\"scope\": \"SCOPE_1\", \"coverage\": \"FULL\", \"category\": 1}]"
                + " | /coverage/0/category | CATEGORY_OUTSIDE_SCOPE_3",
        "\"coverage\": [{\"scope\": \"SCOPE_3\", \"coverage\": \"FULL\", \"category\": 16}]"
                + " | /coverage/0/category | TOO_LARGE",
        "\"coverage\": [{\"scope\": \"SCOPE_3\", \"coverage\": \"FULL\", \"category\": 0}]"
                + " | /coverage/0/category | TOO_SMALL",
        "\"coverage\": [17, {\"scope\": \"SCOPE_3\", \"coverage\": \"FULL\", \"category\": 16}]"
                + " | /coverage/1/category | TOO_LARGE",
        "\"coverage\": [{\"scope\": \"SCOPE_1\", \"coverage\": \"FULL\", \"percent\": 100.5}]"
                + " | /coverage/0/percent | TOO_LARGE",
        "\"coverage\": [{\"coverage\": \"FULL\"}]           | /coverage/0/scope | REQUIRED",
        "\"baseTonnesCo2e\": -1                             | /baseTonnesCo2e | TOO_SMALL",
        "\"baseTonnesCo2e\": 1.2345                         | /baseTonnesCo2e | TOO_MANY_DECIMALS",
        "\"baseTonnesCo2e\": 1e999999                       | /baseTonnesCo2e | TOO_LARGE",
        "\"baseTonnesCo2e\": 1e-999999                      | /baseTonnesCo2e | TOO_MANY_DECIMALS",
        "\"baselineScenarioTonnesCo2e\": -1                 | /baselineScenarioTonnesCo2e | TOO_SMALL",
        "\"reductionPercent\": 1001                         | /reductionPercent | TOO_LARGE",
        "\"intensity\": {\"denominator\": \"REVENUE\", \"baseValue\": 0} | /intensity/baseValue | TOO_SMALL",
        "\"basePeriodStart\": \"2018-01-01\"                | /baseYear | REQUIRED",
        "\"targetYear\": 2030, \"targetPeriodStart\": \"2030-02-01\", \"targetPeriodEnd\": \"2030-01-01\""
                + " | /targetPeriodEnd | ENDS_BEFORE_IT_STARTS",
        "\"targetYear\": 2030, \"targetPeriodStart\": \"2100-01-01\" | /targetPeriodStart | PERIOD_OF_ANOTHER_YEAR",
        "\"baseYear\": 2018, \"basePeriodEnd\": \"2021-12-31\" | /basePeriodStart | PERIOD_OF_ANOTHER_YEAR",
        "\"adoptedOn\": \"2200-01-01\"                      | /adoptedOn | IN_THE_FUTURE",
        "\"supersedes\": \"01a1f64c-3198-7003-8005-3f6c2a1b8e01\" | /supersedes | UNKNOWN_REFERENCE",
        "\"method\": \"two\\nlines\"                        | /method | NOT_ONE_LINE",
        "\"creditsCount\": \"no\"                           | /creditsCount | WRONG_TYPE_BOOLEAN",
        "\"calculation\": {}                              | /calculation/method | REQUIRED",
        "\"calculation\": {\"method\": \"GUESS\"}           | /calculation/method | UNKNOWN_VALUE",
        "\"calculation\": {\"method\": \"NET_ZERO\", \"baseYear\": 2018, \"baseTonnesCo2e\": 0}"
                + " | /calculation/baseTonnesCo2e | TOO_SMALL",
        "\"calculation\": {\"method\": \"NET_ZERO\"}, \"adoptedOn\": \"2200-01-01\" | /adoptedOn | IN_THE_FUTURE",
        "\"calculation\": {\"method\": \"NET_ZERO\"}, \"adoptedOn\": \"2200-01-01\""
                + " | /calculation/baseYear | REQUIRED",
        "\"baseYear\": 2019, \"calculation\": {\"method\": \"NET_ZERO\", \"baseYear\": 2018, \"baseTonnesCo2e\": 5}"
                + " | /baseYear | CONTRADICTS_CALCULATION"})
    void whatCannotBeMeantIsRefused(String members, String pointer, String code) {
        long before = revisions();

        post(member + "/targets", "{\"kind\": \"ABSOLUTE\", \"horizon\": \"INTERIM\", " + members + "}").then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void aCalculatedTargetKeepsItsInputsAndItsWorking() throws Exception {
        Response created = post(member + "/targets", calculated("\"kind\": \"ABSOLUTE\"", ""));

        created.then()
                .statusCode(201)
                .body("baseYear", equalTo(2018))
                .body("targetYear", equalTo(2030))
                .body("baseTonnesCo2e", equalTo(1146000))
                .body("method", equalTo("ONE_PLANET_CITY_CHALLENGE"))
                .body("provenance.origin", equalTo("COMPUTED"))
                .body("calculation.targetPopulation", equalTo(313460))
                .body("calculation.result.basis", equalTo("SOURCED"))
                .body("calculation.result.steps.code", hasItem("HDI_RATIO"))
                .body("calculation.result.steps[0].name", nullValue())
                .body("calculation.result.constants[1].vintage", equalTo("HDR2020-portal"));
        JsonNode read = MAPPER.readTree(get(created.header("Location")).asString());
        assertThat(read.get("reductionPercent").decimalValue()).isEqualByComparingTo("57.000024");
        assertThat(read.get("targetTonnesCo2e").decimalValue()).isEqualByComparingTo("492779.72");
        assertThat(read).isEqualTo(MAPPER.readTree(created.asString()));
        assertThat(MAPPER.readTree(get(member + "?expand=targets").asString()).get("targets")).contains(read);
    }

    @Test
    void aPublishedRoundingIsNoContradiction() {
        post(member + "/targets", calculated(
                "\"kind\": \"ABSOLUTE\", \"reductionPercent\": 57, \"targetTonnesCo2e\": 492780", "")).then()
                .statusCode(201)
                .body("reductionPercent", equalTo(57))
                .body("targetTonnesCo2e", equalTo(492780));
        post(member + "/targets", calculated(
                "\"kind\": \"PEAK\", \"reductionPercent\": 59, \"targetTonnesCo2e\": 500000, \"targetYear\": 2031",
                "")).then()
                .statusCode(422)
                .body("errors.pointer",
                        containsInAnyOrder("/kind", "/reductionPercent", "/targetTonnesCo2e", "/targetYear"));
    }

    @Test
    void aCalculationIsDoneAgainOnlyWhenAnInputChanges() throws Exception {
        String target = record(calculated("\"kind\": \"ABSOLUTE\"", ""));
        ObjectNode read = (ObjectNode) MAPPER.readTree(get(target).asString());

        admin().contentType(Registry.JSON).body(read.toString()).put(target).then()
                .statusCode(200)
                .body("version", equalTo(1));
        Response edited = put(target, tagOf(target), read.put("status", "IN_POLICY").toString());
        assertThat(MAPPER.readTree(edited.then().statusCode(200).extract().asString()).get("calculation"))
                .isEqualTo(read.get("calculation"));
        Response patched = patch(target, tagOf(target), "{\"calculation\": {\"targetPopulation\": 300000}}");
        JsonNode again = MAPPER.readTree(patched.then().statusCode(200).extract().asString());
        assertThat(again.at("/reductionPercent").decimalValue()).isEqualByComparingTo("58.846447");
        assertThat(again.at("/calculation/result/absoluteReductionPercent").decimalValue())
                .isEqualByComparingTo("58.846447");
        patch(target, tagOf(target), "{\"calculation\": null}").then()
                .statusCode(200)
                .body("calculation", nullValue())
                .body("baseYear", equalTo(2018));
    }

    @Test
    void aResultIsTakenBackButNotInvented() throws Exception {
        String answer = admin().contentType(Registry.JSON).body("{" + INPUTS + "}").post("/v1/target-calculations")
                .then().statusCode(200).extract().asString();
        String target = record(calculated("\"kind\": \"ABSOLUTE\"", ", \"result\": " + answer));
        ObjectNode read = (ObjectNode) MAPPER.readTree(get(target).asString());
        ((ObjectNode) read.at("/calculation/result")).put("absoluteReductionPercent", 58);

        put(target, tagOf(target), read.toString()).then()
                .statusCode(422)
                .body("errors.pointer", contains("/calculation/result"))
                .body("errors.code", contains("READ_ONLY"));
    }

    @Test
    void theMemberConfirmsWhatItsPartnerCalculated() {
        String partner = newPartner();
        String accepted = newAcceptedMember(partner);
        String staff = key("{\"name\": \"staff\", \"role\": \"partner-admin\", \"partner\": \"" + partner + "\"}");
        String reporter = key("{\"name\": \"reporter\", \"role\": \"member-reporter\", \"member\": \""
                + idOf(accepted) + "\", \"scopes\": [\"targets:write\"]}");
        String target = holder(staff).contentType(Registry.JSON).body(calculated("\"kind\": \"ABSOLUTE\"", ""))
                .post(accepted + "/targets").then().statusCode(201).extract().header("Location");
        String confirmation =
                "{\"provenance\": {\"confirmedBy\": \"The climate office\", \"confirmedOn\": \"2025-06-30\"}}";

        holder(staff).header("If-Match", "*").contentType(MERGE_PATCH).body(confirmation).patch(target).then()
                .statusCode(422)
                .body("errors.code", contains("ONLY_THE_MEMBER_CONFIRMS"));
        holder(reporter).header("If-Match", "*").contentType(MERGE_PATCH).body(confirmation).patch(target).then()
                .statusCode(200)
                .body("provenance.origin", equalTo("COMPUTED"))
                .body("provenance.confirmedBy", equalTo("The climate office"))
                .body("calculation.result.method", equalTo("ONE_PLANET_CITY_CHALLENGE"));
    }

    @Test
    void whatContradictsItselfIsKeptOnlyAsASourceOutsideTheCampaignStatesIt() {
        String contradiction = "{\"kind\": \"ABSOLUTE\", \"horizon\": \"INTERIM\", \"baseYear\": 2035, "
                + "\"targetYear\": 2030, \"reductionPercent\": %s, \"provenance\": {\"origin\": \"%s\"}}";
        for (String origin : List.of("SELF", "PARTNER", "COMPUTED")) {
            post(member + "/targets", contradiction.formatted(110, origin)).then()
                    .statusCode(422)
                    .body("errors.collect { it.pointer + ' ' + it.code }", containsInAnyOrder(
                            "/baseYear BASE_YEAR_NOT_BEFORE_TARGET_YEAR", "/reductionPercent TOO_LARGE"));
        }
        for (int percent : new int[] {110, -30}) {
            String target = record(contradiction.formatted(percent, "THIRD_PARTY"));

            admin().contentType(Registry.JSON).body(get(target).asString()).put(target).then()
                    .statusCode(200)
                    .body("version", equalTo(1))
                    .body("reductionPercent", equalTo(percent));
            patch(target, "*", "{\"status\": \"IN_POLICY\"}").then().statusCode(200).body("version", equalTo(2));
            patch(target, "*", "{\"provenance\": {\"origin\": \"SELF\"}}").then()
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/baseYear", "/reductionPercent"));
        }
    }

    @Test
    void whatEndsBelowZeroOrAboveItsBaseIsStatedInTonnes() {
        for (String tonnes : List.of("-100", "1200")) {
            post(member + "/targets", "{\"kind\": \"FIXED_LEVEL\", \"horizon\": \"INTERIM\", \"baseYear\": 2018, "
                            + "\"baseTonnesCo2e\": 1000, \"targetYear\": 2030, \"targetTonnesCo2e\": " + tonnes + "}")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void aCalculationThatLetsEmissionsRiseIsSentBackAsItWasRead() {
        String target = record("{\"kind\": \"ABSOLUTE\", \"horizon\": \"INTERIM\", \"calculation\": {"
                + INPUTS.replace("313460", "3134600") + "}}");

        Response read = get(target);

        assertThat(read.<Number>path("reductionPercent").doubleValue()).isNegative();
        admin().contentType(Registry.JSON).body(read.asString()).put(target).then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void whoeverSendsBackAnEarlierCalculationWithAMistakeIsToldOfTheMistakeAlone() throws Exception {
        String target = record(calculated("\"kind\": \"ABSOLUTE\"", ""));
        ObjectNode read = (ObjectNode) MAPPER.readTree(get(target).asString());

        put(target, tagOf(target), read.put("status", "MAYBE").toString()).then()
                .statusCode(422)
                .body("errors.pointer", contains("/status"));
        ((ObjectNode) read.get("calculation")).put("targetPopulation", 0);
        put(target, tagOf(target), read.toString()).then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/status", "/calculation/targetPopulation"));
    }

    @Test
    void aTargetSupersedesAnotherOneOfTheSameMemberInNoCircle() {
        String first = record(LEAST);
        String second = record(superseding(first));
        String third = record(superseding(second));
        String ofAnother = post(newMember() + "/targets", LEAST).header("Location");

        for (String later : List.of(first, second, third)) {
            patch(first, "*", "{\"supersedes\": \"" + idOf(later) + "\"}").then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/supersedes"))
                    .body("errors.code", contains("SUPERSEDES_ITSELF"));
        }
        patch(first, "*", "{\"supersedes\": \"" + idOf(ofAnother) + "\"}").then()
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_REFERENCE"));
    }

    @Test
    void aTargetThatIsSupersededIsNotDeleted() {
        String first = record(LEAST);
        String second = record(superseding(first));

        delete(first, "*").then().statusCode(409).body("type", equalTo("/problems/still-referenced"));
        delete(second, "*").then().statusCode(204);
        delete(first, "*").then().statusCode(204);
        get(first).then().statusCode(404);
    }

    @Test
    void aTargetIsReplacedPatchedAndDeletedByWhoKnowsIt() throws Exception {
        String target = record(LEAST);
        Response read = get(target);
        ObjectNode edited = (ObjectNode) MAPPER.readTree(read.asString());
        edited.put("status", "IN_LAW");

        admin().contentType(Registry.JSON).body(edited.toString()).put(target).then().statusCode(428);
        put(target, read.header("ETag"), edited.toString()).then().statusCode(200).body("version", equalTo(2));
        put(target, read.header("ETag"), edited.put("status", "PROPOSED").toString()).then().statusCode(412);
        patch(target, tagOf(target), "{\"status\": null}").then().statusCode(200).body("version", equalTo(3));
        admin().delete(target).then().statusCode(428);
        delete(target, read.header("ETag")).then().statusCode(412);
        delete(target, tagOf(target)).then().statusCode(204);
        delete(target, "*").then().statusCode(404);
    }

    @Test
    void whoChangesWhatIsBeingDeletedFindsNothing() {
        for (int round = 0; round < 5; round++) {
            String target = record(LEAST);

            List<Response> answers = Together.all(List.of(
                    () -> delete(target, "*"), () -> patch(target, "*", "{\"status\": \"IN_LAW\"}"),
                    () -> delete(target, "*")));

            assertThat(answers).extracting(Response::statusCode).contains(204).isSubsetOf(200, 204, 404);
        }
    }

    @Test
    void targetsAreListedFilteredAndPaged() {
        for (int number = 0; number < 5; number++) {
            record(LEAST);
        }
        String interim = record("{\"kind\": \"ABSOLUTE\", \"horizon\": \"INTERIM\"}");
        String list = member + "/targets";

        get(list + "?horizon=INTERIM").then().body("items.id", contains(idOf(interim)));
        get(list + "?kind=ABSOLUTE&kind=PEAK").then().body("items.id", contains(idOf(interim)));
        get(list + "?id=" + idOf(interim)).then().body("items.id", contains(idOf(interim)));
        get(list + "?limit=4&include=total").then()
                .body("items.size()", equalTo(4)).body("page.total", equalTo(6));
        get(list + "?sort=name").then().statusCode(400);
        get(list + "?kind=WISH").then().statusCode(400).body("errors.parameter", contains("kind"));
        anybody().get(list).then().statusCode(404);
        assertThat(get(list + "?sort=-id").<List<String>>path("items.id"))
                .containsExactlyElementsOf(get(list).<List<String>>path("items.id").reversed());
        get(list).then().body("items.id", hasItem(idOf(interim)));
        get(list + "?fields=kind").then().body("items.kind", containsInAnyOrder(
                "NET_ZERO", "NET_ZERO", "NET_ZERO", "NET_ZERO", "NET_ZERO", "ABSOLUTE"));
    }

    private String record(String body) {
        return post(member + "/targets", body).then().statusCode(201).extract().header("Location");
    }

    private static String calculated(String members, String more) {
        return "{" + members + ", \"horizon\": \"INTERIM\", \"calculation\": {" + INPUTS + more
                + "}, \"provenance\": {\"origin\": \"COMPUTED\"}}";
    }

    private static String superseding(String target) {
        return "{\"kind\": \"NET_ZERO\", \"horizon\": \"LONG_TERM\", \"supersedes\": \"" + idOf(target) + "\"}";
    }
}
