package org.racetozero.registry.application;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    private void work(JobQueue.Job job) {
        try {
            Optional<String> position = Optional.of(job.position());
            while (position.isPresent()) {
                String from = position.get();
                position = requests.inTransaction(() -> step(job, from));
            }
            LOG.infof("Done: %s of %s", job.kind(), job.subject());
        } catch (ClaimLostException lost) {
            LOG.infof("Another node goes on with %s of %s", job.kind(), job.subject());
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

    private Optional<String> step(JobQueue.Job job, String from) {
        Optional<String> position = tasks.get(job.kind()).step(job.subject(), from);
        boolean held = position.isPresent()
                ? queue.advance(job, position.get(), now.instant(), now.instant().plus(LEASE))
                : queue.finish(job, now.instant());
        if (!held) {
            throw new ClaimLostException();
        }
        return position;
    }

    /** Undoes a step that another node has claimed meanwhile. */
    private static final class ClaimLostException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
