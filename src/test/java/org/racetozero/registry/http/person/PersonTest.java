package org.racetozero.registry.http.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.count;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.patch;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.put;
import static org.racetozero.registry.http.Registry.revisions;
import static org.racetozero.registry.http.Registry.tagOf;
import static org.racetozero.registry.http.Registry.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;

/** People are known to the two sides of their membership only, and forgotten without a trace when they wish. */
@QuarkusTest
class PersonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> KNOWN = List.of("kind", "name", "position", "email", "telephone", "consents");

    private String partner;
    private String member;
    private String people;
    private String name;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        people = people(member, partner);
        name = unique("Somebody");
    }

    @Test
    void everyFactComesBackAsItWasStated() throws Exception {
        Response created = post(people, full());

        created.then()
                .statusCode(201)
                .header("Location", startsWith(people + "/"))
                .header("ETag", startsWith("\"1."))
                .body("id", equalTo(idOf(created.header("Location"))))
                .body("member", equalTo(idOf(member)))
                .body("partner", equalTo(partner))
                .body("version", equalTo(1));
        JsonNode read = MAPPER.readTree(get(created.header("Location")).then().statusCode(200).extract().asString());
        MAPPER.readTree(full()).properties().forEach(
                fact -> assertThat(read.get(fact.getKey())).as(fact.getKey()).isEqualTo(fact.getValue()));
        assertThat(MAPPER.readTree(created.asString())).isEqualTo(read);
        assertThat(MAPPER.readTree(get(people).asString()).at("/items/0")).isEqualTo(read);
    }

    @Test
    void whatIsNotStatedIsLeftOut() {
        get(record(least())).then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("$", not(hasKey("email")))
                .body("$", not(hasKey("consents")))
                .body("$", not(hasKey("erasedOn")));
    }

    @Test
    void whatWasReadCanBeEditedAndPutBack() throws Exception {
        String person = record(full());
        Response read = get(person);
        ObjectNode edited = (ObjectNode) MAPPER.readTree(read.asString());
        edited.put("position", "Mayor").remove(List.of("telephone", "consents"));

        admin().contentType(Registry.JSON).body(edited.toString()).put(person).then()
                .statusCode(428)
                .body("currentVersion", equalTo(1));
        put(person, read.header("ETag"), edited.toString()).then()
                .statusCode(200)
                .body("position", equalTo("Mayor"))
                .body("email", equalTo("climate@city.example"))
                .body("version", equalTo(2))
                .body("$", not(hasKey("telephone")))
                .body("$", not(hasKey("consents")));
        put(person, read.header("ETag"), least()).then().statusCode(412).body("currentVersion", equalTo(2));
        put(person, tagOf(person), least()).then().statusCode(200).body("$", not(hasKey("position")));
    }

    @Test
    void aPatchChangesWhatItNames() {
        String person = record(full());

        patch(person, tagOf(person), """
                {"telephone": null,
                 "consents": [{"scope": "PUBLISH_NAME", "givenOn": "2024-01-15", "withdrawnOn": "2025-02-01"}]}""")
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("consents.scope", contains("PUBLISH_NAME"))
                .body("consents.withdrawnOn", contains("2025-02-01"))
                .body("$", not(hasKey("telephone")));
        admin().contentType(Registry.MERGE_PATCH).body("{\"position\": \"Mayor\"}").patch(person).then()
                .statusCode(428);
        patch(person, "*", "{\"name\": null}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"))
                .body("errors.code", contains("REQUIRED"));
        patch(person, "*", "{\"erasedOn\": \"2025-01-01\"}").then()
                .statusCode(422)
                .body("errors.pointer", contains("/erasedOn"))
                .body("errors.code", contains("READ_ONLY"));
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        String person = record(full());
        long before = revisions();

        admin().contentType(Registry.JSON).body(full()).put(person).then()
                .statusCode(200)
                .body("version", equalTo(1));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void peopleAreListedFilteredAndPaged() {
        String contact = idOf(record(least()));
        String signatory = idOf(record(least().replace("CONTACT", "SIGNATORY")));
        String reviewer = idOf(record(least().replace("CONTACT", "REVIEWER")));

        get(people).then().body("items.id", containsInAnyOrder(contact, signatory, reviewer));
        get(people + "?kind=SIGNATORY").then().body("items.id", contains(signatory));
        get(people + "?kind=CONTACT&kind=REVIEWER").then().body("items.id", containsInAnyOrder(contact, reviewer));
        get(people + "?id=" + reviewer).then().body("items.id", contains(reviewer));
        get(people + "?limit=2&include=total").then().body("items.size()", equalTo(2)).body("page.total", equalTo(3));
        get(people + "?fields=kind&kind=CONTACT").then()
                .body("items", contains(Map.of("id", contact, "kind", "CONTACT")));
        get(people + "?kind=FRIEND").then().statusCode(400).body("errors.parameter", contains("kind"));
        admin().accept("text/csv").get(people + "?fields=kind,name").then()
                .statusCode(200)
                .body(startsWith("id,kind,name\r\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"name\": \"A\"}                                               | /kind | REQUIRED",
        "{\"kind\": \"CONTACT\"}                                         | /name | REQUIRED",
        "{\"kind\": \"FRIEND\", \"name\": \"A\"}                         | /kind | UNKNOWN_VALUE",
        "{\"kind\": \"CONTACT\", \"name\": \" \"}                        | /name | BLANK",
        "{\"kind\": \"CONTACT\", \"name\": \"two\\nlines\"}              | /name | NOT_ONE_LINE",
        "{\"kind\": \"CONTACT\", \"name\": \"A\", \"email\": \"no address\"}  | /email | PATTERN",
        "{\"kind\": \"CONTACT\", \"name\": \"A\", \"telephone\": \"call me\"} | /telephone | PATTERN",
        "{\"kind\": \"CONTACT\", \"name\": \"A\", \"consents\": [{\"scope\": \"PUBLISH_NAME\"}]}"
                + " | /consents/0/givenOn | REQUIRED",
        "{\"kind\": \"CONTACT\", \"name\": \"A\", \"consents\": [{\"scope\": \"ANYTHING\", "
                + "\"givenOn\": \"2024-01-15\"}]} | /consents/0/scope | UNKNOWN_VALUE",
        "{\"kind\": \"CONTACT\", \"name\": \"A\", \"consents\": [{\"scope\": \"PUBLISH_NAME\", "
                + "\"givenOn\": \"2024-01-15\", \"withdrawnOn\": \"2024-01-14\"}]}"
                + " | /consents/0/withdrawnOn | ENDS_BEFORE_IT_STARTS",
        "{\"kind\": \"CONTACT\", \"name\": \"A\", \"erasedOn\": \"2024-01-15\"} | /erasedOn | UNKNOWN_MEMBER"})
    void whatCannotBeMeantIsRefused(String body, String pointer, String code) {
        long before = revisions();

        post(people, body).then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));

        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void whoReadsNeedNotWriteAndTheOtherWayRound() {
        String reader = staff(partner, "\"people:read\"");
        String writer = staff(partner, "\"people:write\"");

        holder(reader).contentType(Registry.JSON).body(least()).post(people).then().statusCode(403);
        String person = holder(writer).contentType(Registry.JSON).body(least()).post(people).then()
                .statusCode(201)
                .extract().header("Location");
        holder(writer).get(people).then().statusCode(403);
        holder(writer).get(person).then().statusCode(403);
        holder(reader).get(people).then().statusCode(200).body("items.name", contains(name));
        holder(reader).get(person).then().statusCode(200).body("name", equalTo(name));
        change(reader, person).then().statusCode(403);
        holder(reader).header("If-Match", "*").delete(person).then().statusCode(403);
        change(writer, person).then().statusCode(200);
        holder(writer).header("If-Match", "*").delete(person).then().statusCode(204);
    }

    @Test
    void theyAreShownToTheTwoSidesOfTheirMembershipOnly() {
        String other = newPartner();
        join(member, other);
        String person = record(full());
        String both = "\"people:read\", \"people:write\"";
        String reviewer = key("{\"name\": \"A test's key\", \"role\": \"reviewer\"}");

        for (String path : List.of(people, person)) {
            anybody().get(path).then().statusCode(401);
            for (String stranger : List.of(
                    staff(newPartner(), both), staff(other, both), integrator(partner), reviewer,
                    reporter(newAcceptedMember(partner)))) {
                holder(stranger).get(path).then().statusCode(403);
            }
            for (String concerned : List.of(staff(partner, both), reporter(member), administrator(partner))) {
                holder(concerned).get(path).then().statusCode(200);
            }
        }
        anybody().contentType(Registry.JSON).body(full()).post(people).then().statusCode(401);
        for (String stranger : List.of(staff(newPartner(), both), staff(other, both), reviewer)) {
            holder(stranger).contentType(Registry.JSON).body(full()).post(people).then().statusCode(403);
            change(stranger, person).then().statusCode(403);
            holder(stranger).header("If-Match", "*").delete(person).then().statusCode(403);
        }
        get(person).then().statusCode(200).body("version", equalTo(1)).body("name", equalTo(name));
    }

    @Test
    void thereAreNoPeopleWithoutAMembership() {
        String nowhere = people(member, newPartner());
        String elsewhere = people(newAcceptedMember(partner), partner) + "/" + idOf(record(least()));

        get(nowhere).then().statusCode(404);
        post(nowhere, least()).then().statusCode(404);
        get(elsewhere).then().statusCode(404);
        put(elsewhere, "*", least()).then().statusCode(404);
        patch(elsewhere, "*", least()).then().statusCode(404);
        delete(elsewhere, "*").then().statusCode(404);
        get(people + "/not-an-id").then().statusCode(400).body("errors.parameter", contains("person"));
        get(people(member, "Nobody")).then().statusCode(400).body("errors.parameter", contains("partner"));
    }

    @Test
    void theHistoryTellsThatSomethingChangedAndNeverWhat() {
        String person = record(full());
        patch(person, "*", "{\"position\": \"Mayor\"}").then().statusCode(200);
        delete(person, "*").then().statusCode(204);
        Map<String, String> reference = Map.of("id", idOf(person));

        Response history = get(member + "/history?kind=person&expand=resource");

        history.then()
                .statusCode(200)
                .body("items.kind", everyItem(equalTo("person")))
                .body("items.id", everyItem(equalTo(idOf(person))))
                .body("items.partner", everyItem(equalTo(partner)))
                .body("items.operation", contains("UPDATED", "UPDATED", "CREATED"))
                .body("items.version", contains(3, 2, 1))
                .body("items.resource", contains(reference, reference, reference));
        assertThat(history.asString()).doesNotContain(name).doesNotContain("Mayor");
        assertThat(get(member + "/history?expand=resource").asString()).doesNotContain(name);
    }

    @Test
    void theFeedTellsThatSomethingChangedAndNeverWhat() {
        String start = endOfTheFeed();
        String person = record(full());
        patch(person, "*", "{\"position\": \"Mayor\"}").then().statusCode(200);

        Response feed = admin().queryParams("after", start, "limit", 1000, "expand", "resource").get("/v1/changes");

        feed.then()
                .statusCode(200)
                .body("items.findAll { it.kind == 'person' }.id", contains(idOf(person), idOf(person)))
                .body("items.findAll { it.kind == 'person' }.resource",
                        everyItem(equalTo(Map.of("id", idOf(person)))));
        assertThat(feed.asString()).doesNotContain(name).doesNotContain("Mayor");
    }

    @Test
    void aRepetitionIsAnsweredWithoutThePerson() {
        String key = unique("key");
        Response first = keyed(key).body(full()).post(people);
        String person = first.header("Location");
        long before = revisions();

        first.then().statusCode(201).body("name", equalTo(name)).header("Idempotency-Replayed", nullValue());
        requireNobody(keyed(key).body(full()).post(people), 201, idOf(person));
        get(people).then().body("items.size()", equalTo(1));
        assertThat(revisions()).isEqualTo(before);

        String other = unique("key");
        keyed(other).header("If-Match", "*").body(least()).put(person).then()
                .statusCode(200)
                .body("name", equalTo(name));
        requireNobody(keyed(other).header("If-Match", "*").body(least()).put(person), 200, idOf(person));
    }

    @Test
    void ofWhoIsForgottenOnlyTheIdAndTheDayAreLeft() {
        String person = record(full());
        String stale = tagOf(person);

        admin().delete(person).then().statusCode(428);
        patch(person, "*", "{\"position\": \"Mayor\"}").then().statusCode(200);
        delete(person, stale).then().statusCode(412);
        delete(person, tagOf(person)).then().statusCode(204);

        get(person).then()
                .statusCode(200)
                .body("id", equalTo(idOf(person)))
                .body("erasedOn", equalTo(LocalDate.now(ZoneOffset.UTC).toString()))
                .body("version", equalTo(3));
        for (String fact : KNOWN) {
            get(person).then().body("$", not(hasKey(fact)));
        }
        get(people).then().body("items.id", contains(idOf(person))).body("items[0]", not(hasKey("name")));
        get(people + "?kind=CONTACT").then().statusCode(200).body("items", empty());
        patch(person, "*", "{\"position\": \"Mayor\"}").then().statusCode(404);
        put(person, "*", full()).then().statusCode(404);
        delete(person, "*").then().statusCode(404);
    }

    @Test
    void whoIsForgottenIsFoundNowhereInTheDatabase() throws SQLException {
        String word = unique("Ludmilla");
        String body = full().replace(name, word).replace("climate@", word + "@");
        String person = keyed(unique("key")).body(body).post(people).then()
                .statusCode(201)
                .extract().header("Location");
        keyed(unique("key")).header("If-Match", "*").body(body.replace("= Climate officer", word)).put(person).then()
                .statusCode(200);
        patch(person, "*", "{\"telephone\": null}").then().statusCode(200);
        post(member + "/pledges", pledgeSignedBy(person)).then().statusCode(201);
        assertThat(tables()).contains("person", "revision", "idempotency_key", "pledge");
        assertThat(placesOf(word)).containsExactly("person");

        delete(person, "*").then().statusCode(204);

        assertThat(placesOf(word)).isEmpty();
    }

    @Test
    void aPledgeIsSignedBySomebodyOfItsMembership() {
        String other = newPartner();
        join(member, other);
        String signatory = record(least().replace("CONTACT", "SIGNATORY"));
        String ofAnotherPartner = post(people(member, other), least()).header("Location");
        String ofAnotherMember = post(people(newAcceptedMember(partner), partner), least()).header("Location");
        String nobody = people + "/01a1f727-eb98-7047-8081-3f6c2a1b8f41";

        for (String stranger : List.of(ofAnotherPartner, ofAnotherMember, nobody)) {
            post(member + "/pledges", pledgeSignedBy(stranger)).then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/signatory"))
                    .body("errors.code", contains("UNKNOWN_REFERENCE"));
        }
        String pledge = post(member + "/pledges", pledgeSignedBy(signatory)).then()
                .statusCode(201)
                .body("signatory", equalTo(idOf(signatory)))
                .extract().header("Location");
        patch(pledge, "*", "{\"signatory\": \"" + idOf(ofAnotherPartner) + "\"}").then().statusCode(422);

        delete(signatory, "*").then().statusCode(204);
        anybody().get(pledge).then().statusCode(200).body("signatory", equalTo(idOf(signatory)));
        patch(pledge, "*", "{\"netZeroYear\": 2045}").then().statusCode(200);
    }

    private static void requireNobody(Response repeated, int status, String id) {
        repeated.then()
                .statusCode(status)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(id));
        for (String fact : KNOWN) {
            repeated.then().body("$", not(hasKey(fact)));
        }
    }

    /** The tables in which that word stands anywhere, in any column. */
    private static List<String> placesOf(String word) throws SQLException {
        String pattern = "%" + word + "%";
        List<String> places = new ArrayList<>();
        for (String table : tables()) {
            if (count("select count(*) from \"" + table + "\" as found where found::text like ?", pattern) > 0) {
                places.add(table);
            }
        }
        // Bytes are written as digits, so what was answered has to be looked through as the text it is.
        if (count("select count(*) from idempotency_key where encode(body, 'escape') like ?", pattern) > 0) {
            places.add("answers");
        }
        return places;
    }

    private static List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = Registry.connection();
                PreparedStatement statement =
                        connection.prepareStatement("select tablename from pg_tables where schemaname = 'public'");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Where the feed stands now. */
    private static String endOfTheFeed() {
        Response page = admin().queryParam("limit", 1000).get("/v1/changes");
        while (!page.<List<Object>>path("items").isEmpty()) {
            page = admin().queryParams("after", page.path("next"), "limit", 1000).get("/v1/changes");
        }
        return page.path("next");
    }

    private static Response change(String key, String person) {
        return holder(key).header("If-Match", "*").contentType(Registry.MERGE_PATCH)
                .body("{\"position\": \"Mayor\"}").patch(person);
    }

    private String record(String body) {
        return post(people, body).then().statusCode(201).extract().header("Location");
    }

    private static RequestSpecification keyed(String key) {
        return admin().header("Idempotency-Key", key).contentType(Registry.JSON);
    }

    private static String people(String member, String partner) {
        return member + "/memberships/" + partner + "/people";
    }

    private String pledgeSignedBy(String person) {
        return "{\"partner\": \"" + partner + "\", \"signatory\": \"" + idOf(person) + "\"}";
    }

    /** A key of a partner's own system with those scopes. */
    private static String staff(String partner, String scopes) {
        return key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s", "scopes": [%s]}"""
                .formatted(partner, scopes));
    }

    private static String administrator(String partner) {
        return key("{\"name\": \"A test's key\", \"role\": \"partner-admin\", \"partner\": \"" + partner + "\"}");
    }

    /** A key of somebody who reports for that member and may read its people. */
    private static String reporter(String member) {
        return key("""
                {"name": "A test's key", "role": "member-reporter", "member": "%s", "scopes": ["people:read"]}"""
                .formatted(idOf(member)));
    }

    private String least() {
        return "{\"kind\": \"CONTACT\", \"name\": \"" + name + "\"}";
    }

    private String full() {
        return """
                {
                  "kind": "CONTACT",
                  "name": "%s",
                  "position": "= Climate officer",
                  "email": "climate@city.example",
                  "telephone": "+81 (0)3 1234-5678",
                  "consents": [{"scope": "PUBLISH_NAME", "givenOn": "2024-01-15", "givenTo": "The partner"},
                               {"scope": "SHARE_WITH_CAMPAIGN", "givenOn": "2024-01-15", "withdrawnOn": "2024-06-30"}]
                }""".formatted(name);
    }
}
