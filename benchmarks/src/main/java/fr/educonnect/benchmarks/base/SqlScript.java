package fr.educonnect.benchmarks.base;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** Statements in a file, with semicolons between them only: in no text, and in comments only on lines of their own. */
public final class SqlScript {

    private SqlScript() {}

    /**
     * Runs all of them on one connection, each committed by itself.
     *
     * @param database PostgreSQL
     * @param beside the class whose package has the file
     * @param name of the file
     * @param settings whole numbers that the statements read with {@code current_setting}, by name
     * @throws SQLException the first statement that fails; those before it stay
     */
    public static void run(DataSource database, Class<?> beside, String name, Map<String, Integer> settings)
            throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Integer> setting : settings.entrySet()) {
                statement.execute("SET %s = '%d'".formatted(setting.getKey(), setting.getValue()));
            }
            for (String command :
                    text(beside, name).replaceAll("(?m)^--.*$", "").split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }

    private static String text(Class<?> beside, String name) throws IOException {
        try (InputStream script = beside.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
