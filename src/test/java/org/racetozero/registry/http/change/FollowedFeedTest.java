package org.racetozero.registry.http.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.application.Caller;
import org.racetozero.registry.application.ChangeService;
import org.racetozero.registry.domain.revision.FeedBookmark;
import org.racetozero.registry.domain.revision.FeedPage;
import org.racetozero.registry.domain.revision.FeedPosition;
import org.racetozero.registry.domain.revision.Revision;
import org.racetozero.registry.persistence.FeedQueries;
import org.racetozero.registry.support.OwnConnection;
import org.racetozero.registry.support.TestDatabase;

/** Who follows the change feed misses nothing and never sees two changes in two orders, whatever writers do. */
@QuarkusTest
class FollowedFeedTest {

    private static final Caller ADMIN = Caller.service("test");
    private static final Duration WRITING = Duration.ofSeconds(5);
    private static final int QUICK_WRITERS = 6;

    @Inject
    ChangeService changes;

    @Inject
    FeedQueries feed;

    private final Set<String> committed = ConcurrentHashMap.newKeySet();
    private volatile boolean written;

    @Test
    void holdsBackWhatMayStillBePreceded() throws Exception {
        FeedBookmark start = feed.end();
        try (OwnConnection slow = OwnConnection.open();
                OwnConnection quick = OwnConnection.open();
                OwnConnection reader = OwnConnection.open()) {
            reader.begin().ask("select count(*) from revision");
            String first = slow.begin().revise().toString();
            String second = quick.revise().toString();

            assertThat(idsAfter(start)).isEmpty();
            Thread.sleep(50);
            assertThat(feed.lag()).isGreaterThanOrEqualTo(Duration.ofMillis(50));

            String third = slow.revise().toString();
            slow.commit();

            assertThat(idsAfter(start)).containsExactly(first, third, second);
            assertThat(feed.lag()).as("a reader holds nothing back").isZero();
            reader.rollback();
        }
    }

    @Test
    void forgetsNothingWhenTheOneItWaitsForRollsBackOrDies() throws Exception {
        FeedBookmark start = feed.end();
        try (OwnConnection undecided = OwnConnection.open();
                OwnConnection dying = OwnConnection.open();
                OwnConnection quick = OwnConnection.open()) {
            undecided.begin().revise();
            dying.begin().revise();
            String kept = quick.revise().toString();
            assertThat(idsAfter(start)).isEmpty();

            undecided.rollback();
            assertThat(idsAfter(start)).isEmpty();

            quick.kill(dying.processId());
            assertThat(idsAfter(start)).containsExactly(kept);
        }
    }

