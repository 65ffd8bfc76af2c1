package org.racetozero.registry.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A command of a pinned npm package, run with the Node.js that stands on the PATH. */
public final class NodeTool {

    private static final int OLDEST_NODE = 20;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.");
    private static final long MINUTES = 3;

    private final String packageAndVersion;

    private NodeTool(String packageAndVersion) {
        this.packageAndVersion = packageAndVersion;
    }

    /**
     * The tool; without a Node.js to run it the test is skipped by name, or fails where CI is set, because there nobody
     * reads what was skipped.
     */
    public static NodeTool require(String packageAndVersion) {
        int node = nodeVersion();
        if (node < OLDEST_NODE) {
            String reason = packageAndVersion + " needs Node.js " + OLDEST_NODE + " or newer on the PATH, found "
                    + (node == 0 ? "none" : "version " + node);
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                Assertions.fail(reason);
            }
            Assumptions.abort(reason);
        }
        return new NodeTool(packageAndVersion);
    }

    /** Runs it in that directory; what was fetched once is not asked for again. */
    public Result run(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of("npx", "--yes", "--prefer-offline", packageAndVersion));
        command.addAll(List.of(arguments));
        return execute(directory, command);
    }

    private static int nodeVersion() {
        try {
            Matcher version = VERSION.matcher(execute(Path.of("."), List.of("node", "--version")).output());
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (ProgramMissingException missing) {
            return 0;
        }
    }

    private static Result execute(Path directory, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            throw new ProgramMissingException(command.getFirst(), missing);
        }
        try {
            CompletableFuture<String> output = read(process, true);
            CompletableFuture<String> errors = read(process, false);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(command + " did not end within " + MINUTES + " minutes");
            }
            return new Result(process.exitValue(), output.join(), errors.join());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    private static CompletableFuture<String> read(Process process, boolean output) {
        return CompletableFuture.supplyAsync(() -> {
            try (var stream = output ? process.getInputStream() : process.getErrorStream()) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** How a run ended. */
    public record Result(int exitCode, String output, String errors) {
    }

    private static final class ProgramMissingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ProgramMissingException(String program, IOException cause) {
            super(program + " cannot be started", cause);
        }
    }
}
