package fr.educonnect.directory;

import java.sql.SQLException;

/**
 * The school database could not answer. Never to be taken for "not found".
 *
 * <p>Drivers repeat values of the statement in their messages, so neither message nor cause of a failed statement is kept:
 * only what was attempted and the standard's code for what went wrong. A connection that fails has seen no value yet,
 * its cause is kept for the operator.
 */
public final class DirectoryUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private DirectoryUnavailableException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** No connection was had. */
    public static DirectoryUnavailableException connecting(SQLException failure) {
        return new DirectoryUnavailableException(Reason.ofConnection(failure), message("connect", failure), failure);
    }

    /**
     * A statement failed.
     *
     * @param attempt what was attempted, a fixed text without values
     */
    public static DirectoryUnavailableException during(String attempt, SQLException failure) {
        DirectoryUnavailableException exception =
                new DirectoryUnavailableException(Reason.ofStatement(failure), message(attempt, failure), null);
        exception.setStackTrace(failure.getStackTrace());
        return exception;
    }

    public Reason reason() {
        return reason;
    }

    private static String message(String attempt, SQLException failure) {
        return "The school database failed to " + attempt + " (SQLSTATE " + failure.getSQLState() + ", "
                + failure.getClass().getSimpleName() + ")";
    }

    /** What an administrator can do something about. */
    public enum Reason {
        /** Nobody answers at the URL, or the connection was lost. */
        UNREACHABLE,
        /** No connection was had in time: all that are allowed are in use, or somebody listens and says nothing. */
        NO_CONNECTION,
        /** User or password is wrong. */
        CREDENTIALS,
        /** The database named in the URL does not exist. */
        NO_SUCH_DATABASE,
        /** The role lacks a privilege. */
        PERMISSION,
        /** The statement took too long. */
        TIMEOUT,
        /** Anything else, such as a table that is not there. */
        STATEMENT;

        /** A pool's own exceptions have no SQLSTATE: where a driver said nothing, the pool gave up waiting. */
        private static Reason ofConnection(SQLException failure) {
            boolean driverSpoke = false;
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                String state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
                switch (state) {
                    case "28000", "28P01" -> {
                        return CREDENTIALS;
                    }
                    case "3D000", "90146", "90013" -> {
                        return NO_SUCH_DATABASE;
                    }
                    case "42501" -> {
                        // PostgreSQL: the role may not connect to this database.
                        return PERMISSION;
                    }
                    case "53300" -> {
                        return NO_CONNECTION;
                    }
                    default -> {
                        // Pools wrap the driver's exception: the cause may know more.
                        driverSpoke |= !state.isEmpty();
                    }
                }
            }
            return driverSpoke ? UNREACHABLE : NO_CONNECTION;
        }

        private static Reason ofStatement(SQLException failure) {
            String state = failure.getSQLState() == null ? "" : failure.getSQLState();
            return switch (state) {
                case "42501", "90096" -> PERMISSION;
                // The statement, or its wait for a lock: PostgreSQL's, then H2's.
                case "57014", "55P03", "HYT00" -> TIMEOUT;
                default ->
                    state.startsWith("08") || state.startsWith("57P") || state.startsWith("900") && closed(state)
                            ? UNREACHABLE
                            : STATEMENT;
            };
        }

        /** H2's own codes for a database or connection that went away. */
        private static boolean closed(String state) {
            return state.equals("90007") || state.equals("90067") || state.equals("90098") || state.equals("90121");
        }
    }
}
