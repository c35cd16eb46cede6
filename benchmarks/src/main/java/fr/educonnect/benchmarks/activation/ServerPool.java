package fr.educonnect.benchmarks.activation;

import fr.educonnect.directory.rollout.Rollout;
import fr.educonnect.userstorage.config.SchoolDatabaseConfig;
import fr.educonnect.userstorage.database.ConnectionPool;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The pool of connections that the server has with its default settings, and how many of them nobody gave back. */
public final class ServerPool implements AutoCloseable {

    /** How long one statement may take; a setting of the server, here at its default. */
    public static final Duration STATEMENT_TIMEOUT = SchoolDatabaseConfig.DEFAULT_STATEMENT_TIMEOUT;

    private final AgroalDataSource pool;
    private final int size;

    private ServerPool(AgroalDataSource pool, int size) {
        this.pool = pool;
        this.size = size;
    }

    /**
     * Opens it; no connection is made before the first is asked for.
     *
     * @param url JDBC URL
     * @param user the role
     * @param password empty for none
     * @param size most connections
     * @throws SQLException when no driver takes the URL
     */
    public static ServerPool open(String url, String user, String password, int size) throws SQLException {
        SchoolDatabaseConfig config = new SchoolDatabaseConfig(
                url,
                user,
                password,
                size,
                SchoolDatabaseConfig.DEFAULT_ACQUISITION_TIMEOUT,
                STATEMENT_TIMEOUT,
                Rollout.parse(""));
        AgroalDataSource pool = ConnectionPool.open(config, password);
        // Without, the pool says that nothing is acquired, whatever is.
        pool.getConfiguration().setMetricsEnabled(true);
        return new ServerPool(pool, size);
    }

    /**
     * Makes all connections, one after the other; none is acquired afterwards.
     *
     * @throws SQLException when one of them is not had in time
     */
    public void fill() throws SQLException {
        List<Connection> made = new ArrayList<>();
        try {
            for (int i = 0; i < size; i++) {
                made.add(pool.getConnection());
            }
        } finally {
            for (Connection connection : made) {
                connection.close();
            }
        }
    }

    /** For {@link fr.educonnect.directory.jdbc.JdbcActivationRegistry}. */
    public DataSource source() {
        return pool;
    }

    /** Connections that somebody took and did not give back yet. */
    public long acquired() {
        return pool.getMetrics().activeCount();
    }

    /** The most that were acquired at the same time so far. */
    public long mostAcquired() {
        return pool.getMetrics().maxUsedCount();
    }

    @Override
    public void close() {
        pool.close();
    }
}
