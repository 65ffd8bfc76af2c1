package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.support.Callers.memberOf;
import static org.racetozero.registry.support.Callers.partner;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.persistence.JobQueue;
import org.racetozero.registry.persistence.Sql;

/** Background work is done once, by one node, in steps that stand whatever happens to the rest. */
@QuarkusTest
class JobsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(2));

    @Inject
    JobQueue queue;

    @Inject
    Requests requests;

    @Inject
    Now now;

    @Inject
    Jobs jobs;

    @Inject
    Reassessment reassessment;

    @Inject
    Sql sql;

    /** Counts to its subject in steps of one, and fails on the way as often as it is told to. */
    private static final class Counting implements Task {

        private final String kind = "counting-" + UUID.randomUUID();
        private final List<String> done = new ArrayList<>();
        private int failures;

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Optional<String> step(String subject, String position) {
            int count = position.isEmpty() ? 1 : Integer.parseInt(position) + 1;
            if (count == 3 && failures-- > 0) {
                throw new IllegalStateException("no three today");
            }
            done.add(Integer.toString(count));
            return count < Integer.parseInt(subject) ? Optional.of(Integer.toString(count)) : Optional.empty();
        }
    }

    @Test
    void aJobIsAskedForOnceAndDoneStepByStep() {
        Counting counting = new Counting();
        assertThat(queue.ask(counting.kind(), "4", now.instant())).isTrue();
        assertThat(queue.ask(counting.kind(), "4", now.instant())).isFalse();

        of(counting).work();
        of(counting).work();

        assertThat(counting.done).containsExactly("1", "2", "3", "4");
        assertThat(state(counting)).isEqualTo("SUCCEEDED");
    }

    @Test
    void aFailedStepIsTriedAgainLaterAndThoseBeforeItAreNot() {
        Counting counting = new Counting();
        counting.failures = 1;
        queue.ask(counting.kind(), "4", now.instant());

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
            queue.ask(kind, Integer.toString(job), NOW);
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
        queue.ask(kind, "subject", NOW);
        JobQueue.Job first = queue.claim(Set.of(kind), NOW, LATER).orElseThrow();
        assertThat(queue.advance(first, "half", NOW, LATER)).isTrue();
        assertThat(queue.claim(Set.of(kind), LATER, LATER.plusSeconds(60))).isEmpty();

        JobQueue.Job second =
                queue.claim(Set.of(kind), LATER.plusSeconds(1), LATER.plusSeconds(60)).orElseThrow();

        assertThat(second.position()).isEqualTo("half");
        assertThat(queue.advance(first, "more", LATER, LATER)).isFalse();
        assertThat(queue.finish(first, LATER)).isFalse();
        assertThat(queue.finish(second, LATER)).isTrue();
    }

    @Test
    void aReleaseWithOtherCriteriaJudgesEveryMemberAnew() {
        Set<UUID> members = new HashSet<>();
        String partner = partner();
        for (int member = 0; member < 3; member++) {
            members.add(UUID.fromString(memberOf(partner)));
        }
        sql.update("update verdict set input_hash = 'of an earlier release' where member = any (?::uuid[])",
                List.of(members));
        queue.ask(reassessment.kind(), "a release of " + UUID.randomUUID(), now.instant());

        jobs.work();

        assertThat(sql.list(
                        "select distinct input_hash from verdict where member = any (?::uuid[])",
                        List.of(members), row -> row.getString(1)))
                .isNotEmpty().doesNotContain("of an earlier release");
    }

    private Jobs of(Task task) {
        return new Jobs(queue, List.of(task), requests, now);
    }

    private String state(Task task) {
        return sql.first("select state from job where kind = ?", List.of(task.kind()), row -> row.getString(1))
                .orElseThrow();
    }
}
