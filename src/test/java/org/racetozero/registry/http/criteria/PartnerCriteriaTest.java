package org.racetozero.registry.http.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.count;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.put;
import static org.racetozero.registry.http.Registry.tagOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.racetozero.registry.http.Registry;

/** A partner words the criteria for its members and asks for more, within what the campaign leaves to it. */
@QuarkusTest
class PartnerCriteriaTest {

    private static final String APPROVED = "\"statuses\": [{\"status\": \"APPROVED\", \"since\": \"2020-01-01\"}]";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final AtomicInteger IDS = new AtomicInteger(1000);

    private String partner;
    private String path;
    private String id;

    @BeforeEach
    void anApprovedPartner() {
        partner = newPartner(APPROVED);
        path = "/v1/partners/" + partner + "/criteria";
        id = "QZ-" + IDS.getAndIncrement();
    }

    @Test
    void aPartnerAppliesTheCampaignsCriteriaUntilItSaysOtherwise() {
        anybody().get(path).then()
                .statusCode(200)
                .header("ETag", startsWith("\"0."))
                .body("partner", equalTo(partner))
                .body("setByPartner", equalTo(false))
                .body("version", equalTo(0))
                .body("amendments", empty())
                .body("criteria", empty())
                .body("campaignCriteria", empty())
                .body("$", not(hasKey("updatedAt")));
        anybody().get("/v1/partners/nobody-knows-it/criteria").then().statusCode(404);
        anybody().get(path + "?fields=version").then().statusCode(200).body("$", not(hasKey("amendments")));
    }

    @Test
    void whatIsSetComesBackAndCanBePutBack() {
        String body = """
                {"amendments": [
                   {"criterion": "PL-05",
                    "texts": [{"language": "ja", "text": "2030年までに55％削減すること。"},
                              {"language": "en", "text": "Cut by 55 %% by 2030.", "origin": "TRANSLATED"}],
                    "evidence": ["/targets/-/reductionPercent"],
                    "thresholds": [{"name": "REDUCTION_BY_MILESTONE_PERCENT", "value": 55}]},
                   {"criterion": "PB-01", "monthsAfterJoining": 9, "extensionMonths": 3}],
                 "criteria": [
                   {"id": "%s", "pillar": "PLEDGE", "tier": "STARTING_LINE", "basis": "PARTLY", "delivery": false,
                    "since": "2.0", "appliesTo": ["CITY"],
                    "due": {"monthsAfterJoining": 12, "everyMonths": 12, "graceMonths": 2},
                    "evidence": ["/targets/-/baseYear"],
                    "texts": [{"language": "en", "text": "A target from an inventory of 2018 or newer."}],
                    "rule": "IC-01",
                    "thresholds": [{"name": "INTERIM_YEARS_AHEAD", "value": 10},
                                   {"name": "EARLIEST_INVENTORY_YEAR", "value": 2018}],
                    "source": "Our handbook"}],
                 "source": "Our members' handbook"}""".formatted(id);
        String admin = administrator(partner);

        Response created = set(admin, body);
        created.then()
                .statusCode(201)
                .header("Location", equalTo(path))
                .header("ETag", startsWith("\"1."))
                .body("setByPartner", equalTo(true))
                .body("version", equalTo(1))
                .body("amendments.criterion", contains("PL-05", "PB-01"))
                .body("amendments[0].texts.origin", contains("PARTNER", "TRANSLATED"))
                .body("amendments[0].thresholds[0].value", equalTo(55))
                .body("amendments[1].extensionMonths", equalTo(3))
                .body("criteria[0].rule", equalTo("IC-01"))
                .body("criteria[0].thresholdBasis", equalTo("PARTLY"))
                .body("criteria[0].due.extensionMonths", equalTo(0))
                .body("criteria[0].due.basis", equalTo("PARTLY"))
                .body("source", equalTo("Our members' handbook"));
        assertThat(anybody().get(path).asString()).isEqualTo(created.asString());

        long before = changesOf(partner);
        set(admin, body).then().statusCode(200).body("version", equalTo(1));
        set(admin, created.asString()).then().statusCode(200).body("version", equalTo(1));
        assertThat(changesOf(partner)).isEqualTo(before);
    }

    @Test
    void aCriterionThatSaysNoMoreIsAskedOfEverybodyAndJudgedByAPerson() {
        set(administrator(partner), asking(id)).then()
                .statusCode(201)
                .body("criteria[0].appliesTo.size()", equalTo(8))
                .body("criteria[0].rule", equalTo("REVIEWER"))
                .body("criteria[0].texts[0].origin", equalTo("PARTNER"))
                .body("criteria[0].evidence", empty())
                .body("criteria[0]", not(hasKey("due")));
    }

