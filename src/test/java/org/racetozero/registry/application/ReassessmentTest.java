package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.racetozero.registry.http.Registry.JSON;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.anybody;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.holder;
import static org.racetozero.registry.http.Registry.patch;
import static org.racetozero.registry.http.Registry.post;
import static org.racetozero.registry.http.Registry.tagOf;
import static org.racetozero.registry.support.Callers.keyOf;
import static org.racetozero.registry.support.Callers.memberOf;
import static org.racetozero.registry.support.Callers.partner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.reassessment.ReassessmentReason;
import org.racetozero.registry.domain.reassessment.ReassessmentScope;
import org.racetozero.registry.persistence.BulkVerdicts.Staleness;
import org.racetozero.registry.persistence.BulkVerdicts.Wanted;
import org.racetozero.registry.persistence.BulkVerdicts;
import org.racetozero.registry.persistence.JobQueue;
import org.racetozero.registry.persistence.Json;
import org.racetozero.registry.persistence.MemberFileQueries;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.Sql;
import org.racetozero.registry.support.OwnConnection;

/** Judging many members anew: asked for, followed, called off; and it writes what differs, of nobody who is faster. */
@QuarkusTest
class ReassessmentTest {

    private static final String PATH = "/v1/reassessments";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Reassessment reassessment;

    @Inject
    StandingVerdicts standing;

    @Inject
    BulkVerdicts verdicts;

    @Inject
    MemberFileQueries bulk;

    @Inject
    MemberFiles files;

    @Inject
    MemberQueries members;

    @Inject
    JobQueue queue;

    @Inject
    Requests requests;

    @Inject
    Json json;

    @Inject
    Sql sql;

    @Inject
    Jobs jobs;

    @Test
    void itTellsHowFarItHasComeAndWritesOnlyWhatDiffers() {
        String partner = partner();
        UUID wrong = member(partner);
        List<UUID> right = List.of(member(partner), member(partner));
        pretendCompliant(wrong);
        List<String> before = rows(right);

        Response asked = ask("ALL", partner);

        asked.then()
                .statusCode(202)
                .header("Location", PATH + "/" + asked.path("id"))
                .body("scope", equalTo("ALL"))
                .body("partner", equalTo(partner))
                .body("reason", equalTo("REQUESTED"))
                .body("state", equalTo("QUEUED"))
                .body("members", equalTo(0))
                .body("total", nullValue());
        done(asked).then()
                .body("state", equalTo("SUCCEEDED"))
                .body("members", equalTo(3))
                .body("total", equalTo(3))
                .body("changed", equalTo(1))
                .body("membersPerSecond", notNullValue())
                .body("remainingSeconds", nullValue())
                .body("error", nullValue());
        assertThat(status(wrong)).isNotEqualTo("COMPLIANT");
        assertThat(rows(right)).as("nothing is written of whoever stays").isEqualTo(before);
        assertThat(turns(wrong)).isEqualTo(1);
        assertThat(right).allSatisfy(member -> assertThat(turns(member)).isZero());
    }

    @Test
    void onlyWhatDoesNotHoldAnyMoreIsStale() {
        // The run that every start asks for says of all verdicts reached before it that they hold.
        done(ask("STALE", null)).then().body("state", equalTo("SUCCEEDED"));
        String partner = partner();
        UUID outdated = member(partner);
        UUID elsewhere = member(partner);
        UUID missing = member(partner);
        member(partner);
        done(ask("STALE", partner)).then().body("total", equalTo(0)).body("members", equalTo(0));

        change("update verdict set facts_version = facts_version - 1 where member = ? and partner = ''", outdated);
        change("update verdict set criteria_edition = 'another' where member = ? and partner = ''", elsewhere);
        change("delete from verdict where member = ? and partner <> ''", missing);

        done(ask("STALE", partner)).then()
                .body("total", equalTo(3))
                .body("members", equalTo(3))
                // What other criteria found holds by these too, and so is not written.
                .body("changed", equalTo(2));
        assertThat(edition(elsewhere)).isEqualTo("another");
        // A run over some members says nothing of the others; one over all of them says it of every one.
        done(ask("STALE", partner)).then().body("total", equalTo(1)).body("changed", equalTo(0));
        done(ask("STALE", null)).then().body("state", equalTo("SUCCEEDED"));
        done(ask("STALE", partner)).then().body("total", equalTo(0));
    }

