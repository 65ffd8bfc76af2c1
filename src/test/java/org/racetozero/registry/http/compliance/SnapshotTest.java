package org.racetozero.registry.http.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.change;
import static org.racetozero.registry.http.Registry.count;
import static org.racetozero.registry.http.Registry.delete;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.idOf;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.key;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.patch;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.put;
import static org.racetozero.registry.http.Registry.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.racetozero.registry.http.Registry;

/** A snapshot keeps a verdict with version, both times and input hash, and recomputes to the same bytes. */
@QuarkusTest
class SnapshotTest {

    private static final String FIRST_REPORT = "verdict.findings.find { it.criterion == 'PB-01' }.";

    private String partner;
    private String member;
    private String list;

    @BeforeEach
    void anAcceptedMember() {
        partner = newPartner();
        member = newAcceptedMember(partner);
        list = member + "/compliance-snapshots";
    }

    @Test
    void theVerdictIsKeptAsItIsReached() {
        Response taken = post(list, "{}");

        taken.then()
                .statusCode(201)
                .header("Location", startsWith(list + "/"))
                .body("member", equalTo(idOf(member)))
                .body("$", not(hasKey("partner")))
                .body("asOf", equalTo(LocalDate.now(ZoneOffset.UTC).toString()))
                .body("status", equalTo("NON_COMPLIANT"))
                .body("takenBy", equalTo("bootstrap"))
                .body("takenAt", equalTo(taken.path("knownAt")))
                .body("release", notNullValue())
                .body("criteriaEdition", startsWith("sha256:"))
                .body("verdictHash", startsWith("sha256:"))
                .body("verdict.memberId", equalTo(idOf(member)))
                .body("verdict.partner", nullValue())
                .body("verdict.status", equalTo("NON_COMPLIANT"))
                .body("verdict.knownAt", equalTo(taken.path("knownAt")))
                .body("verdict.inputHash", equalTo(taken.path("inputHash")))
                .body(FIRST_REPORT + "status", equalTo("OVERDUE"))
                .body(FIRST_REPORT + "settledBy.path", equalTo(member + "/reports/{year}"));
        get(taken.header("Location")).then()
                .statusCode(200)
                .body(equalTo(taken.asString()));
    }

    @Test
    void itIsTheVerdictThatIsReadAtThatMoment() {
        Response taken = post(list, "{}");

        get(member + "/compliance?knownAt=" + taken.path("knownAt")).then()
                .statusCode(200)
                .body("inputHash", equalTo(taken.path("inputHash")))
                .body("findings", equalTo(taken.path("verdict.findings")))
                .body("leadership", equalTo(taken.path("verdict.leadership")));
    }

    @Test
    void itRecomputesToTheSameBytesWhateverIsChangedAfterwards() {
        String parent = newPartner();
        post(member + "/targets", """
                {"kind": "ABSOLUTE", "horizon": "INTERIM", "targetYear": 2030, "baseYear": 2019,
                 "reductionPercent": 30}""").then().statusCode(201);
        String campaigns = post(list, "{}").then().statusCode(201).extract().header("Location");
        String partners = post(list, "{\"partner\": \"" + partner + "\"}").then()
                .statusCode(201)
                .extract().header("Location");
        List<String> before = List.of(get(campaigns).asString(), get(partners).asString());

        admin().contentType(Registry.JSON)
                .body("{\"publishedOn\": \"2025-06-30\", \"publicUrl\": \"https://city.example/report-2024\"}")
                .put(member + "/reports/2024").then().statusCode(201);
        patch(member, tagOf(member), "{\"actorType\": \"COMPANY\"}").then().statusCode(200);
        post(member + "/judgements", """
                {"criterion": "PL-05", "outcome": "MET", "reason": {"language": "en", "text": "A fair share."}}""")
                .then().statusCode(201);
        admin().contentType(Registry.JSON)
                .body("{\"amendments\": [{\"criterion\": \"PN-01\", \"monthsAfterJoining\": 6}]}")
                .put("/v1/partners/" + partner + "/criteria").then().statusCode(201);
        String address = "/v1/partners/" + partner;
        put(address, tagOf(address), """
                {"name": "%s", "timeZone": "Asia/Tokyo", "parent": "%s",
                 "statuses": [{"status": "EXITED", "since": "2022-01-01"}]}""".formatted(partner, parent))
                .then().statusCode(200);
        post(member + "/memberships/" + partner + "/transitions", "{\"to\": \"WITHDRAWN\", \"reason\": \"OTHER\"}")
                .then().statusCode(200);

        for (String taken : List.of(campaigns, partners)) {
            Response again = post(taken + "/recomputations", "");
            again.then()
                    .statusCode(200)
                    .body("differences", empty())
                    .body("same", equalTo(true))
                    .body("inputHash", equalTo(get(taken).path("inputHash")))
                    .body("verdictHash", equalTo(get(taken).path("verdictHash")))
                    .body("recomputedInputHash", equalTo(again.path("inputHash")))
                    .body("recomputedVerdictHash", equalTo(again.path("verdictHash")));
        }
        assertThat(List.of(get(campaigns).asString(), get(partners).asString())).isEqualTo(before);
        get(member + "/compliance?partner=" + partner).then()
                .body("inputHash", not(equalTo(get(partners).path("inputHash"))));
    }

