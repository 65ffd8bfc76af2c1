package org.racetozero.registry.http.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bilingual list of what to chase from whom. */
@QuarkusTest
class ChaseListTest {

    private static final String COLUMNS = "member,memberName,names.en,names.ja,criterion,pillar,state,due,daysLeft,"
            + "ask.en,ask.ja,why.en,why.ja,settledBy.method,settledBy.path,settledBy.pointer,"
            + "contact.name,contact.position,contact.email\r\n";

    private String partner;
    private String list;

    @BeforeEach
    void aPartner() {
        partner = newPartner();
        list = "/v1/partners/" + partner + "/chase-list";
    }

    @Test
    void eachSaysWhomToAskForWhatInBothLanguages() {
        String member = newMember("""
                {"name": "Example City", "actorType": "CITY", "country": "JP",
                 "names": [{"language": "ja", "name": "例示市"}]}""");
        join(member, partner);
        String report = "items.find { it.criterion == 'PB-01' }.";

        Response answer = get(list);

        answer.then()
                .statusCode(200)
                .body("items.member", everyItem(equalTo(idOf(member))))
                .body(report + "memberName", equalTo("Example City"))
                .body(report + "names.en", equalTo("Example City"))
                .body(report + "names.ja", equalTo("例示市"))
                .body(report + "pillar", equalTo("PUBLISH"))
                .body(report + "state", equalTo("OVERDUE"))
                .body(report + "due", equalTo("2022-03-01"))
                .body(report + "settledBy.path", equalTo(member + "/reports/{year}"))
                .body(report + "settledBy.pointer", equalTo("/publishedOn"))
                .body("items[0]", not(hasKey("contact")));
        for (String words : List.of("ask", "why")) {
            assertThat(answer.<String>path(report + words + ".en")).containsPattern("[a-z]{3}");
            assertThat(answer.<String>path(report + words + ".ja")).containsPattern("\\p{IsHan}");
        }
        Response japanese = admin().header("Accept-Language", "ja").get(list);
        assertThat(japanese.<Object>path("items")).isEqualTo(answer.path("items"));
    }

    @Test
    void onlyTheStartingLineIsChasedAndTheEarliestFirst() {
        newAcceptedMember(partner);

        Response answer = get(list);

        answer.then()
                .statusCode(200)
                .body("items.criterion", not(hasItem(startsWith("LD-"))))
                .body("items.state", not(hasItem("MET")))
                .body("items.state", not(hasItem("NOT_APPLICABLE")));
        assertThat(answer.<List<String>>path("items.findAll { it.due != null }.due")).isSorted().isNotEmpty();
        assertThat(answer.<List<String>>path("items.due").indexOf(null))
                .isIn(-1, answer.<List<String>>path("items.findAll { it.due != null }.due").size());
    }

    @Test
    void whatIsDueSoonIsChasedAndWhatIsDueLaterIsNot() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String newcomer = newMember();
        post(newcomer + "/memberships", "{\"partner\": \"" + partner + "\", \"joinedOn\": \"" + today + "\"}").then()
                .statusCode(201);

