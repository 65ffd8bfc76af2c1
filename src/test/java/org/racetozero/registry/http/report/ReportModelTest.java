package org.racetozero.registry.http.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.get;
import static org.racetozero.registry.http.Registry.join;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.patch;
import static org.racetozero.registry.http.Registry.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.report.ReportStatus;
import org.racetozero.registry.http.Registry;

/**
 * Authors, reviewers and amenders at once: whatever order their requests come in, a report takes only steps of its life
 * cycle, every acknowledged step and change is there once, and no version is missing from the history.
 */
@QuarkusTest
class ReportModelTest {

    private static final int WRITERS = 8;
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("model.seconds", 10));
    private static final ObjectMapper JSON = new ObjectMapper();

    private List<String> partners;
    private List<String> reports;
    /** Acknowledged steps by report and partner. */
    private final Map<String, AtomicInteger> steps = new ConcurrentHashMap<>();
    /** Acknowledged changes by report, steps included. */
    private final Map<String, AtomicInteger> changes = new ConcurrentHashMap<>();

    @BeforeEach
    void draftsOfMembersOfTwoPartners() {
        partners = List.of(newPartner(), newPartner());
        reports = List.of(newReport(2022), newReport(2023));
    }

    @Test
    void noOrderOfRequestsLeadsOutOfTheLifeCycle() throws Exception {
        long seed = Long.getLong("model.seed", new Random().nextLong());
        System.out.println("Reports are driven with -Dmodel.seed=" + seed);

        drive(new Random(seed));

        for (String report : reports) {
            JsonNode read = JSON.readTree(get(report).asString());
            for (JsonNode review : read.path("reviews")) {
                requireLifeCycle(review, seed);
                String name = report + " " + review.path("partner").asText();
                assertThat(review.path("transitions").size()).as("%s, seed %d", name, seed)
                        .isPositive()
                        .isEqualTo(count(steps, name));
            }
            int version = read.path("version").asInt();
            assertThat(version).as("%s, seed %d", report, seed).isEqualTo(1 + count(changes, report));
            assertThat(versions(report, read.path("id").asText())).as("%s, seed %d", report, seed)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, version).boxed().toList());
        }
    }

    private void drive(Random random) throws Exception {
        Instant end = Instant.now().plus(TIME);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random own = new Random(random.nextLong());
                work.add(() -> {
                    while (Instant.now().isBefore(end)) {
                        act(own);
                    }
                    return null;
                });
            }
            for (Future<Void> each : writers.invokeAll(work)) {
                each.get();
            }
        }
    }

    /** One random request of somebody who does not know what the others do; success is remembered. */
    private void act(Random random) {
        String report = reports.get(random.nextInt(reports.size()));
        String partner = partners.get(random.nextInt(partners.size()));
        ReportStatus to = ReportStatus.values()[random.nextInt(ReportStatus.values().length)];
        boolean writes = random.nextInt(3) == 0;
        Response answer = writes
                ? patch(report, "*", "{\"platform\": \"Platform " + random.nextInt(1_000_000) + "\"}")
                : post(report + "/transitions", "{\"to\": \"" + to + "\", \"partner\": \"" + partner + "\"}");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409);
        if (answer.statusCode() == 200) {
            increment(changes, report);
            if (!writes) {
                increment(steps, report + " " + partner);
            }
        }
    }

    /** From a draft, each step begins where the last one ended. */
    private static void requireLifeCycle(JsonNode review, long seed) {
        ReportStatus status = ReportStatus.DRAFT;
        for (JsonNode step : review.path("transitions")) {
            assertThat(step.path("from").asText()).as("seed %d", seed).isEqualTo(status.name());
            ReportStatus next = ReportStatus.valueOf(step.path("to").asText());
            assertThat(ReportStatus.lifeCycle().next(status)).as("seed %d", seed).contains(next);
            status = next;
        }
        assertThat(review.path("status").asText()).as("seed %d", seed).isEqualTo(status.name());
    }

    /** Every version the history tells of, the oldest first. */
    private static List<Integer> versions(String report, String id) throws JsonProcessingException {
        String history = report.substring(0, report.indexOf("/reports")) + "/history?kind=report&limit=200";
        List<Integer> versions = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = JSON.readTree(get(history + cursor).asString());
            for (JsonNode revision : page.path("items")) {
                if (revision.path("id").asText().equals(id)) {
                    versions.addFirst(revision.path("version").asInt());
                }
            }
            String next = page.path("page").path("next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return versions;
    }

    /** The path of a new draft of a member of both partners. */
    private String newReport(int year) {
        String member = newAcceptedMember(partners.getFirst());
        join(member, partners.getLast());
        String report = member + "/reports/" + year;
        admin().contentType(Registry.JSON).body("{}").put(report).then().statusCode(201);
        return report;
    }

    private static void increment(Map<String, AtomicInteger> counts, String name) {
        counts.computeIfAbsent(name, none -> new AtomicInteger()).incrementAndGet();
    }

    private static int count(Map<String, AtomicInteger> counts, String name) {
        return counts.containsKey(name) ? counts.get(name).get() : 0;
    }
}
