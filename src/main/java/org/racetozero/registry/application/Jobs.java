package org.racetozero.registry.application;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.racetozero.registry.persistence.JobQueue;

/**
 * Does the work that is waiting, step by step. A step and the record of it commit together, and only while the claim
 * holds: whatever is killed in between is done again, whatever was recorded is not.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);
    private static final int MOST_ATTEMPTS = 20;

    private final JobQueue queue;
    private final Map<String, Task> tasks;
    private final Requests requests;
    private final Now now;

    public Jobs(JobQueue queue, @All List<Task> tasks, Requests requests, Now now) {
        this.queue = queue;
        this.tasks = tasks.stream().collect(Collectors.toMap(Task::kind, Function.identity()));
        this.requests = requests;
        this.now = now;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        Optional<JobQueue.Job> claimed = claim();
        while (claimed.isPresent()) {
            work(claimed.get());
            claimed = claim();
        }
    }

    private Optional<JobQueue.Job> claim() {
        return queue.claim(tasks.keySet(), now.instant(), now.instant().plus(LEASE));
    }

    private void work(JobQueue.Job claimed) {
        JobQueue.Job job = claimed;
        try {
            Optional<JobQueue.Job> next = Optional.of(job);
            while (next.isPresent()) {
                job = next.get();
                next = step(job);
            }
            LOG.infof("Done: %s of %s", job.kind(), job.subject());
        } catch (ClaimLostException lost) {
            LOG.infof("No longer this node's to do: %s of %s", job.kind(), job.subject());
        } catch (RuntimeException failure) {
            // Whatever went wrong, the work up to the last step stands, and the rest is tried again for some while.
            LOG.errorf(failure, "A step of %s of %s failed", job.kind(), job.subject());
            if (job.attempt() < MOST_ATTEMPTS) {
                queue.postpone(job, failure.toString(), now.instant(), now.instant().plus(PAUSE_AFTER_FAILURE));
            } else {
                queue.giveUp(job, failure.toString(), now.instant());
            }
        }
    }

    /** The job as it stands with one more step; empty when that was the last. */
    private Optional<JobQueue.Job> step(JobQueue.Job job) {
        long from = System.nanoTime();
        Supplier<Task.Step> ready = tasks.get(job.kind()).next(job);
        return requests.inTransaction(() -> {
            Task.Step step = ready.get();
            Duration worked = Duration.ofNanos(System.nanoTime() - from);
            if (step.over()) {
                if (!queue.finish(job, step.progress(), worked, now.instant())) {
                    throw new ClaimLostException();
                }
                return Optional.empty();
            }
            return Optional.of(queue.advance(
                            job, step.progress(), worked, now.instant(), now.instant().plus(LEASE))
                    .orElseThrow(ClaimLostException::new));
        });
    }

    /** Undoes a step of a job that was called off, or that another node has claimed meanwhile. */
    private static final class ClaimLostException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