    @Test
    void aPassedDateMakesAVerdictStale() {
        String partner = partner();
        UUID member = member(partner);
        Instant change = Instant.parse("2100-01-01T00:00:00Z");
        sql.update("update verdict set next_change_at = ? where member = ?", List.of(change, member));

        assertThat(verdicts.count(stale(partner, change.minusMillis(1), standing.edition()))).isZero();
        assertThat(verdicts.count(stale(partner, change, standing.edition()))).isEqualTo(1);
        assertThat(verdicts.count(stale(partner, change.minusMillis(1), "another"))).isEqualTo(1);
    }

    @Test
    void aProgrammesMembersAreThoseOfItsInitiativeToo() {
        String initiative = partner();
        UUID member = member(partner(initiative));
        pretendCompliant(member);

        done(ask("ALL", initiative)).then().body("members", equalTo(1)).body("changed", equalTo(1));

        assertThat(status(member)).isNotEqualTo("COMPLIANT");
    }

    @Test
    void aReleaseAndAPartnersNewCriteriaAskForItThemselves() {
        String partner = partner();
        UUID member = member(partner);
        pretendCompliant(member);

        UUID asked = requests.inTransaction(() -> reassessment.askFor(ReassessmentReason.CRITERIA_CHANGED, partner));

        done(asked).then()
                .body("reason", equalTo("CRITERIA_CHANGED"))
                .body("scope", equalTo("ALL"))
                .body("partner", equalTo(partner))
                .body("members", equalTo(1));
        assertThat(status(member)).isNotEqualTo("COMPLIANT");
        assertThat(sql.list(
                        "select parameters ->> 'reason' from job where kind = ?", List.of(Reassessment.KIND),
                        row -> row.getString(1)))
                .contains("RELEASE");
    }

    @Test
    void itGoesOnBehindTheMemberItJudgedLast() {
        String partner = partner();
        List<UUID> all = Stream.generate(() -> member(partner)).limit(3).sorted(
                Comparator.comparing(UUID::toString)).toList();
        all.forEach(this::pretendCompliant);

        // A node that ends in the middle of a step leaves nothing of it.
        reassessment.next(job(partner, JobQueue.START));
        assertThat(all).allSatisfy(member -> assertThat(status(member)).isEqualTo("COMPLIANT"));

        Task.Step step = requests.inTransaction(
                reassessment.next(job(partner, standing.edition() + " " + all.getFirst())));

        assertThat(step.progress().done()).isEqualTo(2);
        assertThat(step.progress().changed()).isEqualTo(2);
        assertThat(step.over()).isFalse();
        assertThat(step.progress().position()).isEqualTo(standing.edition() + " " + all.getLast());
        assertThat(status(all.getFirst())).isEqualTo("COMPLIANT");
        assertThat(status(all.getLast())).isNotEqualTo("COMPLIANT");
        assertThat(requests.inTransaction(reassessment.next(job(partner, step.progress().position()))).over()).isTrue();
    }

    @Test
    void whoeverChangesAMemberMeanwhileWins() {
        String partner = partner();
        UUID member = member(partner);
        pretendCompliant(member);
        Supplier<Task.Step> ready = reassessment.next(job(partner, JobQueue.START));

        String path = "/v1/members/" + member;
        patch(path, tagOf(path), "{\"website\": \"https://www.example.org/\"}").then().statusCode(200);
        String reached = rows(List.of(member)).toString();

        assertThat(requests.inTransaction(ready).progress().changed()).isZero();
        assertThat(rows(List.of(member))).hasToString(reached);
    }

    @Test
    void whoeverIsChangingAMemberIsWaitedForAndWins() throws Exception {
        String partner = partner();
        UUID member = member(partner);
        pretendCompliant(member);
        Supplier<Task.Step> ready = reassessment.next(job(partner, JobQueue.START));
        try (OwnConnection writer = OwnConnection.open();
                OwnConnection watcher = OwnConnection.open();
                ExecutorService node = Executors.newSingleThreadExecutor()) {
            writer.begin().update("update member set facts_version = facts_version + 1 where id = ?", member);
            Future<Task.Step> step = node.submit(() -> requests.inTransaction(ready));
            Instant deadline = Instant.now().plus(PATIENCE);
            while (watcher.ask("select 1 from pg_stat_activity where wait_event_type = 'Lock' "
                    + "and application_name = 'registry-jobs'") == null) {
                assertThat(Instant.now()).isBefore(deadline);
                Thread.sleep(5);
            }
            writer.commit();
            assertThat(step.get().progress().changed()).isZero();
        }
        assertThat(status(member)).isEqualTo("COMPLIANT");
        change("update member set facts_version = facts_version - 1 where id = ?", member);
    }

