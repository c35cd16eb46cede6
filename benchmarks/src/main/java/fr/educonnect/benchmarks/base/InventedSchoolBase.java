package fr.educonnect.benchmarks.base;

import fr.educonnect.directory.schema.SchemaMigrator;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
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
        createEmpty(database);
        SqlScript.run(database, InventedSchoolBase.class, "families.sql", Map.of("educonnect.guardians", guardians));
    }

    /**
     * Makes both schemas.
     *
     * @param database without schemas
     */
    public static void createEmpty(DataSource database) throws SQLException {
        LIQUIBASE.setLevel(Level.WARNING);
        SchemaMigrator migrator = new SchemaMigrator(database, Clock.systemUTC());
        migrator.createSchoolSchemaIfAbsent();
        migrator.migrateAccountSchema();
    }

    /** Makes the indexes that docs/school-database.md recommends for the search of the admin console. */
    public static void addSearchIndexes(DataSource database) throws SQLException, IOException {
        SqlScript.run(database, SchemaMigrator.class, "postgresql-search-indexes.sql", Map.of());
    }
}
