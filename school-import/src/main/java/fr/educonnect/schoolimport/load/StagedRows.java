package fr.educonnect.schoolimport.load;

import java.sql.SQLException;

/** Takes rows for one staging table and sends them to the database in batches. */
interface StagedRows extends AutoCloseable {

    /** How many rows are held back at most. */
    int BATCH = 5_000;

    /**
     * @param values one per column of the table, in its order; String, Long, Integer, Boolean, LocalDate or null
     * @throws SQLException if a batch cannot be sent
     */
    void add(Object... values) throws SQLException;

    /** Sends what is held back. */
    void flush() throws SQLException;

    @Override
    void close() throws SQLException;
}
