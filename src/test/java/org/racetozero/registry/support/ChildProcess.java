package org.racetozero.registry.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A process under test whose console goes to a file, so that it can be read while it runs and after it was killed. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);

    private final Process process;
    private final Path console;

    private ChildProcess(Process process, Path console) {
        this.process = process;
        this.console = console;
    }

    /** Starts a process with the surrounding environment, these variables on top and none of the registry's own. */
    public static ChildProcess start(List<String> command, Map<String, String> environment) throws IOException {
        Path console = Files.createTempFile("registry-test-console-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().keySet().removeIf(
                variable -> variable.startsWith("REGISTRY_") || variable.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        return new ChildProcess(builder.start(), console);
    }

    /** The Java program that runs the tests. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public long processId() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public String console() throws IOException {
        return Files.readString(console, StandardCharsets.UTF_8);
    }

    /** Waits until something can be had from the running process; fails with its console if it ends before. */
    public <T> T await(String what, Duration limit, Supplier<T> orNull) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(limit);
        while (true) {
            T result = orNull.get();
            if (result != null) {
                return result;
            }
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError("No " + what + (process.isAlive() ? " after " + limit : "; the process ended")
                        + ". Its console:\n" + console());
            }
            Thread.sleep(POLL);
        }
    }

    /** SIGKILL: the process gets no chance to do anything more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM: the process may end in its own way. Returns its exit code. */
    public int terminate(Duration limit) throws IOException, InterruptedException {
        process.destroy();
        return waitForEnd(limit);
    }

    public int waitForEnd(Duration limit) throws IOException, InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("Process " + process.pid() + " did not end within " + limit + ":\n" + console());
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            terminate(Duration.ofMinutes(1));
        }
        Files.delete(console);
    }
}
