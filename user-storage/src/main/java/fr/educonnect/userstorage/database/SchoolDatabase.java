package fr.educonnect.userstorage.database;

import fr.educonnect.directory.ActivationRegistry;
import fr.educonnect.directory.DirectoryUnavailableException;
import fr.educonnect.directory.DirectoryUnavailableException.Reason;
import fr.educonnect.directory.RecoveryStore;
import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.grouping.Groupings;
import fr.educonnect.directory.jdbc.JdbcActivationRegistry;
import fr.educonnect.directory.jdbc.JdbcGroupings;
import fr.educonnect.directory.jdbc.JdbcRecoveryStore;
import fr.educonnect.directory.jdbc.JdbcSchoolDirectory;
import fr.educonnect.directory.pseudonym.Pseudonyms;
import fr.educonnect.directory.rollout.Rollout;
import fr.educonnect.directory.version.SchemaCheck;
import fr.educonnect.directory.version.SchemaStatus;
import fr.educonnect.userstorage.config.SchoolDatabaseConfig;
import fr.educonnect.userstorage.outage.FailureMetric;
import fr.educonnect.userstorage.outage.SchoolDatabaseUnavailable;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One school base as this node uses it: its pool, what is open, and whether its schemas are those this server knows.
 *
 * <p>Shared by all requests; lives as long as the component's settings do not change.
 */