    @Test
    void itIsCalledOffWhileItIsNotOver() {
        String partner = partner();
        UUID waiting = queue.ask(
                        Reassessment.KIND, "later " + UUID.randomUUID(), order(partner),
                        Instant.now().plus(Duration.ofDays(1)))
                .orElseThrow();

        admin().delete(PATH + "/" + waiting).then().statusCode(200).body("state", equalTo("CANCELLED"));
        admin().delete(PATH + "/" + waiting).then().statusCode(200).body("state", equalTo("CANCELLED"));
        get(PATH + "/" + waiting).then().statusCode(200).body("state", equalTo("CANCELLED"));

        Response over = done(ask("ALL", partner));
        admin().delete(PATH + "/" + over.path("id")).then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("currentStatus", equalTo("SUCCEEDED"));
    }

    @Test
    void theListShowsTheLatestFirstWhenAsked() {
        Response done = done(ask("ALL", partner()));

        get(PATH + "?sort=-updatedAt&limit=1&include=total").then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("page.total", greaterThan(1))
                .body("page.next", notNullValue());
        get(PATH + "?sort=-id&limit=1&fields=id,state").then().statusCode(200).body("items[0].scope", nullValue());
        String next = get(PATH + "?limit=1").then().statusCode(200).extract().path("page.next");
        get(PATH + "?limit=1&cursor=" + next).then().statusCode(200).body("page.prev", notNullValue());
        admin().accept("text/csv").get(PATH).then().statusCode(200);
        admin().accept("application/x-ndjson").get(PATH).then().statusCode(200);
        String tag = get(PATH + "/" + done.path("id")).header("ETag");
        admin().header("If-None-Match", tag).get(PATH + "/" + done.path("id")).then().statusCode(304);
    }

