package org.racetozero.registry.http.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
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
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.Together;

/** An action is recorded as its owner states it, and stays as long as a report names it. */
@QuarkusTest
class ActionTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TITLE = "\"title\": {\"language\": \"en\", \"text\": \"Electric buses\"}";
    private static final String LEAST = "{" + TITLE + "}";
    private static final String FULL = """
            {
              "title": {"language": "ja", "text": "電気バス。\\n二行目。"},
              "sector": "= Transport",
              "catalogueId": "T2",
              "status": "IN_PROGRESS",
              "horizon": "TWO_TO_THREE_YEARS",
              "adoptedOn": "2021-06-01",
              "startsOn": "2022-01-01",
              "endsOn": "2199-12-31",
              "owner": "Department of Transport",
              "expectedTonnesCo2e": 12500.125,
              "achievedTonnesCo2e": -0.5,
              "extent": {"language": "en", "text": "40 buses"},
              "cost": {"amount": 1500000.25, "currency": "EUR", "funding": {"language": "de", "text": "Land"}},
              "coBenefits": ["HEALTH", "AIR_QUALITY", "JOBS", "EQUITY", "INNOVATION", "INVESTMENT",
                             "SUSTAINABLE_DEVELOPMENT"],
              "highImpact": true,
              "inclusive": false,
              "tags": ["ENABLES_OTHERS", "SECTOR_BREAKTHROUGH", "PERMANENT_REMOVAL"],
              "milestones": [
                {"title": {"language": "en", "text": "The first ten buses"}, "dueOn": "2023-06-30",
                 "doneOn": "2023-05-01"},
                {"title": {"language": "ja", "text": "全車両"}, "dueOn": "2199-12-31"},
                {"title": {"language": "en", "text": "A depot"}}
              ],
              "publicUrl": "https://city.example/buses",
              "provenance": {"origin": "SELF"}
            }""";

    private String partner;
    private String member;
    private String list;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        list = member + "/actions";
    }

    @Test
    void everyFactComesBackAsItWasStated() throws Exception {
        Response created = post(list, FULL);

        created.then()
                .statusCode(201)
                .header("Location", startsWith(list + "/"))
                .header("ETag", startsWith("\"1."))
                .body("member", equalTo(idOf(member)))
                .body("version", equalTo(1));
        JsonNode read = MAPPER.readTree(anybody().get(created.header("Location")).then().statusCode(200)
                .header("ETag", equalTo(created.header("ETag"))).extract().asString());
        MAPPER.readTree(FULL).properties().forEach(
                fact -> assertThat(read.get(fact.getKey())).as(fact.getKey()).isEqualTo(fact.getValue()));
        assertThat(MAPPER.readTree(get(list).asString()).at("/items/0")).isEqualTo(read);
        assertThat(MAPPER.readTree(get(member + "?expand=actions").asString()).at("/actions/0")).isEqualTo(read);
    }

    @Test
    void whatIsNotStatedIsLeftOut() {
        get(record(LEAST)).then()
                .statusCode(200)
                .body("title.text", equalTo("Electric buses"))
                .body("$", not(hasKey("status")))
                .body("$", not(hasKey("highImpact")))
                .body("$", not(hasKey("tags")))
                .body("$", not(hasKey("milestones")));
    }

    @Test
    void anActionIsReplacedPatchedAndDeletedByWhoKnowsIt() throws Exception {
        String action = record(FULL);
        Response read = get(action);
        ObjectNode edited = (ObjectNode) MAPPER.readTree(read.asString());
        edited.put("status", "COMPLETED").put("endsOn", "2025-12-31").remove("cost");

        admin().contentType(Registry.JSON).body(edited.toString()).put(action).then().statusCode(428);
        put(action, read.header("ETag"), edited.toString()).then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("cost", nullValue())
                .body("version", equalTo(2));
        put(action, read.header("ETag"), LEAST).then().statusCode(412);
        admin().delete(action).then().statusCode(428);
        delete(action, read.header("ETag")).then().statusCode(412);
        delete(action, tagOf(action)).then().statusCode(204);
        get(action).then().statusCode(404);
        put(action, "*", LEAST).then().statusCode(404);
        delete(action, "*").then().statusCode(404);
        get(list).then().body("items", empty());
    }

    @Test
    void aPatchChangesWhatItNames() {
        String action = record(FULL);

        patch(action, tagOf(action), "{\"owner\": null, \"cost\": {\"amount\": 2}, \"coBenefits\": []}").then()
                .statusCode(200)
                .body("cost.amount", equalTo(2))
                .body("cost.currency", equalTo("EUR"))
                .body("coBenefits", empty())
                .body("status", equalTo("IN_PROGRESS"))
                .body("$", not(hasKey("owner")));
        patch(action, tagOf(action), "{\"title\": null}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/title"))
                .body("errors.code", contains("REQUIRED"));
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        String action = record(FULL);
        long before = revisions();

        admin().contentType(Registry.JSON).body(FULL).put(action).then()
                .statusCode(200)
                .body("version", equalTo(1));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void anActionKeepsItsId() {
        String action = record(LEAST);
        String another = "{" + TITLE + ", \"id\": \"" + UUID.randomUUID() + "\"}";

        put(action, "*", "{" + TITLE + ", \"id\": \"" + idOf(action) + "\"}").then()
                .statusCode(200)
                .body("version", equalTo(1));
        for (Response answer : List.of(post(list, another), put(action, "*", another))) {
            answer.then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/id"))
                    .body("errors.code", contains("READ_ONLY"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"startsOn\": \"2022-06-01\", \"endsOn\": \"2022-05-31\"   | /endsOn | ENDS_BEFORE_IT_STARTS",
        "\"adoptedOn\": \"2200-01-01\"                              | /adoptedOn | IN_THE_FUTURE",
        "\"status\": \"IN_PROGRESS\", \"startsOn\": \"2199-01-01\"  | /startsOn | IN_THE_FUTURE",
        "\"status\": \"COMPLETED\", \"startsOn\": \"2199-01-01\"    | /startsOn | IN_THE_FUTURE",
        "\"status\": \"DREAMT\"                                     | /status | UNKNOWN_VALUE",
        "\"horizon\": \"BY_2050\"                                   | /horizon | UNKNOWN_VALUE",
        "\"sector\": \"two\\nlines\"                                | /sector | NOT_ONE_LINE",
        "\"owner\": \" \"                                           | /owner | BLANK",
        "\"catalogueId\": \"Electric Buses\"                        | /catalogueId | PATTERN",
        "\"catalogueId\": \"T99\"                                   | /catalogueId | UNKNOWN_CATALOGUE_ACTION",
        "\"catalogueId\": \"electric-buses\"                        | /catalogueId | UNKNOWN_CATALOGUE_ACTION",
        "\"milestones\": [{\"dueOn\": \"2030-01-01\"}]              | /milestones/0/title | REQUIRED",
        "\"milestones\": [{\"title\": {\"language\": \"en_US\", \"text\": \"x\"}}] "
                + "| /milestones/0/title/language | UNKNOWN_LANGUAGE",
        "\"milestones\": [{\"title\": {\"language\": \"en\", \"text\": \"x\"}, \"doneOn\": \"2199-01-01\"}] "
                + "| /milestones/0/doneOn | IN_THE_FUTURE",
        "\"milestones\": [{\"title\": {\"language\": \"en\", \"text\": \"x\"}, \"dueOn\": \"soon\"}] "
                + "| /milestones/0/dueOn | WRONG_TYPE_DATE",
        "\"milestones\": [{\"title\": {\"language\": \"en\", \"text\": \"x\"}, \"tonnes\": 5}] "
                + "| /milestones/0/tonnes | UNKNOWN_MEMBER",
        "\"milestones\": {}                                         | /milestones | WRONG_TYPE_ARRAY",
        "\"expectedTonnesCo2e\": 100000000001                       | /expectedTonnesCo2e | TOO_LARGE",
        "\"expectedTonnesCo2e\": -100000000001                      | /expectedTonnesCo2e | TOO_SMALL",
        "\"achievedTonnesCo2e\": 1.2345                             | /achievedTonnesCo2e | TOO_MANY_DECIMALS",
        "\"achievedTonnesCo2e\": \"much\"                           | /achievedTonnesCo2e | WRONG_TYPE_NUMBER",
        "\"cost\": {\"amount\": 5}                                  | /cost/currency | REQUIRED",
        "\"cost\": {\"amount\": -1, \"currency\": \"EUR\"}          | /cost/amount | TOO_SMALL",
        "\"cost\": {\"currency\": \"euro\"}                         | /cost/currency | PATTERN",
        "\"cost\": {\"currency\": \"XQZ\"}                          | /cost/currency | UNKNOWN_CURRENCY",
        "\"cost\": {\"funding\": {\"text\": \"Land\"}}              | /cost/funding/language | REQUIRED",
        "\"extent\": {\"language\": \"en_US\", \"text\": \"40\"}    | /extent/language | UNKNOWN_LANGUAGE",
        "\"coBenefits\": [\"HEALTH\", \"WEALTH\"]                   | /coBenefits/1 | UNKNOWN_VALUE",
        "\"tags\": [\"ENABLES_OTHERS\", \"ENABLES_OTHERS\"]         | /tags/1 | REPEATED",
        "\"highImpact\": \"yes\"                                    | /highImpact | WRONG_TYPE_BOOLEAN",
        "\"publicUrl\": \"ftp://city.example/\"                     | /publicUrl | WRONG_TYPE_HTTP_URI",
        "\"colour\": \"green\"                                      | /colour | UNKNOWN_MEMBER"})
    void whatCannotBeMeantIsRefused(String members, String pointer, String code) {
        long before = revisions();

        post(list, "{" + TITLE + ", " + members + "}").then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void aMilestoneMayBeReachedBeforeItIsDueButNotBeforeItHappens() {
        String reached = "{" + TITLE + ", \"milestones\": [{\"title\": {\"language\": \"en\", \"text\": \"x\"}, "
                + "\"dueOn\": \"2199-12-31\", \"doneOn\": \"2022-01-31\"}]}";

        get(record(reached)).then()
                .statusCode(200)
                .body("milestones[0].doneOn", equalTo("2022-01-31"))
                .body("milestones[0].dueOn", equalTo("2199-12-31"));
        post(list, reached.replace("2022-01-31", "2199-01-01")).then()
                .statusCode(422)
                .body("errors.pointer", contains("/milestones/0/doneOn"))
                .body("errors.code", contains("IN_THE_FUTURE"));
    }

    @Test
    void anActionHasUpToAHundredMilestones() {
        String milestone = "{\"title\": {\"language\": \"en\", \"text\": \"x\"}}";
        String hundred = "[" + String.join(", ", Collections.nCopies(100, milestone)) + "]";
        String oneMore = "[" + milestone + ", " + hundred.substring(1);

        get(record("{" + TITLE + ", \"milestones\": " + hundred + "}")).then().body("milestones.size()", equalTo(100));
        post(list, "{" + TITLE + ", \"milestones\": " + oneMore + "}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/milestones"))
                .body("errors.code", contains("NUMBER_OF_ITEMS"));
    }

    /** What was recorded before there was a catalogue does not stand in the way of another change. */
    @Test
    void aCodeFromBeforeTheCatalogueStaysUntilItIsChanged() {
        String action = record(FULL);
        Registry.change(
                "update action set facts = jsonb_set(facts, '{catalogueId}', '\"electric-buses\"') where id = ?::uuid",
                idOf(action));

        patch(action, "*", "{\"owner\": \"Somebody else\"}").then()
                .statusCode(200)
                .body("catalogueId", equalTo("electric-buses"));
        patch(action, "*", "{\"catalogueId\": \"electric-trams\"}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/catalogueId"))
                .body("errors.code", contains("UNKNOWN_CATALOGUE_ACTION"));
        patch(action, "*", "{\"catalogueId\": \"T4\"}").then().statusCode(200).body("catalogueId", equalTo("T4"));
    }

    @Test
    void anActionHasATitle() {
        post(list, "{}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/title"))
                .body("errors.code", contains("REQUIRED"));
        post(list, "{\"title\": {\"language\": \"en\"}}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/title/text"))
                .body("errors.code", contains("REQUIRED"));
    }

    @Test
    void whatIsPlannedMayStartOnAnyDay() {
        record("{" + TITLE + ", \"status\": \"PLANNED\", \"startsOn\": \"2199-01-01\"}");
    }

    @Test
    void actionsAreListedFilteredAndPaged() {
        String underway = idOf(record("{" + TITLE + ", \"status\": \"IN_PROGRESS\", \"highImpact\": true}"));
        String completed = idOf(record("{" + TITLE + ", \"status\": \"COMPLETED\", \"highImpact\": false}"));
        String unknown = idOf(record(LEAST));

        get(list).then().body("items.id", containsInAnyOrder(underway, completed, unknown));
        get(list + "?status=IN_PROGRESS").then().body("items.id", contains(underway));
        get(list + "?status=IN_PROGRESS&status=COMPLETED").then()
                .body("items.id", containsInAnyOrder(underway, completed));
        get(list + "?status=PLANNED").then().statusCode(200).body("items", empty());
        get(list + "?highImpact=true").then().body("items.id", contains(underway));
        get(list + "?highImpact=false").then().body("items.id", contains(completed));
        get(list + "?highImpact=true&status=COMPLETED").then().statusCode(200).body("items", empty());
        get(list + "?id=" + unknown).then().body("items.id", contains(unknown));
        get(list + "?limit=2&include=total").then().body("items.size()", equalTo(2)).body("page.total", equalTo(3));
        get(list + "?status=DREAMT").then().statusCode(400).body("errors.parameter", contains("status"));
        get(list + "?highImpact=maybe").then().statusCode(400).body("errors.parameter", contains("highImpact"));
        assertThat(get(list + "?sort=-id").<List<String>>path("items.id"))
                .containsExactlyElementsOf(get(list).<List<String>>path("items.id").reversed());
    }

    @Test
    void anActionCountsFromTheDayItWasAdoptedOrElseStarted() {
        String adopted = idOf(record("{" + TITLE + ", \"adoptedOn\": \"2021-06-01\", \"startsOn\": \"2020-01-01\"}"));
        String started = idOf(record("{" + TITLE + ", \"startsOn\": \"2022-01-01\"}"));

        get(list + "?asOf=2021-05-31").then().statusCode(200).body("items", empty());
        get(list + "?asOf=2021-06-01").then().body("items.id", contains(adopted));
        get(list + "?asOf=2021-12-31").then().body("items.id", contains(adopted));
        get(list + "?asOf=2022-01-01").then().body("items.id", containsInAnyOrder(adopted, started));
        get(list + "/" + started + "?asOf=2021-12-31").then().statusCode(404);
    }

    @Test
    void anActionUnderwayMeetsItsCriterion() {
        assertThat(finding()).isNotEqualTo("MET");

        String action = record("{" + TITLE + ", \"status\": \"PLANNED\", \"startsOn\": \"2022-01-01\"}");
        assertThat(finding()).isNotEqualTo("MET");

        patch(action, "*", "{\"status\": \"IN_PROGRESS\"}").then().statusCode(200);
        assertThat(finding()).isEqualTo("MET");

        delete(action, "*").then().statusCode(204);
        assertThat(finding()).isNotEqualTo("MET");
    }

    @Test
    void anActionThatAReportNamesIsNotDeleted() {
        String action = record(FULL);
        String report = member + "/reports/2024";
        admin().contentType(Registry.JSON)
                .body("{\"actionsTaken\": [{\"action\": \"" + idOf(action) + "\"}]}")
                .put(report)
                .then().statusCode(201);

        delete(action, "*").then().statusCode(409).body("type", equalTo("/problems/still-referenced"));
        get(action).then().statusCode(200);
        patch(action, "*", "{\"status\": \"COMPLETED\"}").then().statusCode(200);
        delete(report, "*").then().statusCode(204);
        delete(action, "*").then().statusCode(204);
    }

    @Test
    void whoChangesWhatIsBeingDeletedFindsNothing() {
        for (int round = 0; round < 5; round++) {
            String action = record(LEAST);

            List<Response> answers = Together.all(List.of(
                    () -> delete(action, "*"), () -> patch(action, "*", "{\"status\": \"PLANNED\"}"),
                    () -> delete(action, "*")));

            assertThat(answers).extracting(Response::statusCode).contains(204).isSubsetOf(200, 204, 404);
        }
    }

    @Test
    void onlyTheStewardRecordsIt() {
        anybody().contentType(Registry.JSON).body(FULL).post(list).then().statusCode(401);
        for (String stranger : List.of(writer(newPartner()), integrator(partner))) {
            holder(stranger).contentType(Registry.JSON).body(FULL).post(list).then().statusCode(403);
        }
        holder(writer(partner)).contentType(Registry.JSON).body(FULL).post(list).then().statusCode(201);
        anybody().get(list).then().statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void anActionOfAnotherMemberIsNotFoundHere() {
        String action = record(LEAST);
        String elsewhere = newAcceptedMember(partner) + "/actions/" + idOf(action);

        get(elsewhere).then().statusCode(404);
        put(elsewhere, "*", FULL).then().statusCode(404);
        patch(elsewhere, "*", "{\"status\": \"PLANNED\"}").then().statusCode(404);
        delete(elsewhere, "*").then().statusCode(404);
        get(list + "/not-an-id").then()
                .statusCode(400)
                .body("errors.parameter", contains("action"));
    }

    @Test
    void theHistoryOfItsMemberTellsOfIt() {
        String action = record(LEAST);
        delete(action, "*").then().statusCode(204);

        get(member + "/history?kind=action&expand=resource").then()
                .statusCode(200)
                .body("items.id", contains(idOf(action), idOf(action)))
                .body("items.operation", contains("DELETED", "CREATED"))
                .body("items[1].resource.title.text", equalTo("Electric buses"));
    }

    private String finding() {
        return get(member + "/compliance").then()
                .statusCode(200)
                .extract().path("findings.find { it.criterion == 'PR-01' }.status");
    }

    private String record(String body) {
        return post(list, body).then().statusCode(201).extract().header("Location");
    }

    /** A key of a partner's own system that may write actions and nothing else. */
    private static String writer(String partner) {
        return key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s",
                 "scopes": ["actions:write"]}""".formatted(partner));
    }
}
