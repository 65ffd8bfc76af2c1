package org.racetozero.registry.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.racetozero.registry.support.PackagedService;

/**
 * SIGKILL of the service or of its database in the middle of requests: what was acknowledged is there, what was not is
 * there after a retry under the same key, and nothing is there twice.
 */
class AcknowledgedWritesIT {

    private static final int WRITERS = 4;
    private static final String KEY = "the key of a test";
    private static final String PARTNER = "example-partner";
    private static final Map<String, String> ENVIRONMENT = Map.of("REGISTRY_BOOTSTRAP_KEY", KEY);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private enum Victim { SERVICE, DATABASE }

    /** A request under a key of its own, the same in every attempt. */
    private record Write(String method, String path, String name, String key) {

        /** Half are members without a partner, half are those that a partner knows by an id. */
        static Write random(Random random) {
            String name = "City " + UUID.randomUUID();
            return random.nextBoolean()
                    ? new Write("POST", "/v1/members", name, UUID.randomUUID().toString())
                    : new Write("PUT", "/v1/partners/" + PARTNER + "/members/" + UUID.randomUUID(), name,
                            UUID.randomUUID().toString());
        }

        HttpRequest request(URI base) {
            return AcknowledgedWritesIT.request(base, path)
                    .header("Idempotency-Key", key)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(
                            "{\"name\": \"" + name + "\", \"actorType\": \"CITY\", \"country\": \"JP\"}"))
                    .build();
        }
    }

    @TempDir
    private Path directory;

    private final Map<String, String> acknowledged = Collections.synchronizedMap(new HashMap<>());
    private final Queue<Write> unacknowledged = new ConcurrentLinkedQueue<>();
    private final List<Integer> refusals = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean killed;

    @Test
    void areThereExactlyOnceWhateverIsKilled() throws Exception {
        long seed = Long.getLong("kill.seed", new Random().nextLong());
        System.out.println("The service is killed with -Dkill.seed=" + seed);
        Random random = new Random(seed);
        try (PackagedService service = PackagedService.start(directory, ENVIRONMENT)) {
            HttpRequest partner = request(service.baseUrl(), "/v1/partners/" + PARTNER)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"name\": \"Example Partner\"}"))
                    .build();
            assertThat(service.send(partner).statusCode()).isEqualTo(201);
            writeUntilKilled(service, Victim.DATABASE, random);
            service.awaitReady(ANSWER_LIMIT);
            retry(service);
            writeUntilKilled(service, Victim.SERVICE, random);
        }
        try (PackagedService service = PackagedService.start(directory, ENVIRONMENT)) {
            retry(service);
            writeUntilKilled(service, Victim.DATABASE, random);
            service.kill();
        }
        try (PackagedService service = PackagedService.start(directory, ENVIRONMENT)) {
            retry(service);
            assertThat(refusals).as("answers other than success").allMatch(Integer.valueOf(503)::equals);
            assertEachIsThereOnce(service, seed);
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aServiceIsToldToStopByTermAndDoesNotWaitForThoseWhoWait() throws Exception {
        try (PackagedService service = PackagedService.start(directory, ENVIRONMENT);
                ExecutorService waiters = Executors.newSingleThreadExecutor()) {
            HttpRequest waiting = request(service.baseUrl(), "/v1/changes?wait=60").build();
            Future<HttpResponse<String>> answer = waiters.submit(() -> service.send(waiting));
            Thread.sleep(1000);
            assertThat(answer).isNotDone();
            Instant told = Instant.now();

            service.terminate();

            assertThat(answer.get().statusCode()).isEqualTo(200);
            assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
    }

    private void writeUntilKilled(PackagedService service, Victim victim, Random random) throws Exception {
        killed = false;
        URI base = service.baseUrl();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<CompletableFuture<Void>> writing = new ArrayList<>();
            int before = acknowledged.size();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random own = new Random(random.nextLong());
                writing.add(CompletableFuture.runAsync(() -> writeUntilKilled(service, base, own), writers));
            }
            Instant deadline = Instant.now().plus(ANSWER_LIMIT);
            while (acknowledged.size() < before + 20 && Instant.now().isBefore(deadline)) {
                Thread.sleep(10);
            }
            Thread.sleep(random.nextInt(700));
            switch (victim) {
                case SERVICE -> service.kill();
                case DATABASE -> service.killDatabase();
            }
            killed = true;
            for (CompletableFuture<Void> each : writing) {
                each.join();
            }
        }
    }

    private void writeUntilKilled(PackagedService service, URI base, Random random) {
        while (!killed) {
            Write write = Write.random(random);
            if (!attempt(service, base, write)) {
                unacknowledged.add(write);
            }
        }
    }

    /** What nobody was told the outcome of is sent once more, as its sender would: with the key it had. */
    private void retry(PackagedService service) throws Exception {
        URI base = service.baseUrl();
        Instant deadline = Instant.now().plus(ANSWER_LIMIT);
        while (!unacknowledged.isEmpty()) {
            assertThat(Instant.now()).as("retrying %s", unacknowledged).isBefore(deadline);
            Write write = unacknowledged.poll();
            if (!attempt(service, base, write)) {
                unacknowledged.add(write);
            }
        }
    }

    /** True when its success is acknowledged. */
    private boolean attempt(PackagedService service, URI base, Write write) {
        try {
            HttpResponse<String> answer = service.send(write.request(base));
            if (answer.statusCode() == 201) {
                acknowledged.put(write.name(), JSON.readTree(answer.body()).path("id").asText());
                return true;
            }
            refusals.add(answer.statusCode());
            return false;
        } catch (IOException cutOff) {
            // Killed before, during or after its work: that is what the key is for.
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Of each name there is one member, the one acknowledged, with one revision that says it was created. */
    private void assertEachIsThereOnce(PackagedService service, long seed) throws Exception {
        Map<String, String> stored = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (String page = "/v1/members?limit=200"; page != null;) {
            JsonNode list = get(service, page);
            list.path("items").forEach(member -> {
                if (stored.put(member.path("name").asText(), member.path("id").asText()) != null) {
                    twice.add(member.path("name").asText());
                }
            });
            String next = list.path("page").path("next").asText(null);
            page = next == null ? null : "/v1/members?limit=200&cursor=" + next;
        }
        assertThat(twice).as("seed %d", seed).isEmpty();
        assertThat(stored).as("seed %d", seed).isEqualTo(acknowledged);

        Map<String, List<String>> told = new HashMap<>();
        String after = "";
        JsonNode changes;
        do {
            changes = get(service, "/v1/changes?limit=1000" + after);
            for (JsonNode change : changes.path("items")) {
                if (change.path("kind").asText().equals("member")) {
                    told.computeIfAbsent(change.path("id").asText(), none -> new ArrayList<>())
                            .add(change.path("operation").asText() + " " + change.path("version").asInt());
                }
            }
            after = "&after=" + changes.path("next").asText();
        } while (!changes.path("items").isEmpty());
        assertThat(told.keySet()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(acknowledged.values());
        assertThat(told.values()).as("seed %d", seed).allMatch(List.of("CREATED 1")::equals);
        System.out.println(acknowledged.size() + " writes were acknowledged, each is there once; refused meanwhile: "
                + refusals);
    }

    private static JsonNode get(PackagedService service, String path) throws Exception {
        HttpResponse<String> answer = service.send(request(service.baseUrl(), path).build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder request(URI base, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(90))
                .header("Authorization", "Bearer " + KEY);
    }
}