    @Test
    void itIsTheCampaignsAloneToAskForAndToSee() {
        String partner = partner();
        String known = done(ask("ALL", partner)).path("id");
        String theirs = keyOf("partner-admin", partner);
        String body = "{\"scope\": \"ALL\", \"partner\": \"" + partner + "\"}";

        anybody().contentType(JSON).body(body).post(PATH).then().statusCode(401);
        anybody().get(PATH).then().statusCode(401);
        anybody().get(PATH + "/" + UUID.randomUUID()).then().statusCode(401);
        anybody().delete(PATH + "/" + known).then().statusCode(401);
        holder(theirs).contentType(JSON).body(body).post(PATH).then().statusCode(403);
        holder(theirs).get(PATH).then().statusCode(403);
        holder(theirs).get(PATH + "/" + known).then().statusCode(403);
        holder(theirs).delete(PATH + "/" + known).then().statusCode(403);
        get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        admin().delete(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        get(PATH + "/none").then().statusCode(400);
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        post(PATH, "{}").then().statusCode(422).body("errors[0].pointer", equalTo("/scope"));
        post(PATH, "{\"scope\": \"SOME\"}").then().statusCode(422).body("errors[0].code", equalTo("UNKNOWN_VALUE"));
        post(PATH, "{\"scope\": \"ALL\", \"partner\": \"nobody-at-all\"}").then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/partner"))
                .body("errors[0].code", equalTo("UNKNOWN_REFERENCE"));
    }

    @Test
    void aRepetitionUnderOneKeyAsksOnce() {
        String key = UUID.randomUUID().toString();
        String body = "{\"scope\": \"STALE\", \"partner\": \"" + partner() + "\"}";

        String first = admin().header("Idempotency-Key", key).contentType(JSON).body(body).post(PATH).path("id");

        admin().header("Idempotency-Key", key).contentType(JSON).body(body).post(PATH).then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
    }

    /** One statement for many members must not read another file than one for each does. */
    @Test
    void filesReadTogetherAreTheOnesReadAlone() {
        String partner = partner();
        UUID full = member(partner);
        String path = "/v1/members/" + full;
        put(path + "/inventories/2023", "{\"protocol\": \"GPC_BASIC\", \"gwpSet\": \"AR5\", \"lines\": "
                + "[{\"reference\": \"I.1.1\", \"gas\": \"CO2E\", \"quantityTonnes\": 123.40}]}");
        put(path + "/inventories/2022", "{\"protocol\": \"GPC_BASIC\", \"gwpSet\": \"AR5\"}");
        put(path + "/populations/2023-actual", "{\"inhabitants\": 1000}");
        put(path + "/plan", "{\"publishedOn\": \"2024-01-31\", \"url\": \"https://www.example.org/plan\"}");
        put(path + "/advocacy", "{\"statementUrl\": \"https://www.example.org/policy\"}");
        put(path + "/reports/2023", "{\"narrative\": {\"language\": \"en\", \"text\": \"A year.\"}}");
        Map.of(
                        "pledges", "{\"partner\": \"%s\", \"netZeroYear\": 2045}",
                        "targets", "{\"kind\": \"NET_ZERO\", \"horizon\": \"LONG_TERM\"}",
                        "actions", "{\"title\": {\"language\": \"en\", \"text\": \"Buses\"}}",
                        "judgements", "{\"criterion\": \"PL-05\", \"outcome\": \"MET\", "
                                + "\"reason\": {\"language\": \"en\", \"text\": \"A fair share.\"}}")
                .forEach((noun, body) ->
                        post(path + "/" + noun, body.formatted(partner)).then().statusCode(201));
        post(path + "/targets", "{\"kind\": \"ABSOLUTE\", \"horizon\": \"INTERIM\"}").then().statusCode(201);
        List<UUID> ids = sql.list(
                "(select id from member order by id desc limit 200) union select ?::uuid", List.of(full),
                row -> row.getObject(1, UUID.class));

        List<MemberFileQueries.Held> together = bulk.read(ids);

        assertThat(together).hasSize(ids.size());
        assertThat(together).allSatisfy(held -> {
            RegisteredMember alone = members.find(held.id(), EnumSet.allOf(PartKind.class)).orElseThrow();
            assertThat(held.factsVersion()).isEqualTo(alone.factsVersion());
            assertThat(CanonicalForm.of(held.file())).isEqualTo(CanonicalForm.of(files.of(alone)));
        });
    }

    private Response ask(String scope, String partner) {
        return post(PATH, partner == null
                ? "{\"scope\": \"" + scope + "\"}"
                : "{\"scope\": \"" + scope + "\", \"partner\": \"" + partner + "\"}");
    }

    private Response done(Response asked) {
        return done(UUID.fromString(asked.path("id")));
    }

    /** How it ends; the service's own schedule may have begun it first. */
    private Response done(UUID id) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            jobs.work();
            Response shown = get(PATH + "/" + id);
            shown.then().statusCode(200).body("state", oneOf("QUEUED", "RUNNING", "SUCCEEDED"));
            if (shown.path("state").equals("SUCCEEDED")) {
                return shown;
            }
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private JobQueue.Job job(String partner, String position) {
        return new JobQueue.Job(
                UUID.randomUUID(), Reassessment.KIND, "a test's", order(partner), 1, JobQueue.Progress.at(position));
    }

    private String order(String partner) {
        return json.write(new Reassessment.Order(ReassessmentScope.ALL, partner, ReassessmentReason.REQUESTED));
    }

    private static Wanted stale(String partner, Instant at, String edition) {
        return new Wanted(Set.of(partner), new Staleness(at, edition, Instant.EPOCH));
    }

    private static UUID member(String partner) {
        return UUID.fromString(memberOf(partner));
    }

    private static void put(String path, String body) {
        admin().contentType(JSON).body(body).put(path).then().statusCode(201);
    }

    /** Of a member that is not: it has neither pledged nor planned anything. */
    private void pretendCompliant(UUID member) {
        change("update verdict set status = 'COMPLIANT' where member = ? and partner = ''", member);
    }

    private void change(String statement, UUID member) {
        assertThat(sql.update(statement, List.of(member))).isEqualTo(1);
    }

    private String status(UUID member) {
        return ofCampaigns("status", member);
    }

    private String edition(UUID member) {
        return ofCampaigns("criteria_edition", member);
    }

    private String ofCampaigns(String column, UUID member) {
        return sql.first(
                        "select " + column + " from verdict where member = ? and partner = ''", List.of(member),
                        row -> row.getString(1))
                .orElseThrow();
    }

    /** The verdicts as they lie there: a row that was written anew has another transaction in front. */
    private List<String> rows(List<UUID> members) {
        return sql.list(
                "select xmin::text || ' ' || v::text from verdict v where member = any (?::uuid[]) "
                        + "order by member, partner",
                List.of(members),
                row -> row.getString(1));
    }

    private long turns(UUID member) {
        return sql.first(
                        "select count(*) from revision where kind = 'verdict' and member = ?", List.of(member),
                        row -> row.getLong(1))
                .orElseThrow();
    }
}