    @Test
    void aChangeNamesTheVersionItChanges() {
        String admin = administrator(partner);
        holder(admin).header("If-Match", "\"7.0\"").contentType(Registry.JSON).body(asking(id)).put(path).then()
                .statusCode(412);
        holder(admin).header("If-None-Match", "*").contentType(Registry.JSON).body(asking(id)).put(path).then()
                .statusCode(201);
        holder(admin).header("If-None-Match", "*").contentType(Registry.JSON).body("{}").put(path).then()
                .statusCode(412)
                .body("errors.code", contains("EXISTS_ALREADY"));
        set(admin, "{}").then().statusCode(428);
        put(path, "\"7.0\"", "{}").then().statusCode(412);
        put(path, "\"7.0\"", "{\"amendments\": 1}").then().statusCode(412);
        put(path, tagOf(path), "{}").then().statusCode(200).body("version", equalTo(2)).body("criteria", empty());
        holder(admin).delete(path).then().statusCode(428);
        delete(path, "\"1.0\"").then().statusCode(412);
        delete(path, tagOf(path)).then().statusCode(204);
        get(path).then().statusCode(200).body("setByPartner", equalTo(false)).body("version", equalTo(3));
        delete(path, "*").then().statusCode(404);
        set(admin, asking(id)).then().statusCode(201).body("version", equalTo(4));
    }

