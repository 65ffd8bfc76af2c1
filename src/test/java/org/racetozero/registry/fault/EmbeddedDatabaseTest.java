package org.racetozero.registry.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.racetozero.registry.platform.DataDirectory;
import org.racetozero.registry.platform.EmbeddedDatabase;
import org.racetozero.registry.platform.StartRefusedException;
import org.racetozero.registry.support.TemporaryDatabase;

/** What the embedded database promises about the data put into it, and about who can reach them. */
class EmbeddedDatabaseTest {

    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void isDurableAndReachableByItsOwnAccountAlone() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "show data_checksums")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(askAsSuperuser(database, "show unix_socket_directories")).isEmpty();
            assertThat(askAsSuperuser(database,
                    "select string_agg(distinct auth_method, ',') from pg_hba_file_rules()"))
                    .isEqualTo("scram-sha-256");
            assertThat(ask(database, "select rolsuper from pg_roles where rolname = current_user")).isEqualTo("f");
            assertThat(permissions(directory)).isEqualTo("rwx------");
            assertThat(permissions(directory.resolve("database-password"))).isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.username(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void searchesEveryScript() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(database, "select datcollate || ' ' || datctype from pg_database"
                    + " where datname = current_database()")).isEqualTo("C.UTF-8 C.UTF-8");
            assertThat(ask(database, "select show_trgm('東京') <> '{}'")).isEqualTo("t");
        }
    }

    @Test
    void keepsItsDataFromStartToStart() throws Exception {
        String password;
        try (EmbeddedDatabase database = start()) {
            password = database.password();
            execute(database, "create table kept (word text)");
            execute(database, "insert into kept values ('still here')");
        }
        assertThat(directory.resolve(cluster()).resolve("postmaster.pid")).doesNotExist();
        try (EmbeddedDatabase database = start()) {
            assertThat(database.password()).isEqualTo(password);
            assertThat(ask(database, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void refusesADirectoryInUseAndSaysByWhom() throws Exception {
        EmbeddedDatabase database = start();
        try (database) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(ask(database, "select 'undisturbed'")).isEqualTo("undisturbed");
        }
    }

    @Test
    void startsAgainOnTheSameAddressWhenItsServerDies() throws Exception {
        try (EmbeddedDatabase database = start()) {
            execute(database, "create table kept (word text)");
            execute(database, "insert into kept values ('acknowledged')");
            String address = database.jdbcUrl();
            long killed = database.serverProcessId();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertThat(askUntilAnswered(database, "select word from kept")).isEqualTo("acknowledged");
            assertThat(database.jdbcUrl()).isEqualTo(address);
            assertThat(database.serverProcessId()).isNotEqualTo(killed);
        }
    }

    @Test
    void refusesTheDataOfAnotherMajorVersionAndTellsHowToCarryThemOver() throws Exception {
        Path older = Files.createDirectory(directory.resolve("postgresql-9"));

        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(older.toString())
                .hasMessageContaining("pg_dump")
                .hasMessageContaining("pg_restore");

        Files.delete(older);
        start().close();
    }

    @Test
    void beginsAnewWhenItsFirstStartWasCutOff() throws Exception {
        Path unfinished = Files.createDirectories(directory.resolve(".unfinished-" + clusterOfThisVersion()));
        Files.writeString(unfinished.resolve("PG_VERSION"), "half");
        try (EmbeddedDatabase database = start()) {
            assertThat(ask(database, "select 'whole'")).isEqualTo("whole");
        }
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void startsThoughTheProcessIdOfACrashedServerNowBelongsToAnother() throws Exception {
        start().close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path processFile = directory.resolve(cluster()).resolve("postmaster.pid");
            String data = directory.resolve(cluster()).toString();
            Files.write(processFile, List.of(Long.toString(stranger.pid()), data, "1", "5432", "", "", "", ""));
            try (EmbeddedDatabase database = start()) {
                assertThat(ask(database, "select 'started'")).isEqualTo("started");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void refusesAPasswordThatEveryoneCanRead() throws Exception {
        start().close();
        Path password = directory.resolve("database-password");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("chmod 600 " + password);
    }

    private EmbeddedDatabase start() throws IOException, InterruptedException {
        return EmbeddedDatabase.start(new DataDirectory(directory), TemporaryDatabase.PROGRAMS, Map.of());
    }

    private String cluster() throws IOException {
        try (var content = Files.list(directory)) {
            return content.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("postgresql-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String clusterOfThisVersion() throws Exception {
        try (TemporaryDatabase database = TemporaryDatabase.start(Map.of());
                Connection connection = database.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select 'postgresql-' || current_setting('server_version_num')::integer / 10000")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        return ask(database, database.username(), sql);
    }

    private static String askAsSuperuser(EmbeddedDatabase database, String sql) throws SQLException {
        return ask(database, "postgres", sql);
    }

    private static String ask(EmbeddedDatabase database, String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), role, database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String askUntilAnswered(EmbeddedDatabase database, String sql)
            throws SQLException, InterruptedException {
        Instant deadline = Instant.now().plus(RECOVERY_LIMIT);
        while (true) {
            try {
                return ask(database, sql);
            } catch (SQLException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }
}
