package org.racetozero.registry.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.racetozero.registry.platform.DataDirectory;
import org.racetozero.registry.platform.EmbeddedDatabase;

/** A PostgreSQL server in a directory of its own, which closing it deletes. */
public final class TemporaryDatabase implements AutoCloseable {

    /** PostgreSQL's programs, unpacked once for all tests of a build. */
    public static final Path PROGRAMS = Path.of("target", "postgresql-programs").toAbsolutePath();

    private final Path directory;
    private final EmbeddedDatabase database;

    private TemporaryDatabase(Path directory, EmbeddedDatabase database) {
        this.directory = directory;
        this.database = database;
    }

    /** Starts a server with these settings on top of the service's own. */
    public static TemporaryDatabase start(Map<String, String> settings) {
        try {
            Path directory = Files.createTempDirectory("registry-test-database-");
            return new TemporaryDatabase(
                    directory, EmbeddedDatabase.start(new DataDirectory(directory), PROGRAMS, settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting a test database", e);
        }
    }

    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    public String username() {
        return database.username();
    }

    public String password() {
        return database.password();
    }

    /** The environment variables that point the service at this server, as at one of the operator's own. */
    public Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", username(),
                "QUARKUS_DATASOURCE_PASSWORD", password());
    }

    /** A connection with every right, which the service itself never has. */
    public Connection connectAsSuperuser(String databaseName) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl().replaceFirst("[^/]+$", databaseName), "postgres", password());
    }

    @Override
    public void close() {
        try {
            database.close();
            List<Path> deepestFirst;
            try (Stream<Path> content = Files.walk(directory)) {
                deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while stopping a test database", e);
        }
    }
}
