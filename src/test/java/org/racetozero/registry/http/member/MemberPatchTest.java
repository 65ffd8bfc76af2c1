package org.racetozero.registry.http.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.patch;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.tagOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;

/** A member is changed by JSON merge patch (RFC 7396) and by nothing else. */
@QuarkusTest
class MemberPatchTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String MEMBER = """
            {"name": "Example City", "actorType": "CITY", "country": "US", "subdivision": "US-CA",
             "website": "https://city.example/",
             "names": [{"language": "en", "name": "Example City"}, {"language": "ja", "name": "例市"}],
             "size": {"employees": 7, "annualRevenue": 1.5, "revenueCurrency": "USD"}}""";

    /** The cases of RFC 7396, appendix A, as far as a member has such parts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}                                             | website     | \"https://city.example/\"",
        "{\"website\": \"https://other.example/\"}      | website     | \"https://other.example/\"",
        "{\"website\": null}                            | website     |",
        "{\"location\": null}                           | location    |",
        "{\"location\": {\"latitude\": 1, \"longitude\": 2}} | location | {\"latitude\": 1, \"longitude\": 2}",
        "{\"size\": {\"employees\": 8}} | size | {\"employees\": 8, \"annualRevenue\": 1.5, \"revenueCurrency\": \"USD\"}",
        "{\"size\": {\"employees\": null}}     | size | {\"annualRevenue\": 1.5, \"revenueCurrency\": \"USD\"}",
        "{\"size\": {\"employees\": null, \"annualRevenue\": null, \"revenueCurrency\": null}} | size | {}",
        "{\"size\": null}                               | size        |",
        "{\"names\": [{\"language\": \"fr\", \"name\": \"Ville\"}]} | names | [{\"language\": \"fr\", \"name\": \"Ville\"}]",
        "{\"names\": []}                                | names       | []",
        "{\"names\": null}                              | names       | []"})
    void thePatchIsMergedIntoTheMember(String patch, String changed, String expected) throws Exception {
        String member = newMember(MEMBER);
        JsonNode before = MAPPER.readTree(get(member).asString());

        JsonNode after = MAPPER.readTree(
                patch(member, tagOf(member), patch).then().statusCode(200).extract().asString());

        assertThat(after.get(changed)).isEqualTo(expected == null ? null : MAPPER.readTree(expected));
        before.properties().stream()
                .filter(fact -> !fact.getKey().equals(changed))
                .filter(fact -> !fact.getKey().equals("version") && !fact.getKey().equals("updatedAt"))
                .forEach(fact -> assertThat(after.get(fact.getKey())).as(fact.getKey()).isEqualTo(fact.getValue()));
        assertThat(MAPPER.readTree(get(member).asString())).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"name\": null}                   | /name                | REQUIRED",
        "{\"country\": null}                | /country             | REQUIRED",
        "{\"country\": \"JP\"}              | /subdivision         | SUBDIVISION_OF_ANOTHER_COUNTRY",
        "{\"size\": {\"revenueCurrency\": null}} | /size/revenueCurrency | REQUIRED",
        "{\"location\": {\"latitude\": 1}}  | /location/longitude  | REQUIRED",
        "{\"location\": {\"altitude\": null, \"latitude\": 1, \"longitude\": 1}} | /location/altitude | UNKNOWN_MEMBER",
        "{\"mayor\": null}                  | /mayor               | UNKNOWN_MEMBER",
        "{\"mayor\": \"somebody\"}          | /mayor               | UNKNOWN_MEMBER",
        "{\"names\": [null]}                | /names/0             | WRONG_TYPE_VALUE",
        "{\"size\": 5}                      | /size                | WRONG_TYPE_OBJECT",
        "{\"version\": null}                | /version             | READ_ONLY",
        "{\"assessable\": false}            | /assessable          | READ_ONLY"})
    void theWholeResultIsValidated(String patch, String pointer, String code) {
        String member = newMember(MEMBER);
        long before = revisions();

        patch(member, tagOf(member), patch).then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void readOnlyMembersMayBeSentAsTheyAre() {
        String member = newMember(MEMBER);

        patch(member, tagOf(member), """
                {"version": 1, "assessable": true, "memberships": [], "name": "Example Town"}""").then()
                .statusCode(200)
                .body("name", equalTo("Example Town"));
    }

    @Test
    void aPatchThatChangesNothingMakesNoRevision() {
        String member = newMember(MEMBER);
        long before = revisions();

        patch(member, "*", "{\"website\": \"https://city.example/\"}").then().statusCode(200);

        assertThat(revisions()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "application/json", "application/json-patch+json", "application/merge-patch+json; charset=iso-8859-1",
        "text/plain", "application/xml"})
    void anyOtherPatchIsTurnedAwayWithTheOneThatIsTaken(String mediaType) {
        String member = newMember(MEMBER);

        admin().header("If-Match", "*").contentType(mediaType).body("{}".getBytes()).patch(member).then()
                .statusCode(415)
                .header("Accept-Patch", equalTo(Registry.MERGE_PATCH))
                .body("type", equalTo("/problems/unsupported-media-type"));
    }
}
