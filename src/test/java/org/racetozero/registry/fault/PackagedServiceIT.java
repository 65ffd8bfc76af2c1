package org.racetozero.registry.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.racetozero.registry.support.PackagedService;
import org.racetozero.registry.support.TemporaryDatabase;

/** How the packaged service starts, stops, refuses and recovers, seen from outside its process. */
class PackagedServiceIT {

    private static final int START_REFUSED = 1;
    /** 128 and the number of the signal, by which a shell names a process that ended by SIGTERM. */
    private static final int ENDED_BY_TERMINATION = 143;
    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void livesThroughStopCrashAndTheLossOfItsDatabase() throws Exception {
        String key;
        try (PackagedService service = PackagedService.start(directory, Map.of())) {
            key = service.bootstrapKey();
            assertThat(key).matches("r2z_[0-9A-Za-z]{8}_[0-9A-Za-z]{32}");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                    directory.resolve("bootstrap-key")))).isEqualTo("rw-------");
            assertThat(service.console())
                    .contains(service.baseUrl().toString())
                    .contains(directory.resolve("bootstrap-key").toString())
                    .contains(directory.toString())
                    .doesNotContain(key);

            assertSecondInstanceIsRefused(service);

            service.killDatabase();
            service.awaitReady(RECOVERY_LIMIT);

            ProcessHandle database = service.databaseProcess();
            assertThat(service.terminate()).isEqualTo(ENDED_BY_TERMINATION);
            assertThat(database.isAlive()).isFalse();
            assertThat(service.console()).doesNotContain("did not stop", "not stopped");
        }
        ProcessHandle orphan;
        try (PackagedService service = PackagedService.start(directory, Map.of())) {
            assertThat(service.bootstrapKey()).isEqualTo(key);
            orphan = service.databaseProcess();
            service.kill();
            assertThat(orphan.isAlive()).isTrue();
        }
        try (PackagedService service = PackagedService.start(directory, Map.of())) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(service.databaseProcess().pid()).isNotEqualTo(orphan.pid());
        }
    }

    private void assertSecondInstanceIsRefused(PackagedService first) throws Exception {
        try (PackagedService second = PackagedService.launch(directory, Map.of())) {
            assertThat(second.waitForEnd()).isEqualTo(START_REFUSED);
            assertThat(second.console().strip())
                    .startsWith("The registry did not start.")
                    .contains(directory.toString())
                    .contains("process " + first.processId())
                    .doesNotContain("\n");
        }
        assertThat(first.get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry.lock", "postmaster.pid"})
    void leavesNoServerBehindWhenItIsStoppedWhileStarting(String momentOfTheStop) throws Exception {
        try (PackagedService service = PackagedService.launch(directory, Map.of())) {
            service.awaitFile(momentOfTheStop);
            service.terminate();
        }
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            assertThat(processes.filter(process -> process.info().commandLine()
                    .filter(line -> line.contains(directory.toString())).isPresent())).isEmpty();
        }
        PackagedService.start(directory, Map.of()).close();
    }

    @Test
    void usesTheDatabaseItIsGivenAndStartsNone() throws Exception {
        try (TemporaryDatabase database = TemporaryDatabase.start(Map.of())) {
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("REGISTRY_BOOTSTRAP_KEY", "any string will do");
            try (PackagedService service = PackagedService.start(directory, environment)) {
                assertThat(directory).isEmptyDirectory();
                assertThat(service.console())
                        .contains(database.jdbcUrl())
                        .doesNotContain("any string will do")
                        .doesNotContain(database.password());
                service.terminate();
            }

            environment.put("REGISTRY_DEMO", "true");
            assertRefused(environment, "registry.demo is set", "never written to an external database");
        }
    }

    @Test
    void refusesADatabaseThatWouldLoseOrHideWhatIsWritten() throws Exception {
        try (TemporaryDatabase database = TemporaryDatabase.start(Map.of("fsync", "off"))) {
            try (Connection connection = database.connectAsSuperuser("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("create database ascii_only owner registry"
                        + " locale 'C' encoding 'UTF8' template template0");
            }
            try (Connection connection = database.connectAsSuperuser("ascii_only");
                    Statement statement = connection.createStatement()) {
                statement.execute("create extension pg_trgm");
            }
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.computeIfPresent(
                    "QUARKUS_DATASOURCE_JDBC_URL", (name, url) -> url.replaceFirst("[^/]+$", "ascii_only"));
            assertRefused(environment, "fsync is off", "lc_ctype is C");
        }
    }

    private void assertRefused(Map<String, String> environment, String... reasons) throws Exception {
        try (PackagedService service = PackagedService.launch(directory, environment)) {
            assertThat(service.waitForEnd()).isEqualTo(START_REFUSED);
            assertThat(service.console()).contains("The registry did not start.").contains(reasons);
        }
    }
}
