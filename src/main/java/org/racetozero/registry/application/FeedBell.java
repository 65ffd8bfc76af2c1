package org.racetozero.registry.application;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.racetozero.registry.domain.revision.FeedBookmark;
import org.racetozero.registry.domain.revision.FeedPage;
import org.racetozero.registry.domain.revision.FeedSight;
import org.racetozero.registry.persistence.FeedQueries;

/**
 * Answers those who wait for the next change: one probe a moment for all of them, none while nobody waits, and one
 * reader for all when something has changed, so that however many wait, nobody else does.
 */
@ApplicationScoped
public class FeedBell {

    private static final Logger LOG = Logger.getLogger(FeedBell.class);
    private static final int MOST_WAITING = 1000;
    private static final long MOMENT_MILLISECONDS = 200;

    /** What somebody waits for. */
    record Question(FeedBookmark from, FeedSight sight, int limit, boolean bodies) {

        Question after(FeedBookmark later) {
            return new Question(later, sight, limit, bodies);
        }
    }

    private static final class Follower {

        private final long deadline;
        private final CompletableFuture<FeedPage> answer = new CompletableFuture<>();
        private volatile Question question;

        private Follower(Question question, Duration atMost) {
            this.question = question;
            this.deadline = System.nanoTime() + atMost.toNanos();
        }

        private boolean isOverdue() {
            return System.nanoTime() - deadline >= 0;
        }

        private void giveUp() {
            answer.complete(new FeedPage(List.of(), question.from()));
        }
    }

    private final FeedQueries feed;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService listener = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feed-bell").factory());
    private final Thread farewell = Thread.ofPlatform().name("feed-bell-farewell").unstarted(this::dismissAll);

    public FeedBell(FeedQueries feed) {
        this.feed = feed;
        // A service that is told to stop answers what is under way first, and these would let it wait.
        Runtime.getRuntime().addShutdownHook(farewell);
        listener.scheduleWithFixedDelay(
                this::listen, MOMENT_MILLISECONDS, MOMENT_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** The next changes, or none when that time is over; none at once when too many wait or the service stops. */
    CompletableFuture<FeedPage> await(Question question, Duration atMost) {
        Follower follower = new Follower(question, atMost);
        if (followers.size() >= MOST_WAITING || listener.isShutdown()) {
            follower.giveUp();
            return follower.answer;
        }
        followers.add(follower);
        // However it ends, also by a caller who hangs up.
        follower.answer.whenComplete((page, failure) -> followers.remove(follower));
        return follower.answer;
    }

    /** How many wait. */
    public int waiting() {
        return followers.size();
    }

    private void listen() {
        if (followers.isEmpty()) {
            return;
        }
        try {
            FeedBookmark end = feed.end();
            Map<Question, Optional<FeedPage>> read = new HashMap<>();
            for (Follower follower : followers) {
                if (!follower.question.from().equals(end)) {
                    tell(follower, read.computeIfAbsent(follower.question, this::read));
                }
            }
        } catch (RuntimeException failed) {
            // Whatever it was, the next probe must still come, and those who wait only learn nothing new.
            LOG.warnf("The change feed could not be read for those who wait: %s", failed.getMessage());
        }
        followers.stream().filter(Follower::isOverdue).forEach(Follower::giveUp);
    }

    private Optional<FeedPage> read(Question question) {
        return feed.after(question.from(), question.sight(), question.limit(), question.bodies());
    }

    private static void tell(Follower follower, Optional<FeedPage> page) {
        if (page.isEmpty()) {
            follower.answer.completeExceptionally(new RefusedException(new Refusal.CursorGone()));
        } else if (page.get().revisions().isEmpty()) {
            follower.question = follower.question.after(page.get().next());
        } else {
            follower.answer.complete(page.get());
        }
    }

    private void dismissAll() {
        listener.shutdownNow();
        followers.forEach(Follower::giveUp);
    }

    @PreDestroy
    void close() {
        dismissAll();
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException stopping) {
            LOG.debug("Those who wait have been dismissed by the process itself", stopping);
        }
    }
}
