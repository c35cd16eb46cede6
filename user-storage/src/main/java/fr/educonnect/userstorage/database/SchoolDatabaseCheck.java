package fr.educonnect.userstorage.database;

import fr.educonnect.directory.DirectoryUnavailableException;
import fr.educonnect.directory.version.SchemaStatus;
import fr.educonnect.userstorage.config.SchoolDatabaseConfig;
import fr.educonnect.userstorage.config.SettingProblems;
import java.sql.SQLException;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;

/** Tries a configuration before it is saved, and says what stands in the way. */
public final class SchoolDatabaseCheck {

    /**
     * Longer than a parent waits: nobody waits but an administrator, or a server that imports its realm. The first connection
     * of a server that starts on a busy machine takes more than a second, and a realm that is refused then stops the start.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private SchoolDatabaseCheck() {}

    /**
     * Connects and reads the versions of the schemas.
     *
     * @param session gives the vault
     * @param config settings that are usable as such
     * @param problems receives what is wrong, each cause with its own remedy
     */
    public static void run(KeycloakSession session, SchoolDatabaseConfig config, SettingProblems problems) {
        try (SchoolDatabase database = SchoolDatabases.openOnce(session, config.withAcquisitionTimeout(PATIENCE))) {
            SchemaStatus status = database.checkSchemas();
            if (!(status instanceof SchemaStatus.Ready)) {
                problems.add("JDBC URL", status.explanation());
            }
        } catch (DirectoryUnavailableException e) {
            switch (e.reason()) {
                case CREDENTIALS -> problems.add("User", "the base refuses this user or password.");
                case NO_SUCH_DATABASE ->
                    problems.add("JDBC URL", "the server answers, but has no database of that name.");
                case PERMISSION -> problems.add("User", "this role may not read the schemas. Grant it its privileges.");
                case TIMEOUT -> problems.add("Statement time-out", "the base did not answer in time.");
                case UNREACHABLE -> problems.add("JDBC URL", "nothing answers there. Check host, port and firewall.");
                case NO_CONNECTION ->
                    problems.add(
                            "JDBC URL",
                            "no connection was had in time. Check host, port and firewall, and how many connections the"
                                    + " base allows.");
                case STATEMENT -> problems.add("JDBC URL", "the base answers with an error: " + e.getMessage() + ".");
            }
        } catch (VaultSecretMissing e) {
            problems.add("Password", e.getMessage());
        } catch (SQLException e) {
            // Keycloak's build leaves out the drivers that its own base does not need.
            problems.add(
                    "JDBC URL",
                    "this server has no driver for it. Put the driver's jar into the folder providers and build again.");
        }
    }
}
