package org.racetozero.registry.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of one PostgreSQL installation: its databases, roles and configuration, bound to one major version. */
record PostgresCluster(Path path) {

    /** Role and database of the service, which is no superuser here either, as on a server of the operator's own. */
    static final String ROLE = "registry";
    static final String DATABASE = "registry";

    private static final Pattern CLUSTER_FOLDER = Pattern.compile("postgresql-(\\d+)");

    /** The directory's cluster for this major version, made if the directory holds none at all. */
    static PostgresCluster in(DataDirectory directory, PostgresBinaries binaries, String password)
            throws IOException, InterruptedException {
        Path path = directory.database(binaries.majorVersion());
        if (!Files.isDirectory(path)) {
            refuseOtherVersions(directory, binaries.majorVersion());
            create(directory, binaries, password, path);
        }
        return new PostgresCluster(path);
    }

    private static void refuseOtherVersions(DataDirectory directory, int majorVersion) throws IOException {
        try (Stream<Path> content = Files.list(directory.path())) {
            List<Path> others = content
                    .filter(path -> CLUSTER_FOLDER.matcher(path.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                throw new StartRefusedException(otherVersion(others.getLast(), majorVersion));
            }
        }
    }

    private static String otherVersion(Path cluster, int majorVersion) {
        Matcher folder = CLUSTER_FOLDER.matcher(cluster.getFileName().toString());
        String found = folder.matches() ? folder.group(1) : cluster.getFileName().toString();
        return "The data in " + cluster + " was written by PostgreSQL " + found + ", and this release of the registry"
                + " brings PostgreSQL " + majorVersion + ", which cannot read it. Nothing was changed. Either start the"
                + " release you used before; or carry the data over: start that directory with a PostgreSQL " + found
                + " server, dump it with pg_dump --format=custom " + DATABASE + ", restore the dump into a PostgreSQL "
                + majorVersion + " server with pg_restore, and give its address in QUARKUS_DATASOURCE_JDBC_URL; or move"
                + " the folder away to begin with an empty registry.";
    }

    /** Made beside its place and moved there when complete, so that no crash leaves a cluster half made. */
    private static void create(DataDirectory directory, PostgresBinaries binaries, String password, Path path)
            throws IOException, InterruptedException {
        Path unfinished = directory.path().resolve(".unfinished-" + path.getFileName());
        DirectoryTree.delete(unfinished);
        PostgresCommand.of(binaries.program("initdb"), "--pgdata=" + unfinished, "--username=postgres",
                "--pwfile=" + directory.databasePassword(), "--auth=scram-sha-256", "--encoding=UTF8",
                // Under the locale C, trigrams drop every character that is not ASCII: search in Japanese finds none.
                "--locale=C.UTF-8", "--data-checksums", "--no-instructions").run("");
        PostgresCommand.of(binaries.program("postgres"), "--single", "-D", unfinished.toString(),
                "-c", "exit_on_error=on", "-c", "log_min_messages=fatal", "template1").run("""
                CREATE EXTENSION pg_trgm
                CREATE ROLE %s LOGIN PASSWORD '%s'
                CREATE DATABASE %s OWNER %s
                """.formatted(ROLE, password, DATABASE, ROLE));
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        // Were the move lost with the power, the next start would take the acknowledged writes for an unfinished rest.
        try (FileChannel parent = FileChannel.open(directory.path(), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }
}