    @Test
    void whoHoldsThePageIsToldThatItHolds() {
        String tag = anybody().get(path).then().statusCode(200).extract().header("ETag");

        anybody().header("If-None-Match", tag).get(path).then().statusCode(304);
        set(administrator(partner), asking(id)).then().statusCode(201);
        anybody().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void theServiceShipsWhatIsKnownOfPartners() {
        String shipped = existing("sme-climate-hub");
        Response known = anybody().get(shipped);
        known.then()
                .statusCode(200)
                .body("setByPartner", equalTo(false))
                .body("amendments.criterion", hasItems("PL-02", "PB-01"))
                .body("source", startsWith("businessclimatehub"));
        long before = changesOf("sme-climate-hub");
        admin().contentType(Registry.JSON).body(known.asString()).put(shipped).then()
                .statusCode(200)
                .body("version", equalTo(known.<Integer>path("version")));
        assertThat(changesOf("sme-climate-hub")).isEqualTo(before);

        put(shipped, tagOf(shipped), "{\"source\": \"its own\"}").then()
                .statusCode(201)
                .body("amendments", empty());
        delete(shipped, tagOf(shipped)).then().statusCode(204);
        anybody().get(shipped).then()
                .body("amendments.criterion", hasItems("PL-02", "PB-01"))
                .body("version", equalTo(known.<Integer>path("version") + 2));
    }

    @Test
    void whatTheCampaignAsksThroughAPartnerIsNotThePartnersToChange() {
        String cities = existing("cities-race-to-zero");
        Response known = anybody().get(cities);
        known.then()
                .statusCode(200)
                .body("campaignCriteria.id", contains("PR-02"))
                .body("criteria.id", not(hasItem("PR-02")));
        put(cities, tagOf(cities), known.asString().replace("\"PR-02\"", "\"PR-99\"")).then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/campaignCriteria"))
                .body("errors.code", hasItem("READ_ONLY"));
        put(cities, tagOf(cities), asking("PR-02")).then()
                .statusCode(422)
                .body("errors.pointer", contains("/criteria/0/id"))
                .body("errors.code", contains("CRITERION_ID_TAKEN"));
        put(cities, tagOf(cities), asking(id)).then()
                .statusCode(201)
                .body("campaignCriteria.id", contains("PR-02"))
                .body("criteria.id", contains(id));
        anybody().get("/v1/criteria/3.0/PR-02?partner=cities-race-to-zero").then()
                .statusCode(200)
                .body("campaignWide", equalTo(true));
        delete(cities, tagOf(cities)).then().statusCode(204);
    }

    @ParameterizedTest(name = "{1} → {0} {2}")
    @CsvFileSource(
            resources = "/partner-criteria/amendments.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1)
    void noPartnerWordsAwayWhatTheCampaignAsks(String pointer, String amendment, String code) {
        long before = changesOf(partner);

        set(administrator(partner), "{\"amendments\": [" + amendment + "]}").then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        assertThat(changesOf(partner)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{1} → {0} {2}")
    @CsvFileSource(
            resources = "/partner-criteria/criteria.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1)
    void aPartnersOwnCriterionIsOneThatCanBeJudged(String pointer, String members, String code) throws Exception {
        ObjectNode stated = (ObjectNode) MAPPER.readTree(criterion(id));
        stated.setAll((ObjectNode) MAPPER.readTree("{" + members + "}"));

        set(administrator(partner), "{\"criteria\": [" + stated + "]}").then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void allThatIsRefusedIsToldAtOnce() {
        set(administrator(partner), """
                {"amendments": [{"criterion": "XX-99"}, {"criterion": "PB-02", "monthsAfterJoining": 19},
                                {"criterion": "PB-02"}],
                 "criteria": [%s, %s]}""".formatted(criterion("PL-01"), criterion(id).replace("3.0", "9.9"))).then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder(
                        "/amendments/0/criterion", "/amendments/1/monthsAfterJoining", "/amendments/2/criterion",
                        "/criteria/0/id", "/criteria/1/since"));
    }

    @Test
    void anIdThatAnotherPartnerOnceHadStaysTaken() {
        set(administrator(partner), asking(id)).then().statusCode(201);
        delete(path, tagOf(path)).then().statusCode(204);
        String other = newPartner(APPROVED);

        admin().contentType(Registry.JSON).body(asking(id)).put("/v1/partners/" + other + "/criteria").then()
                .statusCode(422)
                .body("errors.code", contains("CRITERION_ID_TAKEN"));
        set(administrator(partner), asking(id)).then().statusCode(201);
    }

    @Test
    void onlyThePartnersAdministratorsAndTheCampaignsSetThem() {
        String other = newPartner(APPROVED);
        anybody().contentType(Registry.JSON).body(asking(id)).put(path).then().statusCode(401);
        anybody().delete(path).then().statusCode(401);
        anybody().contentType(Registry.JSON).body("{}").put("/v1/partners/nobody-knows-it/criteria").then()
                .statusCode(401);
        for (String caller : new String[] {administrator(other), integrator(partner), reviewer()}) {
            holder(caller).contentType(Registry.JSON).body(asking(id)).put(path).then().statusCode(403);
            holder(caller).delete(path).then().statusCode(403);
        }
        admin().contentType(Registry.JSON).body("{}").put("/v1/partners/nobody-knows-it/criteria").then()
                .statusCode(404);
        get(path).then().body("setByPartner", equalTo(false));
        admin().contentType(Registry.JSON).body(asking(id)).put(path).then().statusCode(201);
    }

    @Test
    void whatAPartnerAsksIsPartOfItsVerdictAndOfNobodyElses() {
        String other = newPartner(APPROVED);
        String member = newAcceptedMember(partner);
        Registry.join(member, other);
        long asked = reassessments();

        set(administrator(partner), """
                {"amendments": [{"criterion": "PN-01", "monthsAfterJoining": 18}], "criteria": [%s]}"""
                .formatted(criterion(id))).then().statusCode(201);

        assertThat(statusOf(member, "partner=" + partner, id)).isEqualTo("NEEDS_JUDGEMENT");
        assertThat(statusOf(member, "partner=" + other, id)).isNull();
        assertThat(statusOf(member, "criteriaVersion=3.0", id)).isNull();
        // Joined on 1 March 2021.
        assertThat(statusOf(member, "asOf=2022-05-01&partner=" + partner, "PN-01")).isEqualTo("PENDING");
        assertThat(statusOf(member, "asOf=2022-05-01&partner=" + other, "PN-01")).isNotEqualTo("PENDING");
        assertThat(statusOf(member, "asOf=2022-05-01", "PN-01")).isNotEqualTo("PENDING");
        assertThat(reassessments()).as("whoever was judged otherwise is judged anew").isGreaterThan(asked);
    }

    @Test
    void aProgrammeTakesOverWhatTheOneAboveItAsks() {
        String programme = newPartner("\"parent\": \"" + partner + "\", " + APPROVED);
        String member = newAcceptedMember(programme);
        set(administrator(partner), asking(id)).then().statusCode(201);

        assertThat(statusOf(member, "partner=" + programme, id)).isEqualTo("NEEDS_JUDGEMENT");
        anybody().get("/v1/criteria/3.0?partner=" + programme).then()
                .statusCode(200)
                .body("criteria.id", hasItem(id));
    }

    @Test
    void aVerdictOfThePastKnowsWhatWasAskedThen() {
        String member = newAcceptedMember(partner);
        String before = get(member).path("updatedAt");
        String then = set(administrator(partner), asking(id)).then().statusCode(201).extract().path("updatedAt");
        put(path, tagOf(path), "{}").then().statusCode(200);

        String view = "partner=" + partner;
        assertThat(statusOf(member, view, id)).isNull();
        assertThat(statusOf(member, view + "&knownAt=" + then, id)).isEqualTo("NEEDS_JUDGEMENT");
        assertThat(statusOf(member, view + "&knownAt=" + before, id)).isNull();
    }

    @Test
    void everyChangeIsPartOfTheHistory() {
        set(administrator(partner), asking(id)).then().statusCode(201);
        put(path, tagOf(path), "{}").then().statusCode(200);
        delete(path, tagOf(path)).then().statusCode(204);

        assertThat(changesOf(partner)).isEqualTo(3);
        assertThat(count("select count(*) from partner_criteria where partner = ? and recorded_by <> ''", partner))
                .isEqualTo(3);
    }

    @Test
    void theCriteriaAreReadAsAPartnerAppliesThem() {
        set(administrator(partner), """
                {"amendments": [{"criterion": "PB-01", "monthsAfterJoining": 6,
                                 "texts": [{"language": "ja", "text": "半年以内に報告すること。"}]}],
                 "criteria": [%s]}""".formatted(criterion(id))).then().statusCode(201);

        String version = "/v1/criteria/3.0";
        anybody().get(version + "/PB-01?partner=" + partner).then()
                .statusCode(200)
                .body("due.monthsAfterJoining", equalTo(6))
                .body("text", equalTo("半年以内に報告すること。"))
                .body("textLanguage", equalTo("ja"))
                .body("textOrigin", equalTo("PARTNER"))
                .body("waivable", equalTo(false));
        anybody().get(version + "/PB-01").then().body("due.monthsAfterJoining", equalTo(12));
        anybody().get(version + "/" + id + "?partner=" + partner).then()
                .statusCode(200)
                .body("partner", equalTo(partner))
                .body("campaignWide", equalTo(false))
                .body("rule", equalTo("REVIEWER"));
        anybody().get(version + "/" + id).then().statusCode(404);
        anybody().get("/v1/criteria/2.0/" + id + "?partner=" + partner).then().statusCode(404);
        anybody().get(version + "?partner=" + partner).then().body("criteria.id", hasItem(id));
        anybody().get(version).then().body("criteria.id", not(hasItem(id)));
        for (String wrong : new String[] {"nobody-knows-it", "Not-A-Code"}) {
            anybody().get(version + "?partner=" + wrong).then()
                    .statusCode(400)
                    .body("errors.parameter", contains("partner"));
            anybody().get(version + "/PB-01?partner=" + wrong).then().statusCode(400);
        }
    }

    @Test
    void aCriterionOfAPartnerCanBeJudged() {
        String member = newAcceptedMember(partner);
        set(administrator(partner), asking(id)).then().statusCode(201);

        Registry.post(member + "/judgements", """
                {"criterion": "%s", "partner": "%s", "outcome": "MET",
                 "reason": {"language": "en", "text": "Seen on paper."}}""".formatted(id, partner)).then()
                .statusCode(201);
        assertThat(statusOf(member, "partner=" + partner, id)).isEqualTo("MET");
    }

    /** The status of a finding; null when the verdict has none of that criterion. */
    private static String statusOf(String member, String query, String criterion) {
        List<String> found = get(member + "/compliance?" + query).then()
                .statusCode(200)
                .extract()
                .path("findings.findAll { it.criterion == '" + criterion + "' }.status");
        return found.isEmpty() ? null : found.getFirst();
    }

    private static long changesOf(String code) {
        return count("select count(*) from revision where kind = 'partner-criteria' and id = ?", code);
    }

    private static long reassessments() {
        return count("select count(*) from job where kind = 'reassessment'");
    }

    private Response set(String caller, String body) {
        return holder(caller).contentType(Registry.JSON).body(body).put(path);
    }

    private static String asking(String id) {
        return "{\"criteria\": [" + criterion(id) + "]}";
    }

    /** The least that a criterion says. */
    private static String criterion(String id) {
        return """
                {"id": "%s", "pillar": "PLAN", "tier": "STARTING_LINE", "basis": "SOURCED", "delivery": false,
                 "since": "3.0", "texts": [{"language": "en", "text": "A member has a named climate officer."}]}"""
                .formatted(id);
    }

    private static String administrator(String partner) {
        return key("{\"name\": \"A test's key\", \"role\": \"partner-admin\", \"partner\": \"" + partner + "\"}");
    }

    private static String reviewer() {
        return key("{\"name\": \"A test's key\", \"role\": \"reviewer\"}");
    }

    /** The criteria of a partner that the service ships some for; other tests may have made it. */
    private static String existing(String code) {
        if (anybody().get("/v1/partners/" + code).statusCode() == 404) {
            admin().contentType(Registry.JSON).body("{\"name\": \"" + code + "\"}").put("/v1/partners/" + code).then()
                    .statusCode(201);
        }
        return "/v1/partners/" + code + "/criteria";
    }
}
