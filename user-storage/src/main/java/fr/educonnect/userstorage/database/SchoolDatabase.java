package fr.educonnect.userstorage.database;

import fr.educonnect.directory.DirectoryUnavailableException;
import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.jdbc.JdbcSchoolDirectory;
import fr.educonnect.directory.pseudonym.Pseudonyms;
import fr.educonnect.directory.rollout.Rollout;
import fr.educonnect.directory.version.SchemaCheck;
import fr.educonnect.directory.version.SchemaStatus;
import fr.educonnect.userstorage.config.SchoolDatabaseConfig;
import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.keycloak.storage.StorageUnavailableException;

/**
 * One school base as this node uses it: its pool, what is open, and whether its schemas are those this server knows.
 *
 * <p>Shared by all requests; lives as long as the component's settings do not change.
 */
public final class SchoolDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SchoolDatabase.class);

    private final SchoolDatabaseConfig config;
    private final AgroalDataSource pool;
    private final SchoolDirectory directory;
    private volatile Pseudonyms pseudonyms;
    private volatile boolean schemasKnown;

    private SchoolDatabase(SchoolDatabaseConfig config, AgroalDataSource pool) {
        this.config = config;
        this.pool = pool;
        this.directory = new JdbcSchoolDirectory(pool, KeycloakClock.UTC, config.statementTimeout());
    }

    /**
     * Opens the base; nothing is asked of it yet.
     *
     * @param config the settings
     * @param password the resolved password, empty for none
     * @return the base, to be closed
     * @throws SQLException when no driver accepts the URL
     */
    static SchoolDatabase open(SchoolDatabaseConfig config, String password) throws SQLException {
        return new SchoolDatabase(config, ConnectionPool.open(config, password));
    }

    /**
     * The directory, once the base is known to have the schemas this server was made for.
     *
     * @return never null
     * @throws StorageUnavailableException when the base does not answer, or has other schemas
     */
    public SchoolDirectory directory() {
        if (!schemasKnown) {
            try {
                SchemaStatus status = checkSchemas();
                if (!(status instanceof SchemaStatus.Ready)) {
                    LOG.errorf("The school base %s is not served: %s", config.jdbcUrl(), status.explanation());
                    throw new StorageUnavailableException(status.explanation());
                }
                pseudonyms = directory.pseudonyms();
                schemasKnown = true;
            } catch (DirectoryUnavailableException e) {
                throw new StorageUnavailableException(e.getMessage(), e);
            }
        }
        return directory;
    }

    /**
     * What the base says of its schemas, asked anew.
     *
     * @return ready, or what is wrong
     * @throws DirectoryUnavailableException when it does not answer
     */
    SchemaStatus checkSchemas() {
        return SchemaCheck.verify(pool, config.statementTimeout());
    }

    /**
     * Maker of the ids that téléservices see.
     *
     * @return never null
     * @throws StorageUnavailableException when the base never answered since the server started
     */
    public Pseudonyms pseudonyms() {
        if (pseudonyms == null) {
            directory();
        }
        return pseudonyms;
    }

    /** Which schools are open, and since when. */
    public Rollout rollout() {
        return config.rollout();
    }

    @Override
    public void close() {
        pool.close();
    }
}