    @Test
    void isTheSameForEveryFollowerWhateverWritersDo() throws Exception {
        long seed = Long.getLong("feed.seed", new Random().nextLong());
        System.out.println("The feed is followed with -Dfeed.seed=" + seed);
        FeedBookmark start = feed.end();
        List<Follower> followers = List.of(
                new Follower(start, new Random(seed + 1), this::read),
                new Follower(start, new Random(seed + 2), this::await),
                new Follower(start, new Random(seed + 3), this::readOverHttp));
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < QUICK_WRITERS; writer++) {
                Random random = new Random(seed + 100 + writer);
                writing.add(threads.submit(() -> write(random, 20)));
            }
            writing.add(threads.submit(() -> write(new Random(seed + 200), 1000)));
            List<Future<?>> following = new ArrayList<>();
            followers.forEach(follower -> following.add(threads.submit(follower)));
            awaitAll(writing);
            written = true;
            awaitAll(following);
        }
        assertThat(committed).hasSizeGreaterThan(100);
        for (Follower follower : followers) {
            assertThat(follower.seen).doesNotHaveDuplicates().hasSameSizeAs(committed).containsAll(committed);
            assertThat(follower.seen).as("seed " + seed).isEqualTo(followers.getFirst().seen);
        }
        assertThat(positionsAfter(start)).as("seed " + seed).isSortedAccordingTo(
                Comparator.comparingLong(FeedPosition::transaction)
                        .thenComparingLong(FeedPosition::sequence));
    }

    private static void awaitAll(List<Future<?>> running) throws InterruptedException, ExecutionException {
        for (Future<?> each : running) {
            each.get();
        }
    }

    /** Transactions of a few revisions each, of which some are rolled back and some are killed half-way. */
    private Void write(Random random, int longestPause) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(WRITING);
        OwnConnection connection = OwnConnection.open();
        try (OwnConnection killer = OwnConnection.open()) {
            while (Instant.now().isBefore(end)) {
                List<String> ids = new ArrayList<>();
                int process = connection.processId();
                connection.begin();
                for (int revisions = 1 + random.nextInt(4); revisions > 0; revisions--) {
                    ids.add(connection.revise().toString());
                    Thread.sleep(random.nextInt(longestPause));
                }
                int fate = random.nextInt(20);
                if (fate < 13) {
                    connection.commit();
                    committed.addAll(ids);
                } else if (fate < 17) {
                    connection.rollback();
                } else {
                    killer.kill(process);
                    connection.close();
                    connection = OwnConnection.open();
                }
            }
        } finally {
            connection.close();
        }
        return null;
    }

    /** One way to read on: from a place, so many at the most. */
    @FunctionalInterface
    private interface Reading {
        Stretch from(Object place, int limit) throws Exception;
    }

    private record Stretch(List<String> ids, Object next) {
    }

    private Stretch read(Object place, int limit) {
        FeedPage page = changes.after(ADMIN, (FeedBookmark) place, limit, false);
        return new Stretch(ids(page), page.next());
    }

    private Stretch await(Object place, int limit) throws Exception {
        FeedPage page = changes.after(ADMIN, (FeedBookmark) place, limit, false);
        if (page.revisions().isEmpty()) {
            page = changes.await(ADMIN, page.next(), limit, false, Duration.ofMillis(400)).get();
        }
        return new Stretch(ids(page), page.next());
    }

    private Stretch readOverHttp(Object place, int limit) {
        String cursor = place instanceof FeedBookmark start ? FeedCursor.of(start) : (String) place;
        Response response = Desk.changes(TestDatabase.BOOTSTRAP_KEY, cursor, limit);
        return new Stretch(response.path("items.id"), response.path("next"));
    }

    /** Reads on in stretches of any length, and now and then goes back as if it had lost its latest bookmarks. */
    private final class Follower implements Callable<Void> {

        private final Random random;
        private final Reading reading;
        private final List<String> seen = new ArrayList<>();
        private final List<Object> places = new ArrayList<>();
        private final List<Integer> counts = new ArrayList<>();

        private Follower(Object start, Random random, Reading reading) {
            this.random = random;
            this.reading = reading;
            places.add(start);
            counts.add(0);
        }

        @Override
        public Void call() throws Exception {
            boolean last;
            do {
                last = written;
                while (readOn()) {
                    Thread.sleep(random.nextInt(15));
                }
            } while (!last);
            return null;
        }

        /** True when there may be more. */
        private boolean readOn() throws Exception {
            boolean forgetful = random.nextInt(8) == 0;
            int bookmark = forgetful ? random.nextInt(places.size()) : places.size() - 1;
            int limit = 1 + random.nextInt(60);
            Stretch stretch = reading.from(places.get(bookmark), limit);
            int known = counts.get(bookmark);
            for (int index = 0; index < stretch.ids().size(); index++) {
                if (known + index < seen.size()) {
                    assertThat(stretch.ids().get(index)).as("a repeat").isEqualTo(seen.get(known + index));
                } else {
                    seen.add(stretch.ids().get(index));
                }
            }
            if (known + stretch.ids().size() >= seen.size()) {
                places.add(stretch.next());
                counts.add(seen.size());
            }
            return forgetful || !stretch.ids().isEmpty();
        }
    }

    private static List<String> ids(FeedPage page) {
        return page.revisions().stream().map(Revision::id).toList();
    }

    private List<String> idsAfter(FeedBookmark start) {
        return ids(changes.after(ADMIN, start, 1000, false));
    }

    private List<FeedPosition> positionsAfter(FeedBookmark start) {
        return changes.after(ADMIN, start, 1000, false).revisions().stream().map(Revision::position).toList();
    }
}
