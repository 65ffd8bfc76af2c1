package org.racetozero.registry.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.support.OwnConnection;

/** A list's tag stays the same only while nothing that it could show has changed, in whatever order writers commit. */
@QuarkusTest
class ListStateTest {

    private static final Duration WRITING = Duration.ofSeconds(4);
    private static final int WRITERS = 5;

    @Inject
    RevisionLog revisions;

    /** The state of the log and what is visible of it, both of one snapshot. */
    private static final String STATE_AND_CONTENT = "select " + RevisionLog.STATE_OF_THE_LOG
            + " || ' ' || (select coalesce(md5(string_agg(sequence::text, ' ' order by sequence)), '') from revision)";

    @Test
    void changesWithEveryCommitAlsoOfTheEarlierOfTwo() throws Exception {
        List<String> states = new ArrayList<>();
        try (OwnConnection first = OwnConnection.open();
                OwnConnection second = OwnConnection.open();
                OwnConnection third = OwnConnection.open()) {
            states.add(revisions.state());
            first.begin().revise();
            second.begin().revise();
            third.begin().revise();
            assertThat(revisions.state()).as("nothing is committed").isEqualTo(states.getFirst());

            third.commit();
            states.add(revisions.state());
            first.commit();
            states.add(revisions.state());
            second.rollback();
            states.add(revisions.state());
            second.revise();
            states.add(revisions.state());
        }
        assertThat(states).doesNotHaveDuplicates();
    }

    @Test
    void isTheSameOnlyForTheSameContent() throws Exception {
        long seed = Long.getLong("state.seed", new Random().nextLong());
        System.out.println("The log is written with -Dstate.seed=" + seed);
        Map<String, String> contents = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Void>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                running.add(threads.submit(writer(new Random(seed + writer))));
            }
            for (int reader = 0; reader < 2; reader++) {
                running.add(threads.submit(reader(contents)));
            }
            for (Future<Void> each : running) {
                each.get();
            }
        }
        Map<String, Integer> states = new HashMap<>();
        contents.values().forEach(content -> states.merge(content, 1, Integer::sum));
        assertThat(contents).hasSizeGreaterThan(20);
        System.out.printf("%d states of %d contents%n", contents.size(), states.size());
    }

    private static Callable<Void> writer(Random random) {
        Instant end = Instant.now().plus(WRITING);
        return () -> {
            try (OwnConnection connection = OwnConnection.open()) {
                while (Instant.now().isBefore(end)) {
                    connection.begin();
                    for (int count = random.nextInt(3); count >= 0; count--) {
                        connection.revise();
                        Thread.sleep(random.nextInt(12));
                    }
                    if (random.nextInt(5) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                    }
                }
            }
            return null;
        };
    }

    /** Every state must stand for one content. */
    private static Callable<Void> reader(Map<String, String> contents) {
        Instant end = Instant.now().plus(WRITING);
        return () -> {
            try (OwnConnection connection = OwnConnection.open()) {
                while (Instant.now().isBefore(end)) {
                    String[] read = connection.ask(STATE_AND_CONTENT).split(" ");
                    String known = contents.putIfAbsent(read[0], read[1]);
                    assertThat(known == null ? read[1] : known).as("content of state " + read[0]).isEqualTo(read[1]);
                }
            }
            return null;
        };
    }
}