    @Test
    void whatAnotherReleaseWouldJudgeOtherwiseIsNamed() {
        String taken = post(list, "{}").then().statusCode(201).extract().header("Location");
        change("""
                update compliance_snapshot set verdict = other.verdict, verdict_hash =
                    'sha256:' || encode(sha256(convert_to(other.verdict, 'UTF8')), 'hex')
                from (select id, replace(verdict, '"status":"OVERDUE"', '"status":"NEEDS_JUDGEMENT"') as verdict
                      from compliance_snapshot) other
                where other.id = compliance_snapshot.id and compliance_snapshot.id = ?::uuid""", idOf(taken));

        Response again = post(taken + "/recomputations", "");

        again.then()
                .statusCode(200)
                .body("same", equalTo(false))
                .body("recomputedInputHash", equalTo(again.path("inputHash")))
                .body("recomputedVerdictHash", not(equalTo(again.path("verdictHash"))))
                .body("differences.find { it.criterion == 'PB-01' }.was", equalTo("NEEDS_JUDGEMENT"))
                .body("differences.find { it.criterion == 'PB-01' }.is", equalTo("OVERDUE"))
                .body("differences.criterion", not(hasItem("NA-01")));
    }

    @Test
    void aKeptVerdictIsWhatItsDigestSays() {
        String taken = post(list, "{}").then().statusCode(201).extract().header("Location");

        assertThatThrownBy(() -> change(
                        "update compliance_snapshot set verdict = verdict || ' ' where id = ?::uuid", idOf(taken)))
                .hasMessageContaining("compliance_snapshot_hash_is_of_its_verdict");
    }

    @Test
    void itIsToldInTheReadersLanguage() {
        String taken = post(list, "{}").header("Location");
        String english = get(taken).then().header("Content-Language", "en").extract().path(FIRST_REPORT + "message");

        Response japanese = admin().header("Accept-Language", "ja").get(taken);

        japanese.then().statusCode(200).header("Content-Language", "ja");
        assertThat(english).containsPattern("[a-z]{4}");
        assertThat(japanese.<String>path(FIRST_REPORT + "message")).containsPattern("\\p{IsHan}");
        assertThat(japanese.<String>path("verdictHash")).isEqualTo(get(taken).path("verdictHash"));
    }

    @Test
    void aQuestionIsKeptAsItWasAsked() {
        post(list, """
                {"partner": "%s", "criteriaVersion": "2.0", "asOf": "2022-03-02",
                 "purpose": {"language": "ja", "text": "年次レビュー"}}""".formatted(partner)).then()
                .statusCode(201)
                .body("partner", equalTo(partner))
                .body("criteriaVersion", equalTo("2.0"))
                .body("asOf", equalTo("2022-03-02"))
                .body("purpose.text", equalTo("年次レビュー"))
                .body("verdict.partner", equalTo(partner))
                .body("verdict.criteriaVersion", equalTo("2.0"))
                .body("verdict.asOf", equalTo("2022-03-02"));
    }

