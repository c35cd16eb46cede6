package fr.educonnect.schoolimport.letter.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Makes a run the only one in its base: of two at once each would void the other's letters. H2 needs none, for one process at a
 * time opens its file.
 */
public final class RunClaim {

    /** Any number will do that nobody else takes in this database. */
    private static final long LETTERS_LOCK = 0x5C00_11E7_7E45L;

    private final Connection connection;

    private RunClaim(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param database stays claimed until this is closed
     * @throws RunningAlreadyException if another run is under way
     * @throws SQLException if the database does not answer
     */
    public static RunClaim on(DataSource database) throws SQLException, RunningAlreadyException {
        Connection connection = database.getConnection();
        try {
            if (!claimed(connection)) {
                throw new RunningAlreadyException();
            }
            return new RunClaim(connection);
        } catch (SQLException | RunningAlreadyException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean claimed(Connection connection) throws SQLException {
        if (!postgresql(connection)) {
            return true;
        }
        try (Statement lock = connection.createStatement();
                ResultSet answer = lock.executeQuery("SELECT pg_try_advisory_lock(" + LETTERS_LOCK + ")")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /** Lets others run. The claim hangs on the server's session, which a pool keeps open: it is given back by name. */
    public void close() throws SQLException {
        try (connection;
                Statement unlock = connection.createStatement()) {
            if (postgresql(connection)) {
                unlock.execute("SELECT pg_advisory_unlock(" + LETTERS_LOCK + ")");
            }
        }
    }

    private static boolean postgresql(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    /** Another run of letters is under way in this base. */
    public static final class RunningAlreadyException extends Exception {

        private static final long serialVersionUID = 1L;

        private RunningAlreadyException() {
            super("Other letters are being made with this base. Try again when they are finished.");
        }
    }
}
