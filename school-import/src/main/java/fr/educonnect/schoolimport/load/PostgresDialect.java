package fr.educonnect.schoolimport.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** PostgreSQL: rows come in by COPY, and the planner is told what the staging tables hold. */
final class PostgresDialect implements Dialect {

    /** Any number will do that nobody else takes in this database. */
    private static final long IMPORT_LOCK = 0x5C00_1189_7A11L;

    /** How many times as large a staging table may be as the planner was told. */
    private static final long GROWTH = 2;

    /** Sizes in bytes when the planner was told. */
    private final Map<StagingTable, Long> analyzed = new EnumMap<>(StagingTable.class);

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
        Map<StagingTable, Long> sizes = sizes(connection, tables);
        sizes.entrySet().removeIf(table -> table.getValue() <= GROWTH * analyzed.getOrDefault(table.getKey(), -1L));
        if (sizes.isEmpty()) {
            return;
        }
        try (Statement analyze = connection.createStatement()) {
            // Without this the planner takes the staging tables for a handful of rows and loops over a million. Not for
            // each
            // school: it costs as much as merging a small one, and makes PostgreSQL plan all prepared statements anew.
            analyze.execute(
                    sizes.keySet().stream().map(StagingTable::table).collect(Collectors.joining(", ", "ANALYZE ", "")));
        }
        analyzed.putAll(sizes);
    }

    private static Map<StagingTable, Long> sizes(Connection connection, StagingTable... tables) throws SQLException {
        String sizes = Arrays.stream(tables)
                .map(table -> "pg_relation_size('pg_temp.%s')".formatted(table.table()))
                .collect(Collectors.joining(", ", "SELECT ", ""));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sizes)) {
            row.next();
            Map<StagingTable, Long> bytes = new EnumMap<>(StagingTable.class);
            for (int i = 0; i < tables.length; i++) {
                bytes.put(tables[i], row.getLong(i + 1));
            }
            return bytes;
        }
    }

    @Override
    public void planAnew() {
        analyzed.clear();
    }

    @Override
    public void afterRollback(Connection connection) throws SQLException {
        planAnew();
        try (Statement truncate = connection.createStatement()) {
            truncate.execute(Arrays.stream(StagingTable.values())
                    .map(StagingTable::table)
                    .collect(Collectors.joining(", ", "TRUNCATE ", "")));
        }
        connection.commit();
    }

    @Override
    public boolean sideBySide() {
        return true;
    }

    @Override
    public void afterLoad(Connection connection, List<String> tables) throws SQLException {
        try (Statement analyze = connection.createStatement()) {
            analyze.execute("ANALYZE " + String.join(", ", tables));
        }
    }
}
