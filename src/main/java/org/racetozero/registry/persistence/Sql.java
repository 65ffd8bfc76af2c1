package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs one parameterised statement at a time, inside the caller's transaction where there is one. */
@ApplicationScoped
public class Sql {

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource dataSource;

    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public <T> List<T> list(String statement, List<?> parameters, RowReader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(connection, prepared, parameters);
            try (ResultSet rows = prepared.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    public <T> Optional<T> first(String statement, List<?> parameters, RowReader<T> reader) {
        List<T> rows = list(statement, parameters, reader);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    public int update(String statement, List<?> parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(connection, prepared, parameters);
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    private static void bind(Connection connection, PreparedStatement prepared, List<?> parameters)
            throws SQLException {
        int index = 0;
        for (Object parameter : parameters) {
            index++;
            switch (parameter) {
                case Instant instant -> prepared.setObject(index, instant.atOffset(ZoneOffset.UTC));
                case Enum<?> constant -> prepared.setString(index, constant.name());
                case Collection<?> texts -> prepared.setArray(
                        index, connection.createArrayOf("text", texts.stream().map(String::valueOf).toArray()));
                case null -> prepared.setObject(index, null);
                default -> prepared.setObject(index, parameter);
            }
        }
    }
}
