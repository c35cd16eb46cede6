package fr.educonnect.schoolimport.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Sends batches of rows with COPY … FROM STDIN in its text format. */
final class CopiedRows implements StagedRows {

    private final CopyManager copyManager;
    private final String copy;
    private final StringBuilder batch = new StringBuilder();
    private int rows;

    CopiedRows(Connection connection, StagingTable table) throws SQLException {
        this.copyManager = connection.unwrap(PGConnection.class).getCopyAPI();
        this.copy = "COPY %s (%s) FROM STDIN".formatted(table.table(), String.join(", ", table.columnNames()));
    }

    @Override
    public void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                batch.append('\t');
            }
            append(values[i]);
        }
        batch.append('\n');
        if (++rows >= BATCH) {
            flush();
        }
    }

    @Override
    public void flush() throws SQLException {
        if (rows == 0) {
            return;
        }
        try {
            copyManager.copyIn(copy, new ByteArrayInputStream(batch.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new SQLException("COPY was interrupted", "08006", e);
        }
        batch.setLength(0);
        rows = 0;
    }

    @Override
    public void close() throws SQLException {
        flush();
    }

    private void append(Object value) {
        if (value == null) {
            batch.append("\\N");
        } else if (value instanceof String text) {
            escape(text);
        } else if (value instanceof Boolean flag) {
            batch.append(flag ? 't' : 'f');
        } else {
            batch.append(value);
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> batch.append("\\\\");
                case '\t' -> batch.append("\\t");
                case '\n' -> batch.append("\\n");
                case '\r' -> batch.append("\\r");
                default -> batch.append(c);
            }
        }
    }
}
