package org.racetozero.registry.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where one installation keeps its embedded database and its secrets. */
public record DataDirectory(Path path) {

    private static final String APPLICATION_FOLDER = "race-to-zero-registry";
    private static final int LONGEST_PROCESS_ID = 20;

    /** The configured directory, else the place the XDG Base Directory Specification gives to a user's data. */
    static DataDirectory of(Optional<String> configured, Map<String, String> environment) {
        return new DataDirectory(configured.map(Path::of)
                .orElseGet(() -> userFolder(environment, "XDG_DATA_HOME", ".local/share", "registry.data-dir"))
                .toAbsolutePath()
                .normalize());
    }

    /** The place the XDG Base Directory Specification gives to files that can be made anew. */
    static Path cache(Optional<String> configured, Map<String, String> environment) {
        return configured.map(Path::of)
                .orElseGet(() -> userFolder(environment, "XDG_CACHE_HOME", ".cache", "registry.cache-dir"))
                .toAbsolutePath()
                .normalize();
    }

    private static Path userFolder(Map<String, String> environment, String variable, String fallback, String setting) {
        String base = environment.getOrDefault(variable, "");
        // The specification: a relative path in the variable is invalid and is to be ignored.
        if (base.startsWith("/")) {
            return Path.of(base, APPLICATION_FOLDER);
        }
        String home = System.getProperty("user.home", "");
        if (!Path.of(home).isAbsolute()) {
            throw new StartRefusedException(
                    "This account has no home directory to keep data in. Set " + setting + " to a directory.");
        }
        return Path.of(home, fallback, APPLICATION_FOLDER);
    }

    Path bootstrapKey() {
        return path.resolve("bootstrap-key");
    }

    Path databasePassword() {
        return path.resolve("database-password");
    }

    Path database(int majorVersion) {
        return path.resolve("postgresql-" + majorVersion);
    }

    /** Makes the directory if need be and takes it for this process until the lock is closed or the process ends. */
    Lock lock() throws IOException {
        PrivateFiles.createDirectories(path);
        Path file = path.resolve("registry.lock");
        FileChannel channel = PrivateFiles.open(file);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new StartRefusedException("The data in " + path + " is in use by a registry that runs as process "
                        + holder(channel) + " (it holds " + file + "). Stop that one first, or give this one"
                        + " a directory of its own with registry.data-dir.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
            return new Lock(channel, lock);
        } catch (IOException | StartRefusedException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held within this very process: to the caller the same as held by another.
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(LONGEST_PROCESS_ID);
        channel.read(content, 0);
        String pid = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "(unknown)" : pid;
    }

    /** The right to use a data directory, which the operating system takes back when the process dies. */
    record Lock(FileChannel channel, FileLock held) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
