package org.racetozero.registry.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs as shipped inside the service, unpacked once into the user's cache. */
record PostgresBinaries(Path home, int majorVersion) {

    private static final Pattern MAJOR_VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final int FINGERPRINT_LENGTH = 16;

    /**
     * The folder is named by the archive's digest, so another version gets another folder, and it is moved into its
     * place only when complete, so a crash or two first starts at once leave no half of it.
     */
    static PostgresBinaries unpackInto(Path cache) throws IOException, InterruptedException {
        String archive = archiveName();
        Path home = cache.resolve("postgresql-" + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(cache);
            Path unfinished = cache.resolve("." + home.getFileName() + "." + UUID.randomUUID());
            try {
                unpack(archive, unfinished);
                moveIntoPlace(unfinished, home);
            } finally {
                DirectoryTree.delete(unfinished);
            }
        }
        return new PostgresBinaries(home, majorVersionOf(home));
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String architecture = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        // Alpine's C library is musl, which needs a build of its own.
        String distribution = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-" + system + "-" + architecture + distribution + ".txz";
    }

    private static InputStream open(String archive) {
        InputStream content = Thread.currentThread().getContextClassLoader().getResourceAsStream(archive);
        if (content == null) {
            throw new StartRefusedException("This build carries no PostgreSQL for this machine (" + archive
                    + "). Set QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
                    + " QUARKUS_DATASOURCE_PASSWORD to use a PostgreSQL server of your own.");
        }
        return content;
    }

    private static String fingerprint(String archive) throws IOException {
        try (InputStream content = open(archive)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive names a file outside itself: " + entry.getName());
                }
                unpackEntry(tar, entry, path);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--");
        Files.setPosixFilePermissions(path, permissions);
    }

    private static void moveIntoPlace(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another first start was quicker and unpacked the same archive.
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static int majorVersionOf(Path home) throws IOException, InterruptedException {
        String version = PostgresCommand.of(home.resolve("bin/postgres").toString(), "--version").run("");
        Matcher matcher = MAJOR_VERSION.matcher(version);
        if (!matcher.find()) {
            throw new IOException("No PostgreSQL version in: " + version);
        }
        return Integer.parseInt(matcher.group(1));
    }
}
