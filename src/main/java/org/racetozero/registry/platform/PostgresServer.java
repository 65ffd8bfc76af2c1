package org.racetozero.registry.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One PostgreSQL server process over one cluster. */
final class PostgresServer {

    private static final Logger LOG = Logger.getLogger(PostgresServer.class);
    private static final long READINESS_POLL_MILLISECONDS = 20;
    private static final String STOP_TIMEOUT_SECONDS = "60";
    private static final int STATUS_LINE = 7;

    private final PostgresBinaries binaries;
    private final Path data;
    private final Path processFile;
    private final Map<String, String> settings;

    private Process process;

    PostgresServer(PostgresBinaries binaries, PostgresCluster cluster, Map<String, String> settings) {
        this.binaries = binaries;
        this.data = cluster.path();
        this.processFile = data.resolve("postmaster.pid");
        this.settings = settings;
    }

    /** Starts the server on a port of the loopback interface and returns when it accepts connections. */
    void start(int port) throws IOException, InterruptedException {
        disownReusedProcessId();
        List<String> command = new ArrayList<>(List.of(
                binaries.program("postgres"), "-D", data.toString(), "-c", "port=" + port));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        Path output = data.resolve("start.log");
        process = PostgresCommand.ofOwnSession(command).start(output);
        boolean ready = false;
        try {
            waitUntilReady(output);
            ready = true;
        } finally {
            if (!ready) {
                stopEvenIfInterrupted();
            }
        }
    }

    /** Told to end while starting, this thread must still see the half-started server to its end. */
    private void stopEvenIfInterrupted() throws IOException, InterruptedException {
        boolean interrupted = Thread.interrupted();
        try {
            stop();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Without a time limit: after a crash the server first replays its log, which takes as long as it takes. */
    private void waitUntilReady(Path output) throws IOException, InterruptedException {
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IOException("PostgreSQL did not start on " + data + " (code " + process.exitValue() + "): "
                        + Files.readString(output).strip());
            }
            Thread.sleep(READINESS_POLL_MILLISECONDS);
        }
    }

    /** The server's own word: the last line of its process file turns to "ready" once it accepts connections. */
    private boolean isReady() throws IOException {
        List<String> lines = processFileLines();
        return lines.size() > STATUS_LINE
                && lines.getFirst().strip().equals(Long.toString(process.pid()))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    int waitForEnd() throws InterruptedException {
        return process.waitFor();
    }

    long processId() {
        return process.pid();
    }

    /** Ends all sessions, writes a checkpoint and stops. */
    void stop() throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            stopFast();
            process.waitFor();
        }
    }

    /** Stops the server that a service killed outright has left running on these files, if there is one. */
    void stopOrphan() throws IOException, InterruptedException {
        Optional<ProcessHandle> orphan = recordedProcess().filter(this::isServerOfTheseFiles);
        if (orphan.isPresent()) {
            LOG.warnf("PostgreSQL of an earlier run still runs as process %d; stopping it", orphan.get().pid());
            stopFast();
        }
    }

    private void stopFast() throws IOException, InterruptedException {
        try {
            control("fast");
        } catch (IOException e) {
            LOG.errorf(e, "PostgreSQL did not stop within %s seconds; ending it at once, its log is replayed next time",
                    STOP_TIMEOUT_SECONDS);
            control("immediate");
        }
    }

    private void control(String mode) throws IOException, InterruptedException {
        PostgresCommand.of(binaries.program("pg_ctl"), "stop", "--silent", "--pgdata=" + data, "--mode=" + mode,
                "--wait", "--timeout=" + STOP_TIMEOUT_SECONDS).run("");
    }

    /**
     * After a crash the recorded process id may meanwhile belong to something else, above all in a container, where
     * the same few ids come back at every start; PostgreSQL would then refuse to start. It never takes its own parent
     * for a rival, so this process is recorded instead. The file itself must stay: it also names the shared memory by
     * which PostgreSQL notices sessions that outlived the crash.
     */
    private void disownReusedProcessId() throws IOException {
        Optional<ProcessHandle> recorded = recordedProcess();
        if (recorded.isPresent() && !isServerOfTheseFiles(recorded.get())) {
            List<String> lines = new ArrayList<>(processFileLines());
            lines.set(0, Long.toString(ProcessHandle.current().pid()));
            Files.write(processFile, lines);
        }
    }

    private Optional<ProcessHandle> recordedProcess() throws IOException {
        List<String> lines = processFileLines();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    private boolean isServerOfTheseFiles(ProcessHandle candidate) {
        ProcessHandle.Info info = candidate.info();
        boolean isPostgres = info.command().map(Path::of).map(Path::getFileName).map(Path::toString)
                .filter("postgres"::equals).isPresent();
        return isPostgres && info.arguments().map(List::of).orElse(List.of()).contains(data.toString());
    }

    private List<String> processFileLines() throws IOException {
        try {
            return Files.readAllLines(processFile);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
