package fr.educonnect.directory.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The published script of schema "school", the very file that an institution gets. */
final class SchoolSchemaScript {

    private static final String RESOURCE = "school-schema.sql";

    /** Runs the script in one transaction where the database allows that for tables (PostgreSQL does, H2 does not). */
    void run(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String command : commands()) {
                statement.execute(command);
            }
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Comments go first, because they may hold semicolons; the script has no semicolon or comment sign inside a text. */
    static List<String> commands() {
        String script = text().lines()
                .map(line -> line.contains("--") ? line.substring(0, line.indexOf("--")) : line)
                .collect(Collectors.joining("\n"));
        return Arrays.stream(script.split(";"))
                .map(String::strip)
                .filter(command -> !command.isEmpty())
                .toList();
    }

    private static String text() {
        try (InputStream script = SchoolSchemaScript.class.getResourceAsStream(RESOURCE)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
