package fr.educonnect.schoolimport.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** H2: rows come in by batched inserts, and joins go over indexes on the staging tables. */
final class H2Dialect implements Dialect {

    @Override
    public void claim(Connection connection) {
        // A database file is opened by one process at a time, and the importer opens one connection.
    }

    @Override
    public void limitStatements(Connection connection, Duration statement, Duration lock) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("SET QUERY_TIMEOUT " + statement.toMillis());
            set.execute("SET LOCK_TIMEOUT " + lock.toMillis());
        }
    }

    @Override
    public StagedRows open(Connection connection, StagingTable table) throws SQLException {
        return new InsertedRows(connection, table);
    }

    @Override
    public void prepareStaging(Connection connection) throws SQLException {
        try (Statement index = connection.createStatement()) {
            for (StagingTable table : StagingTable.values()) {
                index.execute("CREATE INDEX %1$s_by_key ON %1$s (%2$s)".formatted(table.table(), table.key()));
            }
            index.execute("CREATE INDEX stage_link_by_child ON stage_link (child_key)");
        }
    }

    @Override
    public void beforeMerge(Connection connection, StagingTable... tables) {
        // H2 keeps row counts by itself.
    }

    @Override
    public void planAnew() {
        // See above.
    }

    @Override
    public void afterRollback(Connection connection) {
        // H2 takes the rows away.
    }

    @Override
    public boolean sideBySide() {
        return false;
    }

    @Override
    public void afterLoad(Connection connection, List<String> tables) throws SQLException {
        try (Statement analyze = connection.createStatement()) {
            for (String table : tables) {
                analyze.execute("ANALYZE TABLE " + table);
            }
        }
    }
}
