package org.racetozero.registry.http.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.integrator;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.tagOf;
import static org.racetozero.registry.http.judgement.Decisions.MET;
import static org.racetozero.registry.http.judgement.Decisions.MORE_TIME;
import static org.racetozero.registry.http.judgement.Decisions.administrator;
import static org.racetozero.registry.http.judgement.Decisions.of;
import static org.racetozero.registry.http.judgement.Decisions.record;
import static org.racetozero.registry.http.judgement.Decisions.reporter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.http.Registry;

/** A reviewer settles what facts leave open and grants more time, under a name that the credential gives. */
@QuarkusTest
class JudgementTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private String partner;
    private String member;
    private String judgements;
    private String extensions;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        judgements = member + "/judgements";
        extensions = member + "/extensions";
    }

    @Test
    void aJudgementComesBackAsItWasStated() throws Exception {
        everyFactComesBack(judgements, """
                {"criterion": "PL-05", "criteriaVersion": "3.0", "partner": "%s", "outcome": "NOT_MET",
                 "reason": {"language": "ja", "text": "公平な負担に\\n足りない。"},
                 "evidence": [
                   {"url": "https://city.example/review", "description": {"language": "en", "text": "Table 2"}},
                   {"url": "https://city.example/minutes"},
                   {"description": {"language": "ja", "text": "議事録"}}],
                 "decidedOn": "2025-10-01", "expiresOn": "2199-09-30"}""".formatted(partner));
    }

    @Test
    void anExtensionComesBackAsItWasStated() throws Exception {
        everyFactComesBack(extensions, """
                {"criterion": "PB-01", "partner": "%s", "until": "2022-06-30",
                 "reason": {"language": "ja", "text": "新しいインベントリを\\n作成中。"},
                 "grantedOn": "2022-01-31"}""".formatted(partner));
    }

    @Test
    void bothAreSignedWithTheCredentialAndDatedToday() {
        String reviewer = key("{\"name\": \"A test's key\", \"role\": \"reviewer\"}");
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        holder(reviewer).contentType(Registry.JSON).body(MET).post(judgements).then()
                .statusCode(201)
                .body("reviewer", startsWith("key:"))
                .body("decidedOn", equalTo(today))
                .body("$", not(hasKey("expiresOn")))
                .body("$", not(hasKey("partner")));
        holder(reviewer).contentType(Registry.JSON).body(MORE_TIME).post(extensions).then()
                .statusCode(201)
                .body("grantedBy", startsWith("key:"))
                .body("grantedOn", equalTo(today));
        post(judgements, MET).then().statusCode(201).body("reviewer", equalTo("bootstrap"));
        post(extensions, MORE_TIME).then().statusCode(201).body("grantedBy", equalTo("bootstrap"));
        post(judgements, "{\"reviewer\": \"somebody else\", " + MET.substring(1)).then()
                .statusCode(422)
                .body("errors.pointer", contains("/reviewer"));
        post(extensions, "{\"grantedBy\": \"somebody else\", " + MORE_TIME.substring(1)).then()
                .statusCode(422)
                .body("errors.pointer", contains("/grantedBy"));
    }

    @Test
    void theyAreListedAndFiltered() {
        String other = newPartner();
        join(member, other);
        String everybodys = idOf(record(judgements, MET));
        String ours = idOf(record(judgements, of(partner, MET)));
        String theirs = idOf(record(judgements, of(other, MET.replace("PL-05", "PL-09"))));

        get(judgements).then().body("items.id", containsInAnyOrder(everybodys, ours, theirs));
        get(judgements + "?criterion=PL-09").then().body("items.id", contains(theirs));
        get(judgements + "?criterion=PL-05&criterion=PL-09&partner=" + other).then()
                .body("items.id", contains(theirs));
        get(judgements + "?partner=" + partner).then().body("items.id", contains(ours));
        get(judgements + "?id=" + everybodys).then().body("items.id", contains(everybodys));

        String extension = idOf(record(extensions, of(partner, MORE_TIME)));
        get(extensions).then().body("items.id", contains(extension));
        get(extensions + "?criterion=PB-01&partner=" + partner).then().body("items.id", contains(extension));
        get(extensions + "?criterion=PB-02").then().statusCode(200).body("items", empty());
        get(extensions + "?partner=" + other).then().statusCode(200).body("items", empty());
    }

    @Test
    void whatIsDeletedIsGone() {
        for (String path : List.of(record(judgements, MET), record(extensions, MORE_TIME))) {
            admin().delete(path).then().statusCode(428);
            delete(path, "\"2.0\"").then().statusCode(412);
            delete(path, tagOf(path)).then().statusCode(204);
            get(path).then().statusCode(404);
            delete(path, "*").then().statusCode(404);
        }
        get(judgements).then().statusCode(200).body("items", empty());
        get(extensions).then().statusCode(200).body("items", empty());
        get(member + "/history?kind=judgement&kind=extension").then()
                .statusCode(200)
                .body("items.operation", containsInAnyOrder("CREATED", "CREATED", "DELETED", "DELETED"));
    }

    @Test
    void theyAreNotChanged() {
        for (String path : List.of(record(judgements, MET), record(extensions, MORE_TIME))) {
            Registry.put(path, "*", MET).then().statusCode(405);
            Registry.patch(path, "*", MET).then().statusCode(405);
        }
    }

    @Test
    void thoseOfAnotherMemberAreNotFoundHere() {
        String elsewhere = newAcceptedMember(partner);
        String judgement = elsewhere + "/judgements/" + idOf(record(judgements, MET));
        String extension = elsewhere + "/extensions/" + idOf(record(extensions, MORE_TIME));

        for (String path : List.of(judgement, extension)) {
            get(path).then().statusCode(404);
            delete(path, "*").then().statusCode(404);
        }
        get(judgements + "/not-an-id").then().statusCode(400).body("errors.parameter", contains("judgement"));
        get(extensions + "/not-an-id").then().statusCode(400).body("errors.parameter", contains("extension"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"judgements", "extensions"})
    void reviewersAndThePartnersAdministratorsDecide(String noun) {
        String list = member + "/" + noun;
        String body = noun.equals("judgements") ? MET : MORE_TIME;
        String other = newPartner();
        join(member, other);
        String administrator = administrator(partner);

        anybody().contentType(Registry.JSON).body(body).post(list).then().statusCode(401);
        for (String stranger : List.of(reporter(member), integrator(partner), administrator(newPartner()))) {
            holder(stranger).contentType(Registry.JSON).body(of(partner, body)).post(list).then().statusCode(403);
        }
        holder(administrator).contentType(Registry.JSON).body(body).post(list).then().statusCode(403);
        holder(administrator).contentType(Registry.JSON).body(of(other, body)).post(list).then().statusCode(403);
        String path = holder(administrator).contentType(Registry.JSON).body(of(partner, body)).post(list).then()
                .statusCode(201)
                .body("partner", equalTo(partner))
                .extract().header("Location");
        holder(administrator).header("If-Match", "*").delete(record(list, body)).then().statusCode(403);
        holder(administrator(other)).header("If-Match", "*").delete(path).then().statusCode(404);
        holder(administrator).header("If-Match", "*").delete(path).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"judgements", "extensions"})
    void whatOnePartnerDecidedIsNoConcernOfAnother(String noun) {
        String list = member + "/" + noun;
        String body = noun.equals("judgements") ? MET : MORE_TIME;
        String other = newPartner();
        join(member, other);
        String everybodys = record(list, body);
        String ours = record(list, of(partner, body));
        String us = integrator(partner);
        String them = integrator(other);
        String author = reporter(member);

        for (String concerned : List.of(us, author)) {
            holder(concerned).get(list).then()
                    .statusCode(200)
                    .body("items.id", containsInAnyOrder(idOf(everybodys), idOf(ours)));
            holder(concerned).get(ours).then().statusCode(200);
        }
        holder(them).get(list).then().statusCode(200).body("items.id", contains(idOf(everybodys)));
        holder(them).get(everybodys).then().statusCode(200);
        holder(them).get(ours).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"judgements", "extensions"})
    void theyAreShownToWhoSeesVerdicts(String noun) {
        String list = member + "/" + noun;
        String path = record(list, noun.equals("judgements") ? MET : MORE_TIME);
        String blind = key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s", "scopes": ["changes:read"]}"""
                .formatted(partner));

        anybody().get(list).then().statusCode(401);
        anybody().get(path).then().statusCode(401);
        for (String stranger : List.of(integrator(newPartner()), blind, reporter(newAcceptedMember(partner)))) {
            holder(stranger).get(list).then().statusCode(403);
            holder(stranger).get(path).then().statusCode(403);
        }
        holder(key("{\"name\": \"A test's key\", \"role\": \"reviewer\"}")).get(path).then().statusCode(200);
    }

    private void everyFactComesBack(String list, String body) throws Exception {
        Response created = post(list, body);

        created.then()
                .statusCode(201)
                .header("Location", startsWith(list + "/"))
                .header("ETag", startsWith("\"1."))
                .body("member", equalTo(idOf(member)))
                .body("version", equalTo(1));
        JsonNode read = MAPPER.readTree(get(created.header("Location")).then().statusCode(200)
                .header("ETag", equalTo(created.header("ETag"))).extract().asString());
        MAPPER.readTree(body).properties().forEach(
                fact -> assertThat(read.get(fact.getKey())).as(fact.getKey()).isEqualTo(fact.getValue()));
        assertThat(MAPPER.readTree(get(list).asString()).at("/items/0")).isEqualTo(read);
    }
}