    @Test
    void aMemberThatHasJoinedNobodyHasOneToo() {
        String alone = newMember();

        String taken = post(alone + "/compliance-snapshots", "{}").then()
                .statusCode(201)
                .extract().header("Location");

        post(taken + "/recomputations", "").then().statusCode(200).body("same", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"partner\": \"nobody-at-all\"}          | /partner          | UNKNOWN_REFERENCE",
        "{\"criteriaVersion\": \"0.9\"}            | /criteriaVersion  | UNKNOWN_REFERENCE",
        "{\"asOf\": \"2019-12-31\"}                | /asOf             | OUTSIDE_THE_CAMPAIGN",
        "{\"purpose\": {\"text\": \"Review\"}}     | /purpose/language | REQUIRED",
        "{\"knownAt\": \"2026-01-01T00:00:00Z\"}   | /knownAt          | UNKNOWN_MEMBER"})
    void whatCannotBeKeptIsRefused(String body, String pointer, String code) {
        post(list, body).then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        get(list).then().body("items", empty());
    }

    @Test
    void theyAreListedWithoutTheirFindings() {
        String first = idOf(post(list, "{}").header("Location"));
        String second = idOf(post(list, "{\"partner\": \"" + partner + "\"}").header("Location"));

        get(list + "?include=total").then()
                .statusCode(200)
                .body("items.id", contains(first, second))
                .body("items.status", everyItem(equalTo("NON_COMPLIANT")))
                .body("items[0]", not(hasKey("verdict")))
                .body("page.total", equalTo(2));
        get(list + "?sort=-updatedAt").then().body("items.id", contains(second, first));
        get(list + "?partner=" + partner).then().body("items.id", contains(second));
        get(list + "?id=" + first).then().body("items.id", contains(first));
        get(list + "?fields=asOf").then().body("items[0].keySet()", containsInAnyOrder("id", "asOf"));
        admin().accept("text/csv").get(list).then()
                .statusCode(200)
                .body(startsWith("id,member,partner,criteriaVersion,asOf,knownAt,status,"
                        + "purpose.language,purpose.text,inputHash,"));

        Response one = get(list + "?limit=1");
        one.then().statusCode(200).body("items.id", contains(first)).body("page.prev", nullValue());
        Response two = get(list + "?limit=1&cursor=" + one.path("page.next"));
        two.then().statusCode(200).body("items.id", contains(second)).body("page.next", nullValue());
        get(list + "?limit=1&cursor=" + two.path("page.prev")).then().body("items.id", contains(first));
    }

    @Test
    void aListThatHasGrownIsSentAgain() {
        post(list, "{}").then().statusCode(201);
        String tag = tagOf(list);
        admin().header("If-None-Match", tag).get(list).then().statusCode(304);

        post(list, "{}").then().statusCode(201);

        admin().header("If-None-Match", tag).get(list).then().statusCode(200).body("items.size()", equalTo(2));
    }

    @Test
    void aRepeatedRequestKeepsOne() {
        for (int attempt = 0; attempt < 2; attempt++) {
            admin().contentType(Registry.JSON)
                    .header("Idempotency-Key", "snapshot-of-" + idOf(member))
                    .body("{}")
                    .post(list)
                    .then().statusCode(201);
        }

        get(list).then().body("items.size()", equalTo(1));
    }

    @Test
    void itIsNeverChangedAndGoesWithItsMember() {
        String alone = newMember();
        String taken = post(alone + "/compliance-snapshots", "{}").header("Location");

        admin().contentType(Registry.JSON).body("{}").put(taken).then().statusCode(405);
        admin().contentType(Registry.MERGE_PATCH).body("{}").patch(taken).then().statusCode(405);
        admin().delete(taken).then().statusCode(405);
        delete(alone, tagOf(alone)).then().statusCode(204);

        get(taken).then().statusCode(404);
        post(taken + "/recomputations", "").then().statusCode(404);
        assertThat(count("select count(*) from compliance_snapshot where id = ?::uuid", idOf(taken))).isZero();
    }

