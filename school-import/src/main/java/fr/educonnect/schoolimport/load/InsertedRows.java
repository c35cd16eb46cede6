package fr.educonnect.schoolimport.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Sends batches of rows with prepared inserts. */
final class InsertedRows implements StagedRows {

    private final PreparedStatement insert;
    private int rows;

    InsertedRows(Connection connection, StagingTable table) throws SQLException {
        int columns = table.columnNames().size();
        this.insert = connection.prepareStatement("INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table.table(),
                        String.join(", ", table.columnNames()),
                        String.join(", ", Collections.nCopies(columns, "?"))));
    }

    @Override
    public void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
        if (++rows >= BATCH) {
            flush();
        }
    }

    @Override
    public void flush() throws SQLException {
        if (rows > 0) {
            insert.executeBatch();
            rows = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        try (insert) {
            flush();
        }
    }
}
