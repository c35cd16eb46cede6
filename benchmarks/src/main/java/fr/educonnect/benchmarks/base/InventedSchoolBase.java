package fr.educonnect.benchmarks.base;

import fr.educonnect.directory.schema.SchemaMigrator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Fills a school base with invented families, inside PostgreSQL: no row travels. {@code families.sql} tells what they are
 * like.
 */
public final class InventedSchoolBase {

    /** Départements that have to be open, so that everybody may sign in. */
    public static final String DEPARTMENTS = "09,12,31,82";

    private static final String SCRIPT = "families.sql";

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private InventedSchoolBase() {}

    /**
     * Makes both schemas and the families.
     *
     * @param database without schemas
     * @param guardians how many; each has an activated account of the same number
     */
    public static void create(DataSource database, int guardians) throws SQLException, IOException {
        LIQUIBASE.setLevel(Level.WARNING);
        SchemaMigrator migrator = new SchemaMigrator(database, Clock.systemUTC());
        migrator.createSchoolSchemaIfAbsent();
        migrator.migrateAccountSchema();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET educonnect.guardians = '%d'".formatted(guardians));
            for (String command : script().split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream script = InventedSchoolBase.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
