package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.persistence.JobQueue;
import org.racetozero.registry.persistence.Sql;

/** Background work is done once, by one node, in steps that stand whatever happens to the rest. */
@QuarkusTest
class JobsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration WORKED = Duration.ofMillis(5);
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(2));

    @Inject
    JobQueue queue;

    @Inject
    Requests requests;

    @Inject
    Now now;

    @Inject
    Sql sql;

    /** Counts to its subject in steps of one, and fails on the way as often as it is told to. */
    private static final class Counting implements Task {

        private final String kind = "counting-" + UUID.randomUUID();
        private final List<String> done = new ArrayList<>();
        private int failures;
        private BiConsumer<Integer, JobQueue.Job> beforeEach = (count, job) -> {
        };

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Supplier<Step> next(JobQueue.Job job) {
            int count = job.position().isEmpty() ? 1 : Integer.parseInt(job.position()) + 1;
            beforeEach.accept(count, job);
            return () -> {
                if (count == 3 && failures-- > 0) {
                    throw new IllegalStateException("no three today");
                }
                done.add(Integer.toString(count));
                return new Step(
                        new JobQueue.Progress(Integer.toString(count), count, count / 2, Long.valueOf(job.subject())),
                        count == Integer.parseInt(job.subject()));
            };
        }
    }

    @Test
    void aJobIsAskedForOnceAndDoneStepByStep() {
        Counting counting = new Counting();
        assertThat(ask(counting, 4)).isPresent();
        assertThat(ask(counting, 4)).isEmpty();

        of(counting).work();
        of(counting).work();

        assertThat(counting.done).containsExactly("1", "2", "3", "4");
        assertThat(state(counting)).isEqualTo("SUCCEEDED");
    }

    @Test
    void aFailedStepIsTriedAgainLaterAndThoseBeforeItAreNot() {
        Counting counting = new Counting();
        counting.failures = 1;
        ask(counting, 4);

        of(counting).work();

        assertThat(counting.done).containsExactly("1", "2");
        assertThat(state(counting)).isEqualTo("QUEUED");
        sql.update("update job set run_after = now() where kind = ?", List.of(counting.kind()));
        of(counting).work();
        assertThat(counting.done).containsExactly("1", "2", "3", "4");
        assertThat(state(counting)).isEqualTo("SUCCEEDED");
    }

    @Test
    void oneNodeClaimsAJobHoweverManyTryAtOnce() throws Exception {
        String kind = "claimed-" + UUID.randomUUID();
        for (int job = 0; job < 20; job++) {
            queue.ask(kind, Integer.toString(job), JobQueue.NO_PARAMETERS, NOW);
        }
        List<String> claimed = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            Callable<List<String>> node = () -> {
                List<String> own = new ArrayList<>();
                Optional<JobQueue.Job> job = queue.claim(Set.of(kind), NOW, LATER);
                while (job.isPresent()) {
                    own.add(job.get().subject());
                    job = queue.claim(Set.of(kind), NOW, LATER);
                }
                return own;
            };
            for (Future<List<String>> each : nodes.invokeAll(List.of(node, node, node, node))) {
                claimed.addAll(each.get());
            }
        }
        assertThat(claimed).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void whoLostItsLeaseCommitsNothingMore() {
        String kind = "lost-" + UUID.randomUUID();
        queue.ask(kind, "subject", JobQueue.NO_PARAMETERS, NOW);
        JobQueue.Job first = queue.claim(Set.of(kind), NOW, LATER).orElseThrow();
        assertThat(queue.advance(first, JobQueue.Progress.at("half"), WORKED, NOW, LATER)).isPresent();
        assertThat(queue.claim(Set.of(kind), LATER, LATER.plusSeconds(60))).isEmpty();

        JobQueue.Job second =
                queue.claim(Set.of(kind), LATER.plusSeconds(1), LATER.plusSeconds(60)).orElseThrow();

        assertThat(second.position()).isEqualTo("half");
        JobQueue.Progress more = JobQueue.Progress.at("more");
        assertThat(queue.advance(first, more, WORKED, LATER, LATER)).isEmpty();
        assertThat(queue.finish(first, more, WORKED, LATER)).isFalse();
        assertThat(queue.finish(second, more, WORKED, LATER)).isTrue();
    }

    @Test
    void itTellsHowFarItHasCome() {
        Counting counting = new Counting();
        counting.failures = 1;
        UUID id = ask(counting, 4).orElseThrow();

        of(counting).work();

        JobQueue.Standing half = queue.find(counting.kind(), id).orElseThrow();
        assertThat(half.progress()).isEqualTo(new JobQueue.Progress("2", 2, 1, 4L));
        assertThat(half.error()).contains("no three today");
        sql.update("update job set run_after = now() where kind = ?", List.of(counting.kind()));
        of(counting).work();
        JobQueue.Standing whole = queue.find(counting.kind(), id).orElseThrow();
        assertThat(whole.progress()).isEqualTo(new JobQueue.Progress("4", 4, 2, 4L));
        assertThat(whole.error()).isNull();
        assertThat(queue.lastBegun(counting.kind(), "4")).isPresent();
        assertThat(queue.lastBegun(counting.kind(), "3")).isEmpty();
    }

    @Test
    void whatIsCalledOffIsNotGoneOnWith() {
        Counting counting = new Counting();
        counting.beforeEach = (count, job) -> {
            if (count == 3) {
                assertThat(queue.cancel(job.kind(), job.id(), now.instant())).isTrue();
            }
        };
        UUID id = ask(counting, 4).orElseThrow();

        of(counting).work();
        of(counting).work();

        assertThat(state(counting)).isEqualTo("CANCELLED");
        assertThat(queue.find(counting.kind(), id).orElseThrow().progress().position()).isEqualTo("2");
        assertThat(queue.cancel(counting.kind(), id, now.instant())).isFalse();
    }

    @Test
    void whatIsCalledOffBeforeItBeginsIsNeverBegun() {
        Counting counting = new Counting();
        UUID id = ask(counting, 4).orElseThrow();
        assertThat(queue.cancel(counting.kind(), id, now.instant())).isTrue();

        of(counting).work();

        assertThat(counting.done).isEmpty();
        assertThat(state(counting)).isEqualTo("CANCELLED");
    }

    private Optional<UUID> ask(Counting counting, int upTo) {
        return queue.ask(counting.kind(), Integer.toString(upTo), JobQueue.NO_PARAMETERS, now.instant());
    }

    private Jobs of(Task task) {
        return new Jobs(queue, List.of(task), requests, now);
    }

    private String state(Task task) {
        return sql.first("select state from job where kind = ?", List.of(task.kind()), row -> row.getString(1))
                .orElseThrow();
    }
}
