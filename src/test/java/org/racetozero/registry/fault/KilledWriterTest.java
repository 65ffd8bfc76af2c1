package org.racetozero.registry.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.racetozero.registry.platform.DataDirectory;
import org.racetozero.registry.platform.EmbeddedDatabase;
import org.racetozero.registry.support.ChildProcess;
import org.racetozero.registry.support.TemporaryDatabase;

/** SIGKILL of the service, of its database, or of both, in the middle of writes, loses no acknowledged write. */
class KilledWriterTest {

    private static final int ROUNDS = 9;
    private static final int WRITES_BEFORE_THE_KILL = 200;
    private static final int LONGEST_PAUSE_MILLISECONDS = 200;
    private static final long SEED = 20_261_122;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private enum Victim { SERVICE, DATABASE, BOTH }

    @TempDir
    private Path directory;

    @Test
    void losesNoAcknowledgedWrite() throws Exception {
        Random random = new Random(SEED);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Victim victim = Victim.values()[round % Victim.values().length];
            acknowledged.addAll(writeUntilKilled(victim, random.nextInt(LONGEST_PAUSE_MILLISECONDS)));
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(
                new DataDirectory(directory), TemporaryDatabase.PROGRAMS, Map.of())) {
            assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * WRITES_BEFORE_THE_KILL);
            assertThat(written(database)).containsAll(acknowledged);
        }
    }

    /** One run over the directory as the run before left it, dead or orphaned. Returns what it acknowledged. */
    private Set<String> writeUntilKilled(Victim victim, int pauseMilliseconds) throws Exception {
        List<String> command = List.of(ChildProcess.java(), "-Xmx64m", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                DurableWriter.class.getName(), directory.toString());
        try (ChildProcess writer = ChildProcess.start(command, Map.of())) {
            awaitWrites(writer, WRITES_BEFORE_THE_KILL);
            Thread.sleep(pauseMilliseconds);
            switch (victim) {
                case SERVICE -> writer.kill();
                case DATABASE -> {
                    killServerOf(writer);
                    awaitWrites(writer, acknowledgedBy(writer).size() + WRITES_BEFORE_THE_KILL);
                    writer.kill();
                }
                case BOTH -> {
                    killServerOf(writer);
                    writer.kill();
                }
            }
            return acknowledgedBy(writer);
        }
    }

    private static void awaitWrites(ChildProcess writer, int count) throws IOException, InterruptedException {
        writer.await(count + " acknowledged writes", PATIENCE,
                () -> acknowledgedBy(writer).size() >= count ? Boolean.TRUE : null);
    }

    private static void killServerOf(ChildProcess writer) throws IOException {
        String server = linesOf(writer, DurableWriter.SERVER).iterator().next();
        assertThat(ProcessHandle.of(Long.parseLong(server)).orElseThrow().destroyForcibly()).isTrue();
    }

    private static Set<String> acknowledgedBy(ChildProcess writer) {
        try {
            return linesOf(writer, DurableWriter.ACKNOWLEDGED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> linesOf(ChildProcess writer, String kind) throws IOException {
        return writer.console().lines()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .collect(Collectors.toSet());
    }

    private static Set<String> written(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from written")) {
            Set<String> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
