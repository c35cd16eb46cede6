package fr.educonnect.benchmarks.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of schema {@code school} by PostgreSQL's own {@code COPY}, one table after the other on one connection, into the same
 * tables with the same keys and indexes.
 *
 * @param folder for a file of each table
 */
public record BareCopy(Path folder) {

    /** Each after those that its rows name. */
    private static final List<String> TABLES =
            List.of("department", "school", "child", "enrolment", "guardian", "guardian_contact", "guardianship");

    /**
     * Writes the rows to files.
     *
     * @return how many there are
     */
    public long write(DataSource school) throws SQLException, IOException {
        Files.createDirectories(folder);
        long rows = 0;
        try (Connection connection = school.getConnection()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                try (OutputStream out = Files.newOutputStream(file(table))) {
                    rows += copies.copyOut("COPY school." + table + " TO STDOUT", out);
                }
            }
        }
        return rows;
    }

    /**
     * Reads them into an empty schema of the same shape.
     *
     * @return how long that took
     */
    public Duration read(DataSource school) throws SQLException, IOException {
        Instant start = Instant.now();
        try (Connection connection = school.getConnection()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                try (InputStream in = Files.newInputStream(file(table))) {
                    copies.copyIn("COPY school." + table + " FROM STDIN", in, 1 << 16);
                }
            }
        }
        return Duration.between(start, Instant.now());
    }

    private Path file(String table) {
        return folder.resolve(table + ".copy");
    }
}
