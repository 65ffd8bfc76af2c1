package org.racetozero.registry.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * The PostgreSQL that every {@code @QuarkusTest} runs on: a real server, empty at first, gone afterwards. It is found
 * through {@code META-INF/services}, so a test class needs to say nothing.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** The configured bootstrap key of every application under test. */
    public static final String BOOTSTRAP_KEY = "bootstrap-key-of-the-tests";

    /** Nothing here has to survive a crash, and not waiting for the disk makes every test faster. */
    private static final Map<String, String> VOLATILE =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private TemporaryDatabase database;

    @Override
    public Map<String, String> start() {
        database = TemporaryDatabase.start(VOLATILE);
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password(),
                "registry.bootstrap-key", BOOTSTRAP_KEY);
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