        get(list).then()
                .statusCode(200)
                .body("items.criterion", hasItem("PL-01"))
                .body("items.criterion", not(hasItem("PB-01")));
        get(list + "?withinDays=0").then().body("items.criterion", hasItem("PL-01"));
        get(list + "?withinDays=400").then()
                .body("items.criterion", hasItem("PB-01"))
                .body("items.find { it.criterion == 'PB-01' }.state", equalTo("PENDING"));
    }

    @Test
    void theyAreFilteredByStateAndPillar() {
        newAcceptedMember(partner);

        get(list + "?state=OVERDUE").then()
                .statusCode(200)
                .body("items.state", everyItem(equalTo("OVERDUE")))
                .body("items.criterion", hasItem("PB-01"));
        get(list + "?pillar=PUBLISH").then()
                .body("items.pillar", everyItem(equalTo("PUBLISH")))
                .body("items.criterion", hasItem("PB-01"));
        get(list + "?pillar=PLAN&pillar=PUBLISH&state=OVERDUE").then()
                .body("items.pillar", hasItem("PLAN"))
                .body("items.pillar", not(hasItem("PLEDGE")));
        get(list + "?state=PENDING&withinDays=0").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "state=LATE,      state,      UNKNOWN_PARAMETER_VALUE",
        "pillar=P,        pillar,     UNKNOWN_PARAMETER_VALUE",
        "withinDays=-1,   withinDays, OUTSIDE_RANGE",
        "withinDays=3651, withinDays, OUTSIDE_RANGE",
        "asOf=2025-01-01, asOf,       UNKNOWN_PARAMETER"})
    void whatCannotBeAskedIsRefused(String query, String parameter, String code) {
        get(list + "?" + query).then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void aContactIsNamedToThoseWhoMaySeePeople() {
        String member = newAcceptedMember(partner);
        String people = member + "/memberships/" + partner + "/people";
        post(people, "{\"kind\": \"SIGNATORY\", \"name\": \"A mayor\", \"email\": \"mayor@city.example\"}").then()
                .statusCode(201);
        post(people, "{\"kind\": \"CONTACT\", \"name\": \"Somebody without an address\"}").then().statusCode(201);
        post(people, """
                {"kind": "CONTACT", "name": "A fictional person", "position": "Climate officer",
                 "email": "climate@city.example"}""").then().statusCode(201);

        get(list).then()
                .statusCode(200)
                .body("items.contact.name", everyItem(equalTo("A fictional person")))
                .body("items[0].contact.position", equalTo("Climate officer"))
                .body("items[0].contact.email", equalTo("climate@city.example"));
        holder(staff(partner, "compliance:read", "people:read")).get(list).then()
                .body("items[0].contact.name", equalTo("A fictional person"));
        for (String blind : List.of(
                staff(partner, "compliance:read"), key("{\"name\": \"A test's key\", \"role\": \"reviewer\"}"))) {
            holder(blind).get(list).then().statusCode(200).body("items[0]", not(hasKey("contact")));
        }
    }

    @Test
    void anInitiativeSeesWhatItsProgrammesMembersOweAndNotTheirPeople() {
        String programme = newPartner("\"timeZone\": \"UTC\", \"parent\": \"" + partner + "\"");
        String member = newAcceptedMember(programme);
        post(member + "/memberships/" + programme + "/people",
                        "{\"kind\": \"CONTACT\", \"name\": \"A fictional person\"}").then().statusCode(201);

        holder(staff(partner, "compliance:read", "people:read")).get(list).then()
                .statusCode(200)
                .body("items.member", everyItem(equalTo(idOf(member))))
                .body("items[0]", not(hasKey("contact")));
        holder(staff(programme, "compliance:read", "people:read"))
                .get("/v1/partners/" + programme + "/chase-list").then()
                .statusCode(200)
                .body("items[0].contact.name", equalTo("A fictional person"));
    }

    @Test
    void itIsPagedByMembers() {
        String first = newAcceptedMember(partner);
        String second = newAcceptedMember(partner);

        Response one = get(list + "?limit=1");
        one.then()
                .statusCode(200)
                .body("items.member", everyItem(equalTo(idOf(first))))
                .body("page.prev", nullValue());
        Response two = get(list + "?limit=1&cursor=" + one.path("page.next"));
        two.then()
                .statusCode(200)
                .body("items.member", everyItem(equalTo(idOf(second))))
                .body("page.next", nullValue());
        assertThat(one.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void itComesAsATableAndAsLines() {
        String member = newAcceptedMember(partner);

        admin().accept("text/csv").get(list).then().statusCode(200).body(startsWith(COLUMNS));
        String lines = admin().accept("application/x-ndjson").get(list + "?pillar=PUBLISH").then()
                .statusCode(200)
                .extract().asString();
        assertThat(lines.lines()).isNotEmpty().allMatch(line -> line.contains(idOf(member)));
    }

    @Test
    void aPartnersListIsItsOwn() {
        String member = newAcceptedMember(partner);
        String joinedToo = newPartner();
        join(member, joinedToo);

        anybody().get(list).then().statusCode(401);
        for (String stranger : List.of(
                staff(newPartner(), "compliance:read"), staff(joinedToo, "compliance:read"),
                staff(partner, "changes:read"), reporter(member))) {
            holder(stranger).get(list).then().statusCode(403);
        }
        holder(staff(partner, "compliance:read")).get(list).then().statusCode(200);
        get("/v1/partners/nobody-at-all/chase-list").then().statusCode(404);
        get("/v1/partners/Nobody/chase-list").then().statusCode(400).body("errors.parameter", contains("partner"));
    }

    /** A key of a partner's own system with those scopes and no others. */
    private static String staff(String partner, String... scopes) {
        return key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s", "scopes": ["%s"]}"""
                .formatted(partner, String.join("\", \"", scopes)));
    }

    private static String reporter(String member) {
        return key("""
                {"name": "A test's key", "role": "member-reporter", "member": "%s", "scopes": ["compliance:read"]}"""
                .formatted(idOf(member)));
    }
}
