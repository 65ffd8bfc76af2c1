package org.racetozero.registry.fault;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.racetozero.registry.platform.DataDirectory;
import org.racetozero.registry.platform.EmbeddedDatabase;
import org.racetozero.registry.support.TemporaryDatabase;

/** A process that writes rows to its embedded database until it is killed, and says of each when it is acknowledged. */
final class DurableWriter {

    static final String ACKNOWLEDGED = "acknowledged ";
    static final String SERVER = "server ";

    private static final int WRITERS = 4;
    private static final FileOutputStream CONSOLE = new FileOutputStream(FileDescriptor.out);

    private DurableWriter() {
    }

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(
                new DataDirectory(Path.of(arguments[0])), TemporaryDatabase.PROGRAMS, Map.of());
        say(SERVER + database.serverProcessId());
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists written (id uuid primary key)");
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().name("writer-" + writer).start(() -> writeForEver(database));
        }
    }

    private static void writeForEver(EmbeddedDatabase database) {
        while (true) {
            try (Connection connection = connect(database);
                    PreparedStatement insert = connection.prepareStatement("insert into written values (?)")) {
                while (true) {
                    UUID id = UUID.randomUUID();
                    insert.setObject(1, id);
                    insert.executeUpdate();
                    say(ACKNOWLEDGED + id);
                }
            } catch (SQLException e) {
                // The server was killed: what it did not acknowledge it owes nothing for. Go on with the next one.
                Thread.onSpinWait();
            } catch (IOException e) {
                throw new IllegalStateException("No console to acknowledge on", e);
            }
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    /** In one system call, so that a kill can not cut a line in two. */
    private static void say(String line) throws IOException {
        CONSOLE.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
