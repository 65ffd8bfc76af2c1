package org.racetozero.registry.persistence;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A statement the database did not carry out, with its SQLSTATE and, where one was broken, the constraint. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;
    private final String constraint;

    public DatabaseException(SQLException failure) {
        super(failure);
        sqlState = failure.getSQLState();
        constraint = constraintOf(failure);
    }

    /** The database's refusal that lies under an exception of the object-relational mapper, if one does. */
    public static Optional<DatabaseException> under(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException database) {
                return Optional.of(database);
            }
            if (cause instanceof SQLException sql) {
                return Optional.of(new DatabaseException(sql));
            }
        }
        return Optional.empty();
    }

    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }

    /** A lock was not had in time. */
    public boolean isLockTimeout() {
        return "55P03".equals(sqlState);
    }

    /** Two transactions waited for each other, and this one was chosen to give way. */
    public boolean isDeadlock() {
        return "40P01".equals(sqlState);
    }

    /** The constraint that was broken; in a batch the server's own words stand behind the driver's. */
    private static String constraintOf(SQLException failure) {
        for (SQLException each = failure; each != null; each = each.getNextException()) {
            if (each instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                ServerErrorMessage message = refused.getServerErrorMessage();
                return message.getConstraint();
            }
        }
        return null;
    }
}
