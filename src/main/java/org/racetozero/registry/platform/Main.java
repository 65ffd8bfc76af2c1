package org.racetozero.registry.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The service's start: a database first, a key to get in with, then the application on top. */
@QuarkusMain
public final class Main {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String REQUEST_CONNECTIONS = "registry.database.request-connections";

    public static void main(String... arguments) {
        if (Boolean.getBoolean("quarkus.appcds.generate")) {
            // The build runs the service for a moment to record its classes: that must not touch anyone's data.
            Quarkus.run(arguments);
            return;
        }
        try {
            System.setProperty(HttpEdge.LEAVES_ADDRESSES_TO_US, "true");
            // Charts are drawn into documents; a screen that this machine may have is none of their business.
            System.setProperty("java.awt.headless", "true");
            run(ConfigUtils.configBuilder().build(), arguments);
        } catch (StartRefusedException e) {
            refuse(e.getMessage());
        } catch (IOException e) {
            refuse("Its data directory or its database cannot be used: " + e);
        } catch (InterruptedException e) {
            // The process was told to end while it was starting, and is ending.
            Thread.currentThread().interrupt();
        }
    }

    private static void refuse(String reason) {
        System.err.println("The registry did not start. " + reason);
        System.exit(1);
    }

    private static void run(Config config, String... arguments) throws IOException, InterruptedException {
        DataDirectory directory = DataDirectory.of(setting(config, "registry.data-dir"), System.getenv());
        try (OrderlyStop stop = OrderlyStop.ofThisThread()) {
            if (setting(config, JDBC_URL).isPresent()) {
                refuseDemoData(config);
                handOverBootstrapKey(config, directory);
                stop.whenApplicationEnds(() -> { });
                Quarkus.run(StartBanner.class, arguments);
            } else {
                runOnEmbeddedDatabase(config, directory, stop, arguments);
            }
        }
    }

    private static void runOnEmbeddedDatabase(
            Config config, DataDirectory directory, OrderlyStop stop, String... arguments)
            throws IOException, InterruptedException {
        Path cache = DataDirectory.cache(setting(config, "registry.cache-dir"), System.getenv());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, cache, Map.of())) {
            handOver(config, database);
            handOverBootstrapKey(config, directory);
            System.setProperty(StartBanner.DATA, directory.path().toString());
            stop.whenApplicationEnds(() -> close(database));
            Quarkus.run(StartBanner.class, arguments);
        }
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            System.err.println("The embedded database did not stop cleanly. " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuseDemoData(Config config) {
        if (config.getOptionalValue("registry.demo", Boolean.class).orElse(false)) {
            throw new StartRefusedException("registry.demo is set, and so is " + JDBC_URL + ". Demo data is never"
                    + " written to an external database, because it could not be told from real members there."
                    + " Unset REGISTRY_DEMO, or unset the address to run on an embedded database.");
        }
    }

    private static void handOver(Config config, EmbeddedDatabase database) {
        System.setProperty(JDBC_URL, database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.username());
        System.setProperty("quarkus.datasource.password", database.password());
        if (setting(config, REQUEST_CONNECTIONS).isEmpty()) {
            // The server shares this machine: beyond two a core, more connections only make every request wait longer.
            System.setProperty(REQUEST_CONNECTIONS, Integer.toString(2 * Runtime.getRuntime().availableProcessors()));
        }
    }

    private static void handOverBootstrapKey(Config config, DataDirectory directory) throws IOException {
        if (setting(config, BootstrapKey.SETTING).isEmpty()) {
            System.setProperty(BootstrapKey.SETTING, BootstrapKey.of(directory));
            System.setProperty(StartBanner.KEY_FILE, directory.bootstrapKey().toString());
        }
    }

    private static Optional<String> setting(Config config, String name) {
        return config.getOptionalValue(name, String.class);
    }
}