public final class SchoolDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SchoolDatabase.class);

    private final SchoolDatabaseConfig config;
    private final AgroalDataSource pool;
    private final IdleTimes idle;
    private final SchoolDirectory directory;
    private final RecoveryStore recovery;
    private final ActivationRegistry activation;
    private final Groupings groupings;
    private final AtomicBoolean schemasKnown;
    private volatile boolean refused;
    private volatile Pseudonyms pseudonyms;
    private volatile long lastAsked = System.nanoTime();
    private volatile PoolMetric metric;

    private SchoolDatabase(
            SchoolDatabaseConfig config, AgroalDataSource pool, IdleTimes idle, AtomicBoolean schemasKnown) {
        this.config = config;
        this.pool = pool;
        this.idle = idle;
        this.schemasKnown = schemasKnown;
        this.directory = new JdbcSchoolDirectory(pool, KeycloakClock.UTC, config.statementTimeout());
        this.recovery = new JdbcRecoveryStore(pool, KeycloakClock.UTC, config.statementTimeout());
        this.activation = new JdbcActivationRegistry(pool, KeycloakClock.UTC, config.statementTimeout());
        this.groupings = new JdbcGroupings(pool, KeycloakClock.UTC, config.statementTimeout());
    }

    /** The same base and pool with another rollout: opening a département interrupts nobody. */
    private SchoolDatabase(SchoolDatabase same, SchoolDatabaseConfig config) {
        this.config = config;
        this.pool = same.pool;
        this.idle = same.idle;
        this.directory = same.directory;
        this.recovery = same.recovery;
        this.activation = same.activation;
        this.groupings = same.groupings;
        this.pseudonyms = same.pseudonyms;
        this.schemasKnown = same.schemasKnown;
        this.metric = same.metric;
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
        return open(config, password, IdleTimes.OF_THE_SERVER);
    }

    /** The same, with other times for connections that nobody uses. */
    static SchoolDatabase open(SchoolDatabaseConfig config, String password, IdleTimes idle) throws SQLException {
        AtomicBoolean schemasKnown = new AtomicBoolean();
        return new SchoolDatabase(
                config, ConnectionPool.open(config, password, idle, () -> schemasKnown.set(false)), idle, schemasKnown);
    }

    /**
     * Shows its pool among the server's metrics until it is closed.
     *
     * @param federation name of the component
     * @param id of the component
     */
    void showPool(String federation, String id) {
        metric = PoolMetric.show(federation, id, pool);
    }

    /**
     * This base under changed settings, where they ask for no other pool.
     *
     * @param changed settings of the same federation
     * @return empty when a pool of its own has to be opened
     */
    Optional<SchoolDatabase> under(SchoolDatabaseConfig changed) {
        return config.samePool(changed) ? Optional.of(new SchoolDatabase(this, changed)) : Optional.empty();
    }

    /** Whether the base, when it was last asked, refused the role or its password. */
    boolean isRefused() {
        return refused;
    }

    /** Whether this is the password that new connections are made with. */
    boolean uses(String password) {
        return config.jdbcUser() == null
                || pool
                        .getConfiguration()
                        .connectionPoolConfiguration()
                        .connectionFactoryConfiguration()
                        .credentials()
                        .stream()
                        .anyMatch(one -> one instanceof SimplePassword word
                                && word.getWord().equals(password));
    }

    /**
     * Asks the base something, once it is known to have the schemas this server was made for.
     *
     * @param question one call of the directory
     * @return its answer
     * @throws SchoolDatabaseUnavailable when the base does not answer, or has other schemas
     */
    public <T> T ask(Function<SchoolDirectory, T> question) {
        return guarded(() -> question.apply(directory));
    }

    /**
     * Reads or writes the state of recoveries, under the same conditions.
     *
     * @param work one call of the store
     * @return its answer
     * @throws SchoolDatabaseUnavailable when the base does not answer, or has other schemas
     */
    public <T> T recover(Function<RecoveryStore, T> work) {
        return guarded(() -> work.apply(recovery));
    }

    /**
     * Reads or writes what activations need, under the same conditions.
     *
     * @param work one call of the registry
     * @return its answer
     * @throws SchoolDatabaseUnavailable when the base does not answer, or has other schemas
     */
    public <T> T activate(Function<ActivationRegistry, T> work) {
        return guarded(() -> work.apply(activation));
    }

    /**
     * Groups accounts or reads the audit of it, under the same conditions.
     *
     * @param work one call of the groupings
     * @return its answer
     * @throws SchoolDatabaseUnavailable when the base does not answer, or has other schemas
     */
    public <T> T group(Function<Groupings, T> work) {
        return guarded(() -> work.apply(groupings));
    }

    private <T> T guarded(Supplier<T> work) {
        try {
            requireKnownSchemas();
            T answer = work.get();
            if (refused) {
                refused = false;
            }
            return answer;
        } catch (DirectoryUnavailableException e) {
            FailureMetric.failed(e.reason());
            takePrecautions(e.reason());
            throw new SchoolDatabaseUnavailable(e.getMessage());
        }
    }

    private void takePrecautions(Reason reason) {
        if (reason == Reason.CREDENTIALS) {
            refused = true;
        }
        if (reason == Reason.STATEMENT || reason == Reason.UNREACHABLE) {
            // Somebody may have migrated the base under us, or restored another one: its versions are read again. Not
            // where connections ran short, which reading would only make worse.
            schemasKnown.set(false);
        }
        if (reason == Reason.UNREACHABLE || reason == Reason.NO_CONNECTION) {
            // The other idle connections are as dead as this one. Those used a moment ago are not tried before they are
            // handed out.
            pool.flush(AgroalDataSource.FlushMode.IDLE);
        }
    }

    private void requireKnownSchemas() {
        noticeQuietRestart();
        if (!schemasKnown.get()) {
            SchemaStatus status = checkSchemas();
            if (!(status instanceof SchemaStatus.Ready)) {
                LOG.errorf("The school base %s is not served: %s", config.jdbcUrl(), status.explanation());
                FailureMetric.otherSchema();
                throw new SchoolDatabaseUnavailable(status.explanation());
            }
            pseudonyms = directory.pseudonyms();
            schemasKnown.set(true);
        }
    }

    /**
     * A base that was away while nobody asked may have come back with other schemas: known before it is asked again. The
     * connections from before tell that they are dead; where none is left, nothing would.
     */
    private void noticeQuietRestart() {
        long now = System.nanoTime();
        if (schemasKnown.get() && now - lastAsked >= idle.triedAfter().toNanos()) {
            if (holdsNoConnection()) {
                schemasKnown.set(false);
            } else {
                tryOne();
            }
        }
        lastAsked = now;
    }

    private boolean holdsNoConnection() {
        AgroalDataSourceMetrics now = pool.getMetrics();
        return now.activeCount() + now.availableCount() == 0;
    }

    private void tryOne() {
        try {
            pool.getConnection().close();
        } catch (SQLException e) {
            throw DirectoryUnavailableException.connecting(e);
        }
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
     * @throws SchoolDatabaseUnavailable when the base never answered since the server started
     */
    public Pseudonyms pseudonyms() {
        Pseudonyms known = pseudonyms;
        return known != null ? known : ask(SchoolDirectory::pseudonyms);
    }

    /** Which schools are open, and since when. */
    public Rollout rollout() {
        return config.rollout();
    }

    @Override
    public void close() {
        PoolMetric shown = metric;
        if (shown != null) {
            shown.close();
        }
        pool.close();
    }
}
