package org.racetozero.registry.http.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.join;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.Together;

/** A member pledges once through each partner it has a membership with. */
@QuarkusTest
class PledgeTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private String partner;
    private String member;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
    }

    @Test
    void everyFactComesBackAsItWasStated() throws Exception {
        String body = full();

        Response created = pledge(body);

        created.then().statusCode(201).body("member", equalTo(idOf(member))).body("version", equalTo(1));
        JsonNode read = MAPPER.readTree(anybody().get(created.header("Location")).then().statusCode(200)
                .header("ETag", equalTo(created.header("ETag"))).extract().asString());
        MAPPER.readTree(body).properties().forEach(
                fact -> assertThat(read.get(fact.getKey())).as(fact.getKey()).isEqualTo(fact.getValue()));
        assertThat(MAPPER.readTree(get(member + "?expand=pledges").asString()).at("/pledges/0")).isEqualTo(read);
        assertThat(MAPPER.readTree(get(member + "/pledges").asString()).at("/items/0")).isEqualTo(read);
    }

    @Test
    void whatWasReadCanBeEditedAndPutBack() throws Exception {
        String path = pledge(full()).header("Location");
        Response read = get(path);
        ObjectNode edited = (ObjectNode) MAPPER.readTree(read.asString());
        edited.put("netZeroYear", 2040).remove(List.of("netZeroPeriodStart", "netZeroPeriodEnd"));

        put(path, read.header("ETag"), edited.toString()).then()
                .statusCode(200)
                .body("netZeroYear", equalTo(2040))
                .body("netZeroPeriodStart", nullValue())
                .body("netZeroPeriodEnd", nullValue());
        put(path, read.header("ETag"), edited.toString()).then().statusCode(412);
        admin().contentType(Registry.JSON).body("{\"partner\": \"" + partner + "\"}").put(path).then().statusCode(428);
    }

    @Test
    void aPatchChangesWhatItNames() {
        String path = pledge(full()).header("Location");

        patch(path, tagOf(path), "{\"claim\": null, \"creditPolicy\": {\"use\": \"NONE\"}}").then()
                .statusCode(200)
                .body("creditPolicy.use", equalTo("NONE"))
                .body("creditPolicy.maximumPercent", equalTo(5.5f))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("claim")));
    }

    @Test
    void thereIsOnePledgeForEachPartner() {
        pledge("{\"partner\": \"" + partner + "\"}").then().statusCode(201);
        String other = newPartner();
        join(member, other);

        pledge("{\"partner\": \"" + partner + "\"}").then()
                .statusCode(409)
                .body("errors.pointer", contains("/partner"))
                .body("errors.code", contains("CURRENT_PLEDGE_EXISTS"));
        pledge("{\"partner\": \"" + other + "\"}").then().statusCode(201);
        get(member + "/pledges").then().body("items.partner", containsInAnyOrder(partner, other));
        get(member + "/pledges?partner=" + other).then().body("items.partner", contains(other));
    }

    @Test
    void ofTwoPledgesAtOnceOneIsRecorded() {
        List<Response> answers = Together.repeat(2, () -> pledge("{\"partner\": \"" + partner + "\"}"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aPledgeStaysWithItsPartner() {
        String other = newPartner();
        join(member, other);
        String path = pledge("{\"partner\": \"" + partner + "\"}").header("Location");

        patch(path, "*", "{\"partner\": \"" + other + "\"}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/partner"))
                .body("errors.code", contains("CANNOT_CHANGE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"partner\": \"nobody-at-all\"                                        | /partner | NO_MEMBERSHIP_WITH_PARTNER",
        "\"partner\": null                                                     | /partner | REQUIRED",
        "\"partner\": \"%s\", \"signedOn\": \"2200-01-01\"                     | /signedOn | IN_THE_FUTURE",
        "\"partner\": \"%s\", \"netZeroYear\": 1899                            | /netZeroYear | TOO_SMALL",
        "\"partner\": \"%s\", \"netZeroYear\": 2201                            | /netZeroYear | TOO_LARGE",
        "\"partner\": \"%s\", \"netZeroYear\": 2040.5                          | /netZeroYear | WRONG_TYPE_INTEGER",
        "\"partner\": \"%s\", \"netZeroPeriodStart\": \"2040-01-01\"           | /netZeroYear | REQUIRED",
        "\"partner\": \"%s\", \"creditPolicy\": {\"maximumPercent\": 100.1}    | /creditPolicy/maximumPercent | TOO_LARGE",
        "\"partner\": \"%s\", \"creditPolicy\": {\"conditions\": [\"a\", \" \"]}"
                + " | /creditPolicy/conditions/1 | BLANK",
        "\"partner\": \"%s\", \"statement\": {\"text\": \"words\"}             | /statement/language | REQUIRED",
        "\"partner\": \"%s\", \"statement\": {\"language\": \"e\", \"text\": \"x\"} | /statement/language | LENGTH",
        "\"partner\": \"%s\", \"claim\": \"CARBON_FREE\"                       | /claim | UNKNOWN_VALUE",
        "\"partner\": \"%s\", \"publicUrl\": \"ftp://x.example/\"              | /publicUrl | WRONG_TYPE_HTTP_URI"})
    void whatCannotBeMeantIsRefused(String members, String pointer, String code) {
        long before = revisions();

        pledge("{" + members.replace("%s", partner) + "}").then()
                .statusCode(422)
                .body("errors.pointer", org.hamcrest.Matchers.hasItem(pointer))
                .body("errors.code", org.hamcrest.Matchers.hasItem(code));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void membersAreFoundByTheStrictestYearTheyPledged() {
        String other = newPartner();
        join(member, other);
        String list = "/v1/partners/" + partner + "/members?netZeroYear[lte]=";
        String first = pledge("{\"partner\": \"" + partner + "\", \"netZeroYear\": 2050}").header("Location");
        found(list + "2049");
        found(list + "2050", idOf(member));

        String second =
                pledge("{\"partner\": \"" + other + "\", \"netZeroYear\": 2040}").header("Location");
        found(list + "2039");
        found(list + "2040", idOf(member));

        patch(second, "*", "{\"netZeroYear\": null}").then().statusCode(200);
        found(list + "2049");
        patch(first, "*", "{\"netZeroYear\": 2035}").then().statusCode(200);
        found(list + "2035", idOf(member));
    }

    @Test
    void onlyTheMembershipsPartnerRecordsThePledge() {
        String body = "{\"partner\": \"" + partner + "\"}";

        anybody().contentType(Registry.JSON).body(body).post(member + "/pledges").then().statusCode(401);
        holder(integrator(newPartner())).contentType(Registry.JSON).body(body).post(member + "/pledges").then()
                .statusCode(403);
        holder(integrator(partner)).contentType(Registry.JSON).body(body).post(member + "/pledges").then()
                .statusCode(201);
    }

    @Test
    void aPledgeOfAnotherMemberIsNotFoundHere() {
        String path = pledge("{\"partner\": \"" + partner + "\"}").header("Location");
        String elsewhere = newAcceptedMember(partner) + "/pledges/" + idOf(path);

        get(elsewhere).then().statusCode(404);
        patch(elsewhere, "*", "{\"achieved\": true}").then().statusCode(404);
        get(member + "/pledges/not-an-id").then()
                .statusCode(400)
                .body("errors.parameter", contains("pledge"));
    }

    private static void found(String list, String... ids) {
        get(list).then().statusCode(200).body("items.id", ids.length == 0 ? empty() : contains(ids));
    }

    private Response pledge(String body) {
        return post(member + "/pledges", body);
    }

    private String full() {
        return """
                {
                  "partner": "%s",
                  "statement": {"language": "ja", "text": "誓約します。\\n二行目。"},
                  "signedOn": "2021-02-03",
                  "signatoryRole": "MAYOR",
                  "resolutionUrl": "https://city.example/resolution",
                  "claim": "NET_ZERO",
                  "gases": "ALL_GREENHOUSE_GASES",
                  "netZeroYear": 2050,
                  "netZeroPeriodStart": "2050-04-01",
                  "netZeroPeriodEnd": "2051-03-31",
                  "achieved": false,
                  "fossilFuelPolicy": {"phaseOut": true, "noNewAssets": false, "scenario": "IEA NZE",
                      "statement": {"language": "en", "text": "Out."}, "url": "https://city.example/fossil"},
                  "creditPolicy": {"use": "UNSPECIFIED", "conditions": ["only removals"], "maximumPercent": 5.5,
                      "statement": {"language": "en", "text": "Few."}, "url": "https://city.example/credits"},
                  "landPolicy": {"holdsLand": true, "emissionsIncluded": true, "declaredImmaterial": false,
                      "haltsDeforestation": true, "statement": {"language": "en", "text": "Trees."},
                      "url": "https://city.example/land"},
                  "equity": {"language": "en", "text": "Fair."},
                  "publicUrl": "https://city.example/pledge",
                  "provenance": {"origin": "PARTNER"}
                }""".formatted(partner);
    }
}
