package org.racetozero.registry.http.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.http.Registry;

/** Two partners have one member: the steward keeps its shared facts, the other one fills gaps and is heard. */
@QuarkusTest
class SharedMemberTest {

    private String steward;
    private String stewardsKey;
    private String second;
    private String secondsKey;
    private String lei;
    private String member;

    @BeforeEach
    void aMemberOfOnePartner() {
        steward = newPartner();
        stewardsKey = integrator(steward);
        second = newPartner();
        secondsKey = integrator(second);
        lei = unique("LEI");
        member = "/v1/members/" + putAsSteward("\"website\": \"https://first.example/\"").path("id");
    }

    @Test
    void theSecondPartnerJoinsFillsGapsAndIsWarned() {
        Response joined = putAsSecond("""
                "website": "https://second.example/", "subdivision": "US-CA",
                "industries": [{"scheme": "gics", "code": "10"}]""");

        joined.then()
                .statusCode(201)
                .header("Content-Location", equalTo(member))
                .body("website", equalTo("https://first.example/"))
                .body("subdivision", equalTo("US-CA"))
                .body("industries.code", contains("10"))
                .body("warnings.code", contains("DISCREPANCY"))
                .body("warnings.pointer", contains("/website"))
                .body("warnings.recorded", contains("https://first.example/"))
                .body("warnings.submitted", contains("https://second.example/"))
                .body("warnings.partner", contains(steward));
        get(member).then()
                .body("website", equalTo("https://first.example/"))
                .body("memberships.partner", containsInAnyOrder(steward, second));
    }

    @Test
    void aDiscrepancyIsNotedOnceAndGoesWhenItIsSettled() {
        putAsSecond("\"website\": \"https://second.example/\"").then().body("warnings.pointer", contains("/website"));
        long before = revisions();

        putAsSecond("\"website\": \"https://second.example/\"").then()
                .statusCode(200).body("warnings.pointer", contains("/website"));
        assertThat(revisions()).isEqualTo(before);

        putAsSecond("\"website\": \"https://first.example/\"").then().statusCode(200).body("warnings", empty());
        holder(secondsKey).get(pathOf(second)).then().body("warnings", empty());
    }

    @Test
    void onlyTheStewardAndTheCampaignChangeTheSharedFacts() {
        putAsSecond("\"joinedOn\": \"2022-01-01\"").then().statusCode(201);
        long before = revisions();

        holder(secondsKey).header("If-Match", "*").contentType(Registry.MERGE_PATCH)
                .body("{\"website\": \"https://second.example/\"}").patch(member).then().statusCode(403);
        assertThat(revisions()).isEqualTo(before);

        holder(stewardsKey).header("If-Match", "*").contentType(Registry.MERGE_PATCH)
                .body("{\"website\": \"https://newest.example/\"}").patch(member).then().statusCode(200);
        get(member + "/memberships/" + steward).then().body("steward", equalTo(true));
        get(member + "/memberships/" + second).then().body("steward", equalTo(false));
    }

    @Test
    void whoAcceptsFirstBecomesSteward() {
        String applied = unique("LEI");
        holder(stewardsKey).contentType(Registry.JSON).body(body("", applied))
                .put("/v1/partners/" + steward + "/members/later").then().statusCode(201);
        String other = "/v1/members/" + holder(secondsKey).contentType(Registry.JSON)
                .body(body("\"joinedOn\": \"2022-01-01\", \"website\": \"https://second.example/\"", applied))
                .put("/v1/partners/" + second + "/members/later")
                .then().statusCode(201).body("warnings", empty()).extract().path("id");

        get(other + "/memberships/" + second).then().body("steward", equalTo(true));
        get(other).then().body("website", equalTo("https://second.example/"));
    }

    @Test
    void stewardshipPassesOnWhenTheStewardsMembershipEndsAndAnotherBegins() {
        post(member + "/memberships/" + steward + "/transitions", "{\"to\": \"WITHDRAWN\", \"reason\": \"VOLUNTARY\"}")
                .then().statusCode(200);

        putAsSecond("\"joinedOn\": \"2022-01-01\", \"website\": \"https://second.example/\"").then()
                .statusCode(201)
                .body("website", equalTo("https://second.example/"))
                .body("warnings", empty());
    }

    @Test
    void whatAPartnerStatesOtherwiseIsNotPublic() {
        putAsSecond("\"joinedOn\": \"2022-01-01\", \"website\": \"https://second.example/\"").then().statusCode(201);

        for (String path : new String[] {member, member + "/memberships", member + "/memberships/" + second}) {
            assertThat(anybody().get(path).then().statusCode(200).extract().asString())
                    .doesNotContain("second.example").doesNotContain("steward");
        }
    }

    private Response putAsSteward(String members) {
        return holder(stewardsKey).contentType(Registry.JSON)
                .body(body("\"joinedOn\": \"2021-03-01\", " + members, lei)).put(pathOf(steward));
    }

    private Response putAsSecond(String members) {
        return holder(secondsKey).contentType(Registry.JSON).body(body(members, lei)).put(pathOf(second));
    }

    private static String pathOf(String partner) {
        return "/v1/partners/" + partner + "/members/m-1";
    }

    private static String body(String members, String lei) {
        return "{\"name\": \"Example\", \"actorType\": \"COMPANY\", \"country\": \"US\", \"identifiers\": "
                + "[{\"scheme\": \"lei\", \"value\": \"" + lei + "\"}]" + (members.isEmpty() ? "" : ", " + members) + "}";
    }
}
