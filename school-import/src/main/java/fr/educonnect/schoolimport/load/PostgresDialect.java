package fr.educonnect.schoolimport.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** PostgreSQL: rows come in by COPY, and the planner is told what the staging tables hold. */
final class PostgresDialect implements Dialect {

    /** Any number will do that nobody else takes in this database. */
    private static final long IMPORT_LOCK = 0x5C00_1189_7A11L;

    @Override
    public void claim(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            // Waits as long as for any lock: the server lets go of a closed connection's lock a moment later.
            lock.execute("SELECT pg_advisory_lock(" + IMPORT_LOCK + ")");
        }
    }

    @Override
    public void limitStatements(Connection connection, Duration statement, Duration lock) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("SET statement_timeout = " + statement.toMillis());
            set.execute("SET lock_timeout = " + lock.toMillis());
        }
    }

    @Override
    public StagedRows open(Connection connection, StagingTable table) throws SQLException {
        return new CopiedRows(connection, table);
    }

    @Override
    public void prepareStaging(Connection connection) {
        // Hash joins need no index on the staging tables.
    }

    @Override
    public void beforeMerge(Connection connection, StagingTable... tables) throws SQLException {
        try (Statement analyze = connection.createStatement()) {
            // Without this the planner takes the staging tables for a handful of rows and loops over a million. It also
            // makes
            // PostgreSQL plan the prepared statements anew, which were planned when the base was nearly empty.
            analyze.execute(
                    Arrays.stream(tables).map(StagingTable::table).collect(Collectors.joining(", ", "ANALYZE ", "")));
        }
    }

    @Override
    public void afterLoad(Connection connection, List<String> tables) throws SQLException {
        try (Statement analyze = connection.createStatement()) {
            analyze.execute("ANALYZE " + String.join(", ", tables));
        }
    }
}
