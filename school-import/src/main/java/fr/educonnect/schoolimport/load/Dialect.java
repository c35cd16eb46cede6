package fr.educonnect.schoolimport.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The few things that PostgreSQL and H2 do differently; everything else is the same SQL on both. */
interface Dialect {

    /**
     * @param connection an open connection
     * @return the dialect of its database
     * @throws SQLException if it is neither PostgreSQL nor H2, or does not answer
     */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> new PostgresDialect();
            case "H2" -> new H2Dialect();
            default -> throw new SQLException("Neither PostgreSQL nor H2: " + product);
        };
    }

    /**
     * Makes this connection the only one that imports, until it is closed; waits for others as long as statements wait for locks.
     *
     * @throws SQLException if another one still imports then
     */
    void claim(Connection connection) throws SQLException;

    /** Bounds how long a statement may run and wait for locks on this connection. */
    void limitStatements(Connection connection, Duration statement, Duration lock) throws SQLException;

    /** Opens the quickest way to add many rows to a staging table. */
    StagedRows open(Connection connection, StagingTable table) throws SQLException;

    /** Called once after the staging tables were made. */
    void prepareStaging(Connection connection) throws SQLException;

    /**
     * Tells the planner what some staging tables hold, unless it knows of tables at least half as large.
     *
     * @param tables that were filled, and are joined next
     */
    void beforeMerge(Connection connection, StagingTable... tables) throws SQLException;

    /** What the planner was told of the staging tables may be wrong by now: it is told again before the next merge. */
    void planAnew();

    /** Empties the staging tables after a rollback, which leaves their rows as dead ones. */
    void afterRollback(Connection connection) throws SQLException;

    /** Refreshes what the planner knows of the given tables after a load. */
    void afterLoad(Connection connection, List<String> tables) throws SQLException;

    /** @return whether several connections may load different schools at the same time */
    boolean sideBySide();
}
