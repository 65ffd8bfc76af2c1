package org.racetozero.registry.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The service as it is shipped, run as a process of its own on a port of its own. */
public final class PackagedService implements AutoCloseable {

    private static final Pattern URL_LINE = Pattern.compile("(?m)^  URL +(http://\\S+)$");
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final ChildProcess process;
    private final Path dataDirectory;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();

    private PackagedService(ChildProcess process, Path dataDirectory) {
        this.process = process;
        this.dataDirectory = dataDirectory;
    }

    /** Starts the service over a data directory and waits until it is ready. */
    public static PackagedService start(Path dataDirectory, Map<String, String> environment)
            throws IOException, InterruptedException {
        PackagedService service = launch(dataDirectory, environment);
        try {
            service.awaitReady(START_LIMIT);
            return service;
        } catch (AssertionError e) {
            service.close();
            throw e;
        }
    }

    /** Starts the service without waiting for anything, for a start that is to fail or to be interrupted. */
    public static PackagedService launch(Path dataDirectory, Map<String, String> environment) throws IOException {
        Map<String, String> variables = new HashMap<>(Map.of(
                "REGISTRY_DATA_DIR", dataDirectory.toString(),
                "REGISTRY_CACHE_DIR", TemporaryDatabase.PROGRAMS.toString(),
                "QUARKUS_HTTP_PORT", "0"));
        variables.putAll(environment);
        Path jar = Path.of(System.getProperty("registry.jar", "target/quarkus-app/quarkus-run.jar"));
        return new PackagedService(
                ChildProcess.start(List.of(ChildProcess.java(), "-Xmx256m", "-jar", jar.toString()), variables),
                dataDirectory);
    }

    /** The address, without a path, as the console announces it. */
    public URI baseUrl() throws IOException, InterruptedException {
        return process.await("address on the console", START_LIMIT, () -> {
            Matcher line = URL_LINE.matcher(consoleUnchecked());
            return line.find() ? URI.create(line.group(1)) : null;
        });
    }

    /** The key in the data directory's file; a service with a configured key has none there. */
    public String bootstrapKey() throws IOException {
        return Files.readString(dataDirectory.resolve("bootstrap-key")).strip();
    }

    public long processId() {
        return process.processId();
    }

    /** The embedded PostgreSQL server that the data directory records at this moment. */
    public ProcessHandle databaseProcess() throws IOException {
        Path recorded = databaseDirectory().resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(recorded).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("No process " + pid));
    }

    private Path databaseDirectory() throws IOException {
        try (Stream<Path> content = Files.list(dataDirectory)) {
            return content.filter(path -> path.getFileName().toString().startsWith("postgresql-"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No database in " + dataDirectory));
        }
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(baseUrl().resolve(path)).timeout(ANSWER_LIMIT).build());
    }

    /** Waits until the starting service has made a file in its data directory. */
    public void awaitFile(String name) throws IOException, InterruptedException {
        process.await(name, START_LIMIT, () -> {
            try (Stream<Path> files = Files.walk(dataDirectory)) {
                return files.anyMatch(path -> path.getFileName().toString().equals(name)) ? Boolean.TRUE : null;
            } catch (IOException | UncheckedIOException e) {
                // A folder moved into its place under the walk; the next look finds it there.
                return null;
            }
        });
    }

    public void awaitReady(Duration limit) throws IOException, InterruptedException {
        baseUrl();
        process.await("readiness", limit, () -> {
            try {
                return get("/q/health/ready").statusCode() == OK ? Boolean.TRUE : null;
            } catch (IOException e) {
                // Refused or cut off: not ready yet. The time limit ends this.
                return null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for the service", e);
            }
        });
    }

    public String console() throws IOException {
        return process.console();
    }

    private String consoleUnchecked() {
        try {
            return process.console();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL, as a power cut of the service alone: its database server lives on. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    /** SIGKILL of the embedded server alone; returns when it is dead, while the service lives on. */
    public void killDatabase() throws IOException, InterruptedException {
        ProcessHandle database = databaseProcess();
        database.destroyForcibly();
        process.await("end of the database server", STOP_LIMIT, () -> database.isAlive() ? null : Boolean.TRUE);
    }

    /** SIGTERM, as Ctrl-C or a container's stop. Returns the exit code. */
    public int terminate() throws IOException, InterruptedException {
        return process.terminate(STOP_LIMIT);
    }

    /** Waits for a service that ends by itself. Returns the exit code. */
    public int waitForEnd() throws IOException, InterruptedException {
        return process.waitForEnd(START_LIMIT);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        client.close();
        process.close();
    }
}
