package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.DirectoryUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Runs single statements with a time limit; whatever goes wrong becomes {@link DirectoryUnavailableException}. */
final class JdbcSession {

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
        return with(attempt, connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        });
    }

    int update(String attempt, String sql, List<Object> parameters) {
        return with(attempt, connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /** @param attempt a fixed text without values, for the exception */
    <T> T with(String attempt, Work<T> work) {
        try (Connection connection = open()) {
            return work.run(connection);
        } catch (SQLException failure) {
            throw DirectoryUnavailableException.during(attempt, failure);
        }
    }

    PreparedStatement prepare(Connection connection, String sql, List<Object> parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        return bound(statement, parameters);
    }

    PreparedStatement prepareInsert(Connection connection, String sql, List<Object> parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"});
        return bound(statement, parameters);
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
