package org.racetozero.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.revision.FeedBookmark;
import org.racetozero.registry.domain.revision.FeedPage;
import org.racetozero.registry.domain.revision.Revision;
import org.racetozero.registry.persistence.FeedQueries;
import org.racetozero.registry.support.OwnConnection;

/** The feed of a database that was restored from a dump misses nothing either. */
@QuarkusTest
class FeedEpochTest {

    private static final Caller ADMIN = Caller.service("test");

    @Inject
    FeedEpoch epoch;

    @Inject
    ChangeService changes;

    @Inject
    FeedQueries feed;

    @Test
    void goesOnAfterARestoreIntoAServerThatCountsFromTheStart() throws Exception {
        List<String> before = write(3);
        FeedBookmark held = feed.end();
        List<Revision> told = all();
        restoredFromAServerAheadBy(1_000_000);
        assertThat(ids(all())).as("what is numbered ahead of the server is not told").doesNotContainAnyElementsOf(before);

        List<OptionalInt> begun = startReplicas(4);

        assertThat(begun.stream().filter(OptionalInt::isPresent)).hasSize(1);
        assertThat(epoch.continueAfterRestore()).isEmpty();
        List<String> after = write(2);
        List<Revision> now = all();
        assertThat(ids(now)).startsWith(ids(told).toArray(String[]::new)).endsWith(after.toArray(String[]::new));
        assertThat(now).hasSize(told.size() + after.size());
        assertThat(now.getLast().position().epoch())
                .isEqualTo(begun.stream().filter(OptionalInt::isPresent).findFirst().orElseThrow().getAsInt());
        assertGone(held);
    }

    @Test
    void keepsTheOrderInWhichSequencesWereDrawnWithinTheOldEpoch() throws Exception {
        write(5);
        restoredFromAServerAheadBy(1_000_000);
        epoch.continueAfterRestore();

        assertThat(all()).extracting(revision -> revision.position().sequence()).isSorted();
    }

    @Test
    void leavesALogAloneThatIsTheServersOwn() throws Exception {
        write(1);
        FeedBookmark held = feed.end();

        assertThat(epoch.continueAfterRestore()).isEmpty();

        List<String> after = write(1);
        assertThat(ids(changes.after(ADMIN, held, 10, false).revisions())).isEqualTo(after);
    }

    @Test
    void tellsAFollowerWhoIsAheadOfAnOlderDumpToBeginAnew() throws Exception {
        write(1);
        FeedBookmark held = feed.end();
        try (OwnConnection connection = OwnConnection.open()) {
            connection.update("delete from revision where sequence = ?", held.position().sequence());
            assertGone(held);
            connection.update("""
                    insert into revision (sequence, epoch, transaction, kind, id, version, operation, actor, at, listed,
                                          partners, body_schema)
                    overriding system value
                    values (?, ?, ?::text::xid8, 'target', 'another', 2, 'DELETED', 'test', clock_timestamp(), true,
                            '{}', 1)""",
                    held.position().sequence(), held.position().epoch(),
                    Long.toString(held.position().transaction()));
        }
        assertGone(held);
    }

    private void assertGone(FeedBookmark held) {
        assertThatThrownBy(() -> changes.after(ADMIN, held, 10, false))
                .isInstanceOfSatisfying(RefusedException.class, refused ->
                        assertThat(refused.refusal()).isInstanceOf(Refusal.CursorGone.class));
    }

    private static List<String> write(int revisions) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (OwnConnection connection = OwnConnection.open()) {
            for (int revision = 0; revision < revisions; revision++) {
                ids.add(connection.revise().toString());
            }
        }
        return ids;
    }

    /** What a dump of a server with higher numbers leaves behind: rows are copied with the numbers they had there. */
    private static void restoredFromAServerAheadBy(long transactions) throws SQLException {
        try (OwnConnection connection = OwnConnection.open()) {
            connection.update(
                    "update revision set transaction = ((transaction::text)::bigint + ?)::text::xid8 "
                            + "where epoch = (select max(epoch) from revision)",
                    transactions);
        }
    }

    private List<OptionalInt> startReplicas(int count) throws Exception {
        try (ExecutorService replicas = Executors.newFixedThreadPool(count)) {
            List<OptionalInt> begun = new ArrayList<>();
            List<Callable<OptionalInt>> starts = new ArrayList<>();
            for (int replica = 0; replica < count; replica++) {
                starts.add(epoch::continueAfterRestore);
            }
            for (Future<OptionalInt> start : replicas.invokeAll(starts)) {
                begun.add(start.get());
            }
            return begun;
        }
    }

    private List<Revision> all() {
        List<Revision> all = new ArrayList<>();
        FeedPage page = changes.after(ADMIN, FeedBookmark.START, 100, false);
        while (!page.revisions().isEmpty()) {
            all.addAll(page.revisions());
            page = changes.after(ADMIN, page.next(), 100, false);
        }
        return all;
    }

    private static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }
}