    @Test
    void strangersLearnNothing() {
        String taken = post(list, "{}").header("Location");

        anybody().get(list).then().statusCode(401);
        anybody().get(taken).then().statusCode(401);
        anybody().contentType(Registry.JSON).body("{}").post(list).then().statusCode(401);
        anybody().post(taken + "/recomputations").then().statusCode(401);
        for (String stranger : List.of(
                staff(newPartner(), "compliance:read", "compliance:write"), reporter(newAcceptedMember(partner)),
                staff(partner, "changes:read"))) {
            holder(stranger).get(list).then().statusCode(404);
            holder(stranger).get(taken).then().statusCode(404);
            holder(stranger).post(taken + "/recomputations").then().statusCode(404);
            holder(stranger).contentType(Registry.JSON).body("{}").post(list).then().statusCode(403);
        }
        String other = newAcceptedMember(partner);
        get(other + "/compliance-snapshots/" + idOf(taken)).then().statusCode(404);
    }

    @Test
    void onePartnersVerdictIsNotShownToAnother() {
        String other = newPartner();
        join(member, other);
        String campaigns = post(list, "{}").header("Location");
        String partners = post(list, "{\"partner\": \"" + partner + "\"}").header("Location");
        String theirs = staff(other, "compliance:read", "compliance:write");

        holder(theirs).get(list).then().statusCode(200).body("items.id", contains(idOf(campaigns)));
        holder(theirs).get(list + "?include=total").then().body("page.total", equalTo(1));
        holder(theirs).get(campaigns).then().statusCode(200);
        holder(theirs).get(partners).then().statusCode(404);
        holder(theirs).post(partners + "/recomputations").then().statusCode(404);
        holder(theirs).contentType(Registry.JSON).body("{\"partner\": \"" + partner + "\"}").post(list).then()
                .statusCode(403);
        holder(staff(partner, "compliance:read")).get(partners).then().statusCode(200);
    }

    @Test
    void whoKeepsOneMayDoSoAndSeesVerdicts() {
        String both = staff(partner, "compliance:read", "compliance:write");
        String reviewer = key("{\"name\": \"A test's key\", \"role\": \"reviewer\"}");

        for (String taker : List.of(both, reviewer)) {
            holder(taker).contentType(Registry.JSON).body("{}").post(list).then().statusCode(201);
        }
        for (String reader : List.of(
                staff(partner, "compliance:read"), staff(partner, "compliance:write"), reporter(member))) {
            holder(reader).contentType(Registry.JSON).body("{}").post(list).then().statusCode(403);
        }
        holder(reporter(member)).get(list).then().statusCode(200).body("items.size()", equalTo(2));
    }

    @Test
    void aProgrammesMemberIsItsInitiativesToo() {
        String initiative = newPartner();
        String programme = newPartner("\"timeZone\": \"UTC\", \"parent\": \"" + initiative + "\"");
        String theirs = newAcceptedMember(programme);
        String taker = staff(initiative, "compliance:read", "compliance:write");

        String taken = holder(taker).contentType(Registry.JSON).body("{\"partner\": \"" + initiative + "\"}")
                .post(theirs + "/compliance-snapshots").then()
                .statusCode(201)
                .extract().header("Location");

        holder(taker).post(taken + "/recomputations").then().statusCode(200).body("same", equalTo(true));
        holder(staff(programme, "compliance:read")).get(taken).then().statusCode(404);
    }

    /** A key of a partner's own system with those scopes and no others. */
    private static String staff(String partner, String... scopes) {
        return key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s", "scopes": ["%s"]}"""
                .formatted(partner, String.join("\", \"", scopes)));
    }

    /** A key of somebody who reports for that member and sees its verdicts. */
    private static String reporter(String member) {
        return key("""
                {"name": "A test's key", "role": "member-reporter", "member": "%s", "scopes": ["compliance:read"]}"""
                .formatted(idOf(member)));
    }
}
