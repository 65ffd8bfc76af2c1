package org.racetozero.registry.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A connection of a test's own to the database of the service under test, for transactions that the service would never
 * leave open, roll back or lose.
 */
public final class OwnConnection implements AutoCloseable {

    private final Connection connection;

    private OwnConnection(Connection connection) {
        this.connection = connection;
    }

    /** A connection on which every statement is a transaction, until one is begun. */
    public static OwnConnection open() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return new OwnConnection(DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class)));
    }

    public OwnConnection begin() throws SQLException {
        connection.setAutoCommit(false);
        return this;
    }

    public void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    public void rollback() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** Writes a revision that everybody may see, of a resource that is gone. Returns the resource's id. */
    public UUID revise() throws SQLException {
        UUID id = UUID.randomUUID();
        update("""
                insert into revision (kind, id, member, version, operation, actor, at, listed, partners, body_schema)
                values ('target', ?, ?, 2, 'DELETED', 'test', clock_timestamp(), true, '{}', 1)""",
                id.toString(), UUID.randomUUID());
        return id;
    }

    public int update(String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepared(statement, parameters)) {
            return prepared.executeUpdate();
        }
    }

    /** The first column of the first row; null for no row. */
    public String ask(String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepared(statement, parameters); ResultSet rows = prepared.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** What a killer names the server's process of this connection by. */
    public int processId() throws SQLException {
        return Integer.parseInt(ask("select pg_backend_pid()"));
    }

    /** Ends the server's process of another connection, whatever it is in the middle of. */
    public void kill(int processId) throws SQLException {
        ask("select pg_terminate_backend(?)", processId);
        while (ask("select 1 from pg_stat_activity where pid = ?", processId) != null) {
            Thread.onSpinWait();
        }
    }

    private PreparedStatement prepared(String statement, Object... parameters) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int index = 0; index < parameters.length; index++) {
            prepared.setObject(index + 1, parameters[index]);
        }
        return prepared;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
