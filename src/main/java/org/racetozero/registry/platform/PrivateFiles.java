package org.racetozero.registry.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Files and directories that only the account running the service may read. */
final class PrivateFiles {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private PrivateFiles() {
    }

    static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, OWNER_ONLY_DIRECTORY);
    }

    /** Opens a file for reading and writing, created readable by nobody else. */
    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                OWNER_ONLY_FILE);
    }

    /**
     * The secret kept in a file, made and stored on first use. The file appears whole or not at all: it is written
     * beside its place and linked into it, so neither a crash nor a second process can leave or see half a secret.
     */
    static String readOrCreateSecret(Path file, Supplier<String> secret) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Path unfinished = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
            try {
                write(unfinished, secret.get());
                Files.createLink(file, unfinished);
            } catch (FileAlreadyExistsException e) {
                // Another process made it first: its secret is the one that holds.
                return readSecret(file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
        return readSecret(file);
    }

    private static void write(Path file, String secret) throws IOException {
        Set<StandardOpenOption> newFile = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, newFile, OWNER_ONLY_FILE)) {
            channel.write(ByteBuffer.wrap((secret + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    private static String readSecret(Path file) throws IOException {
        String secret = Files.readString(file).strip();
        if (secret.isEmpty()) {
            throw new StartRefusedException("The file " + file + " is empty. Delete it to have its secret made anew.");
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        // The group is let be: container platforms hand a volume over by giving its group rights on every file.
        if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
            throw new StartRefusedException("The file " + file + " holds a secret, but its permissions "
                    + PosixFilePermissions.toString(permissions) + " let everyone read it. Run: chmod 600 " + file);
        }
        return secret;
    }
}
