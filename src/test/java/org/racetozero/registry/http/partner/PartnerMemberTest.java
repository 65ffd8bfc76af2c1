package org.racetozero.registry.http.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.count;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.patch;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.tagOf;
import static org.racetozero.registry.http.Registry.unique;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;
import org.racetozero.registry.http.Together;

/** A partner keeps the registry in step by its own ids: one call, as often as it likes. */
@QuarkusTest
class PartnerMemberTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CITY =
            "{\"name\": \"Example City\", \"actorType\": \"CITY\", \"country\": \"US\", \"joinedOn\": \"2021-03-01\"}";

    private String partner;
    private String key;
    private String path;

    @BeforeEach
    void aPartnerWithASystemOfItsOwn() {
        partner = newPartner();
        key = integrator(partner);
        path = "/v1/partners/" + partner + "/members/city-1";
    }

    @Test
    void theFirstCallCreatesTheMemberAndItsMembership() {
        Response created = put(CITY);

        created.then()
                .statusCode(201)
                .header("Location", equalTo(path.replace("/v1", created.header("Location").startsWith("http")
                        ? created.header("Location").replaceFirst("/v1.*", "/v1") : "/v1")))
                .header("Content-Location", equalTo("/v1/members/" + created.path("id")))
                .body("name", equalTo("Example City"))
                .body("joinedOn", equalTo("2021-03-01"))
                .body("joinedOnPrecision", equalTo("DAY"))
                .body("memberships.partner", contains(partner))
                .body("memberships.status", contains("ACCEPTED"))
                .body("memberships.externalId", contains("city-1"))
                .body("memberships.steward", contains(true))
                .body("warnings", empty());
        assertThat(created.header("ETag")).isEqualTo(readAsPartner(path).header("ETag"));
    }

    @Test
    void withoutADayOfJoiningItHasApplied() {
        put("{\"name\": \"Example City\", \"actorType\": \"CITY\", \"country\": \"US\"}").then()
                .statusCode(201)
                .body("memberships.status", contains("APPLIED"))
                .body("joinedOnPrecision", equalTo("UNKNOWN"))
                .body("$", not(hasKey("joinedOn")));
    }

    @Test
    void theSameBodyChangesNothing() {
        Response created = put(CITY);
        long before = revisions();

        put(CITY).then().statusCode(200).header("ETag", equalTo(created.header("ETag")));
        holder(key).header("If-Match", "\"77.ab\"").contentType(Registry.JSON).body(CITY).put(path)
                .then().statusCode(200);
        holder(key).contentType(Registry.JSON).body(readAsPartner(path).asString()).put(path)
                .then().statusCode(200);

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void anotherBodyChangesTheMember() {
        put(CITY);

        put(CITY.replace("Example City", "New City")).then()
                .statusCode(200)
                .header("Content-Location", org.hamcrest.Matchers.startsWith("/v1/members/"))
                .body("name", equalTo("New City"));
        readAsPartner(path).then().body("name", equalTo("New City"));
    }

    @Test
    void ifMatchIsOptionalButHolds() {
        String tag = put(CITY).header("ETag");
        put(CITY.replace("Example City", "New City")).then().statusCode(200);
        long before = revisions();

        holder(key).header("If-Match", tag).contentType(Registry.JSON).body(CITY).put(path).then().statusCode(412);
        holder(key).header("If-None-Match", "*").contentType(Registry.JSON).body(CITY).put(path)
                .then().statusCode(412);
        holder(key).header("If-Match", "*").contentType(Registry.JSON).body(CITY).put(path + "-other")
                .then().statusCode(412);

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void whatWasReadCanBeEditedAndPutBack() throws Exception {
        put(CITY);
        Response read = readAsPartner(path);
        ObjectNode edited = (ObjectNode) MAPPER.readTree(read.asString());
        edited.put("website", "https://city.example/");

        holder(key).header("If-Match", read.header("ETag")).contentType(Registry.JSON).body(edited.toString())
                .put(path).then().statusCode(200).body("website", equalTo("https://city.example/"));

        edited.put("id", "01a1f64c-3198-7003-8005-3f6c2a1b8e01");
        holder(key).contentType(Registry.JSON).body(edited.toString()).put(path).then()
                .statusCode(422)
                .body("errors.code", org.hamcrest.Matchers.everyItem(equalTo("READ_ONLY")));
    }

    @Test
    void whoKeepsSendingNoDayOfJoiningDoesNotUndoAnAcceptance() {
        String applied = "{\"name\": \"Example City\", \"actorType\": \"CITY\", \"country\": \"US\"}";
        String member = "/v1/members/" + put(applied).path("id");
        post(member + "/memberships/" + partner + "/transitions",
                        "{\"to\": \"ACCEPTED\", \"reason\": \"CRITERIA_MET\"}")
                .then().statusCode(200);
        long before = revisions();

        put(applied).then().statusCode(200);

        assertThat(revisions()).isEqualTo(before);
        readAsPartner(path).then()
                .body("memberships.status", contains("ACCEPTED"))
                .body("joinedOn", equalTo(LocalDate.now(ZoneOffset.UTC).toString()));
    }

    @Test
    void aDayOfJoiningAcceptsWhoHasApplied() {
        put("{\"name\": \"Example City\", \"actorType\": \"CITY\", \"country\": \"US\"}");

        put(CITY).then().statusCode(200).body("memberships.status", contains("ACCEPTED"));
        get("/v1/members/" + readAsPartner(path).path("id") + "/memberships/" + partner + "?asOf=2022-01-01").then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"joinedOn\": \"2200-01-01\"                                      | /joinedOn           | IN_THE_FUTURE",
        "\"joinedOn\": \"2021-02-30\"                                      | /joinedOn           | WRONG_TYPE_DATE",
        "\"joinedOn\": \"2021-02-02\", \"joinedNotLaterThan\": \"2021-01-01\""
                + " | /joinedNotLaterThan | ENDS_BEFORE_IT_STARTS",
        "\"recordKeeping\": \"NOBODY\"                                     | /recordKeeping      | UNKNOWN_VALUE",
        "\"externalId\": \"city-1\"                                        | /externalId         | UNKNOWN_MEMBER",
        "\"status\": \"ACCEPTED\"                                          | /status             | UNKNOWN_MEMBER"})
    void whatCannotBeMeantIsRefused(String members, String pointer, String code) {
        long before = revisions();

        put("{\"name\": \"Example City\", \"actorType\": \"CITY\", \"country\": \"US\", " + members + "}").then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));

        assertThat(revisions()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"a%2Fb", "a%20b", "%E4%BE%8B", "a%00b", "a*b"})
    void anExternalIdIsAPlainWord(String externalId) {
        holder(key).urlEncodingEnabled(false).contentType(Registry.JSON).body(CITY)
                .put("/v1/partners/" + partner + "/members/" + externalId).then()
                .statusCode(400)
                .body("type", org.hamcrest.Matchers.oneOf("/problems/invalid-parameter", "/problems/malformed-request"));
    }

    @Test
    void nobodyElseSeesTheExternalId() {
        String member = "/v1/members/" + put(CITY).path("id");
        String other = integrator(newPartner());

        anybody().get(path).then().statusCode(401);
        holder(other).get(path).then().statusCode(404);
        anybody().get(member).then().body("memberships[0]", not(hasKey("externalId")));
        holder(other).get(member).then().body("memberships[0]", not(hasKey("externalId")));
        anybody().get("/v1/partners/" + partner + "/members?externalId=city-1").then().body("items", empty());
        holder(other).get("/v1/partners/" + partner + "/members?externalId=city-1").then().body("items", empty());
        holder(key).get("/v1/partners/" + partner + "/members?externalId=city-1").then()
                .body("items.id", contains(idOf(member)));
        get("/v1/partners/" + partner + "/members?externalId=city-1").then()
                .body("items.id", contains(idOf(member)));
    }

    @Test
    void nobodyElseWritesUnderIt() {
        put(CITY);
        String other = integrator(newPartner());
        long before = revisions();

        holder(other).contentType(Registry.JSON).body(CITY).put(path).then().statusCode(403);
        holder(other).header("If-Match", "*").delete(path).then().statusCode(403);
        anybody().contentType(Registry.JSON).body(CITY).put(path).then().statusCode(401);
        holder(key).contentType(Registry.JSON).body(CITY).put("/v1/partners/nobody-at-all/members/city-1")
                .then().statusCode(403);
        Registry.admin().contentType(Registry.JSON).body(CITY).put("/v1/partners/nobody-at-all/members/city-1")
                .then().statusCode(404);

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void aMembershipRecordedInErrorGoesWithItsPledge() {
        String member = "/v1/members/" + put(CITY).path("id");
        post(member + "/pledges", "{\"partner\": \"" + partner + "\", \"netZeroYear\": 2040}").then().statusCode(201);
        anybody().get(member).then().statusCode(200);

        holder(key).delete(path).then().statusCode(428);
        holder(key).header("If-Match", tagOf(member)).delete(path).then().statusCode(204);

        readAsPartner(path).then().statusCode(404);
        holder(key).header("If-Match", "*").delete(path).then().statusCode(404);
        anybody().get(member).then().statusCode(404);
        get(member).then().statusCode(200).body("memberships", empty());
        get(member + "/pledges").then().body("items", empty());
        for (String kind : new String[] {"membership", "pledge"}) {
            assertThat(count(
                            "select count(*) from revision where member::text = ? and kind = ? and operation = 'DELETED'",
                            idOf(member), kind))
                    .as(kind).isEqualTo(1);
        }
        put(CITY).then().statusCode(201);
    }

    @Test
    void theMemberStaysWithItsOtherPartners() {
        String other = newPartner();
        String member = "/v1/members/" + put(CITY).path("id");
        Registry.join(member, other);

        holder(key).header("If-Match", "*").delete(path).then().statusCode(204);

        anybody().get(member).then().statusCode(200).body("memberships.partner", contains(other));
        get(member + "/memberships/" + other).then().body("steward", equalTo(true));
    }

    @Test
    void tenIdenticalCallsAtOnceHaveOneEffect() {
        List<Response> answers = Together.repeat(10, () -> put(CITY));

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers).extracting(answer -> answer.path("id")).containsOnly(answers.getFirst().<String>path("id"));
        assertThat(answers).extracting(answer -> answer.header("ETag"))
                .containsOnly(answers.getFirst().header("ETag"));
        String member = answers.getFirst().path("id");
        assertThat(count("select count(*) from revision where member::text = ? and kind = 'membership'", member))
                .isEqualTo(1);
        assertThat(count("select count(*) from revision where member::text = ? and kind = 'member'", member))
                .isEqualTo(1);
    }

    @Test
    void anIdentifierOfAKnownMemberLeadsToIt() {
        String lei = unique("LEI");
        String known = newMember(withLei(lei));

        put(withLei(lei)).then().statusCode(201).body("id", equalTo(idOf(known)));
        holder(key).contentType(Registry.JSON).body(withLei(lei)).put(path + "-again").then()
                .statusCode(409)
                .body("errors.pointer", contains("/identifiers"))
                .body("errors.code", contains("MEMBERSHIP_EXISTS"));
    }

    @Test
    void aMembershipWithoutAnIdGetsTheOneItIsPutUnder() {
        String lei = unique("LEI");
        String known = newMember(withLei(lei));
        Registry.join(known, partner);

        put(withLei(lei)).then()
                .statusCode(200)
                .body("id", equalTo(idOf(known)))
                .body("joinedOn", equalTo("2021-03-01"))
                .body("memberships.externalId", contains("city-1"));
    }

    @Test
    void identifiersOfTwoMembersLeadToNeither() {
        String one = unique("LEI");
        String other = unique("LEI");
        newMember(withLei(one));
        newMember(withLei(other));

        put("{\"name\": \"Example\", \"actorType\": \"CITY\", \"country\": \"US\", \"identifiers\": ["
                + "{\"scheme\": \"lei\", \"value\": \"" + one + "\"}, {\"scheme\": \"lei\", \"value\": \"" + other + "\"}]}")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/identifiers/1"));
    }

    @Test
    void partnersThatMeetOnOneIdentifierAtOnceShareTheMember() {
        String lei = unique("LEI");
        List<String> partners = Stream.generate(Registry::newPartner).limit(4).toList();
        List<String> keys = partners.stream().map(Registry::integrator).toList();

        List<Response> answers = Together.all(Stream.of(0, 1, 2, 3)
                .<java.util.concurrent.Callable<Response>>map(index -> () -> holder(keys.get(index))
                        .contentType(Registry.JSON).body(withLei(lei))
                        .put("/v1/partners/" + partners.get(index) + "/members/x"))
                .toList());

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.path("id")).containsOnly(answers.getFirst().<String>path("id"));
        get("/v1/members?identifier=lei:" + lei).then()
                .body("items.size()", equalTo(1))
                .body("items[0].memberships.partner", containsInAnyOrder(partners.toArray()));
    }

    @Test
    void theListShowsThePartnersMembersAndThoseOfItsProgrammes() {
        String programme = newPartner("\"parent\": \"" + partner + "\"");
        String mine = idOf(newAcceptedMember(partner));
        String programmes = idOf(newAcceptedMember(programme));
        String applied = newMember();
        post(applied + "/memberships", "{\"partner\": \"" + partner + "\"}").then().statusCode(201);
        String list = "/v1/partners/" + partner + "/members";

        anybody().get(list).then().body("items.id", containsInAnyOrder(mine, programmes));
        get(list).then().body("items.id", containsInAnyOrder(mine, programmes, idOf(applied)));
        get(list + "?membershipStatus=APPLIED").then().body("items.id", contains(idOf(applied)));
        get("/v1/partners/" + programme + "/members").then().body("items.id", contains(programmes));
        get("/v1/partners/nobody-at-all/members").then().statusCode(404);
    }

    @Test
    void aChangeOfTheMemberReachesWhoReadsItByItsOwnId() {
        String member = "/v1/members/" + put(CITY).path("id");

        patch(member, "*", "{\"name\": \"New City\"}").then().statusCode(200);

        readAsPartner(path).then().body("name", equalTo("New City"));
        holder(key).get(path + "?fields=name").then().body("name", equalTo("New City")).body("$", not(hasKey("country")));
    }

    private Response put(String body) {
        return holder(key).contentType(Registry.JSON).body(body).put(path);
    }

    private Response readAsPartner(String address) {
        return holder(key).get(address);
    }

    private static String withLei(String lei) {
        return "{\"name\": \"Example\", \"actorType\": \"COMPANY\", \"country\": \"US\", \"identifiers\": ["
                + "{\"scheme\": \"lei\", \"value\": \"" + lei + "\"}]}";
    }
}
