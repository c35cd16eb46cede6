package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.DirectoryUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Runs statements with a time limit, and transactions of them; whatever goes wrong becomes {@link DirectoryUnavailableException}. */
final class JdbcSession {

    static final String UNIQUE_VIOLATION = "23505";

    /**
     * SQLSTATEs that doing it again mends: two made the same row; a serialization failure or a deadlock, of PostgreSQL and
     * H2; H2's own for two that change a row at once.
     */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of(UNIQUE_VIOLATION, "40001", "40P01", "90131");

    private static final int MOST_TRIES = 10;

    private final DataSource database;
    private final int timeoutSeconds;

    JdbcSession(DataSource database, Duration statementTimeout) {
        this.database = database;
        this.timeoutSeconds = seconds(statementTimeout);
    }

    /** Reads something from the rows of a statement. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** Does something with a connection that the session opens and closes. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    <T> T query(String attempt, String sql, List<Object> parameters, Reader<T> reader) {
        return with(attempt, connection -> query(connection, sql, parameters, reader));
    }

    int update(String attempt, String sql, List<Object> parameters) {
        return with(attempt, connection -> update(connection, sql, parameters));
    }

    /**
     * Commits all statements of the work, or none: after any exception. Where another transaction came between, the work runs
     * again, so it must do nothing but read and write this database.
     *
     * @param attempt a fixed text without values, for the exception
     */
    <T> T transaction(String attempt, Work<T> work) {
        return with(attempt, connection -> {
            for (int tries = 1; ; tries++) {
                try {
                    return committed(connection, work);
                } catch (SQLException failure) {
                    if (tries == MOST_TRIES || !WORTH_ANOTHER_TRY.contains(failure.getSQLState())) {
                        throw failure;
                    }
                }
            }
        });
    }

    /**
     * Has on the disk what was committed so far. PostgreSQL has it there already; H2 writes up to half a second later, so that a
     * crash would undo what callers believe to be done.
     *
     * @param attempt a fixed text without values, for the exception
     */
    void sync(String attempt) {
        with(attempt, connection -> {
            if ("H2".equals(connection.getMetaData().getDatabaseProductName())) {
                update(connection, "CHECKPOINT SYNC", List.of());
            }
            return null;
        });
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** @param attempt a fixed text without values, for the exception */
    private <T> T with(String attempt, Work<T> work) {
        try (Connection connection = open()) {
            return work.run(connection);
        } catch (SQLException failure) {
            throw DirectoryUnavailableException.during(attempt, failure);
        }
    }

    <T> T query(Connection connection, String sql, List<Object> parameters, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return reader.read(rows);
        }
    }

    /** @return how many rows were written */
    int update(Connection connection, String sql, List<Object> parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    PreparedStatement prepare(Connection connection, String sql, List<Object> parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        return bound(statement, parameters);
    }

    /** @return the id that the database gave to the new row */
    long insert(Connection connection, String sql, List<Object> parameters) throws SQLException {
        try (PreparedStatement statement = bound(connection.prepareStatement(sql, new String[] {"id"}), parameters)) {
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private PreparedStatement bound(PreparedStatement statement, List<Object> parameters) throws SQLException {
        try {
            statement.setQueryTimeout(timeoutSeconds);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    private Connection open() {
        try {
            return database.getConnection();
        } catch (SQLException failure) {
            throw DirectoryUnavailableException.connecting(failure);
        }
    }

    /** JDBC counts whole seconds, and takes 0 for "no limit". */
    private static int seconds(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("A statement needs a time limit above zero");
        }
        return Math.toIntExact(Math.max(1, timeout.plusMillis(999).toSeconds()));
    }
}
