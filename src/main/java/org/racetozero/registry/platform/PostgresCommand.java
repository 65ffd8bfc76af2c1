package org.racetozero.registry.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One of PostgreSQL's programs with its arguments, run in the way the account of the service may run it. */
record PostgresCommand(List<String> words) {

    static PostgresCommand of(String... words) {
        return new PostgresCommand(Stream.concat(withoutRoot().stream(), Stream.of(words)).toList());
    }

    /** A command for a process that outlives the terminal's Ctrl-C, which signals a whole process group at once. */
    static PostgresCommand ofOwnSession(List<String> words) {
        List<String> command = new ArrayList<>(withoutRoot());
        // macOS has no setsid program; there PostgreSQL answers Ctrl-C by its fast shutdown, which loses nothing.
        if (Path.of("/usr/bin/setsid").toFile().canExecute()) {
            command.add("setsid");
        }
        command.addAll(words);
        return new PostgresCommand(List.copyOf(command));
    }

    /** PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, yet owns root's files. */
    private static List<String> withoutRoot() {
        return System.getProperty("user.name").equals("root") ? List.of("unshare", "--user") : List.of();
    }

    /** Fails, with the reason, where this account can not run PostgreSQL at all. */
    static void requireUsableAccount() throws IOException, InterruptedException {
        if (withoutRoot().isEmpty()) {
            return;
        }
        try {
            of("true").run("");
        } catch (IOException e) {
            throw new StartRefusedException("PostgreSQL refuses to run as root, and this machine does not permit the"
                    + " user namespace in which it would run otherwise (" + e.getMessage() + "). Start the service as"
                    + " an ordinary user, or set QUARKUS_DATASOURCE_JDBC_URL to use a server of your own.", e);
        }
    }

    /** Runs to the end and returns what was printed; an exit code other than 0 is a failure that carries it. */
    String run(String input) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        // A few statements at most: they fit the pipe, so writing all before reading anything can not block.
        try (OutputStream sink = process.getOutputStream()) {
            sink.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw new IOException(String.join(" ", words) + " ended with code " + exitCode + ": " + printed);
        }
        return printed;
    }

    /** Starts without waiting; what it prints goes to a file, since a pipe would break with this process. */
    Process start(Path output) throws IOException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }
}
