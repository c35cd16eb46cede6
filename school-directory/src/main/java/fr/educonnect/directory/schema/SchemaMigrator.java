package fr.educonnect.directory.schema;

import fr.educonnect.directory.pseudonym.Pseudonyms;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;

/**
 * Makes the schemas and brings them up to date. For the command only: it needs a role that may make tables and the
 * Liquibase library, and the server has neither. Running it again changes nothing.
 *
 * <p>On H2 2.4.240 a CHECK with IN works only while the session that made it is open, and again after the database was
 * closed and opened. So on H2 let nothing else hold the database open while this runs, and no pool.
 */
public final class SchemaMigrator {

    private static final String CHANGELOG = "fr/educonnect/directory/schema/account/changelog.xml";

    private final DataSource database;
    private final Clock clock;

    /** @param database signs in with a role that may make schemas */
    public SchemaMigrator(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes schema {@code school}, version 1, unless it is there: what an institution set up itself is left alone.
     *
     * @return whether it was made
     * @throws SchemaMigrationException where the database refuses; nothing is left half done
     */
    public boolean createSchoolSchemaIfAbsent() {
        try (Connection connection = database.getConnection()) {
            if (exists(connection, "school", "schema_version")) {
                return false;
            }
            new SchoolSchemaScript().run(connection);
            return true;
        } catch (SQLException failure) {
            throw new SchemaMigrationException("school", failure);
        }
    }

    /**
     * Makes schema {@code account} or brings it to this release's version, and gives it its key for pseudonyms once.
     *
     * @throws SchemaMigrationException where the database refuses
     */
    public void migrateAccountSchema() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS account");
            }
            update(connection);
            connection.setAutoCommit(true);
            createPseudonymKeyIfAbsent(connection);
        } catch (Exception failure) {
            throw new SchemaMigrationException("account", failure);
        }
    }

    /** Liquibase keeps its own tables in schema account too: nothing of ours lies outside the two schemas. */
    private static void update(Connection connection) throws Exception {
        Database target =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        target.setLiquibaseSchemaName("account");
        Scope.child(Scope.Attr.ui, new SilentUi(), () -> new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, target)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                .execute());
    }

    private void createPseudonymKeyIfAbsent(Connection connection) throws SQLException {
        byte[] key = new byte[Pseudonyms.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO account.pseudonym_key (id, hmac_key, created_at) SELECT 1, ?, ?"
                        + " WHERE NOT EXISTS (SELECT 1 FROM account.pseudonym_key)")) {
            statement.setString(1, Base64.getEncoder().encodeToString(key));
            statement.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static boolean exists(Connection connection, String schema, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM information_schema.tables"
                + " WHERE LOWER(table_schema) = ? AND LOWER(table_name) = ?")) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet tables = statement.executeQuery()) {
                return tables.next();
            }
        }
    }
}
