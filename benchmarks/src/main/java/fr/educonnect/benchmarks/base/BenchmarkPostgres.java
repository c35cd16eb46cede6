package fr.educonnect.benchmarks.base;

import fr.educonnect.benchmarks.BenchmarkFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL server of a run, with databases of its own: the school base and Keycloak's. Either started here, with
 * the durability of production (every commit reaches the disk), or given.
 */
public final class BenchmarkPostgres implements AutoCloseable {

    /** Begins the names of all databases of a run. */
    public static final String PREFIX = "educonnect_benchmark_";

    /** Keycloak's own database. */
    public static final String KEYCLOAK = PREFIX + "keycloak";

    /** That of a Keycloak without anything of ours beside it. */
    public static final String STOCK_KEYCLOAK = PREFIX + "stock_keycloak";

    /** The school base. */
    public static final String SCHOOL = PREFIX + "school";

    private static final String MAINTENANCE = "postgres";

    private final EmbeddedPostgres embedded;
    private final String server;
    private final String user;
    private final String password;

    private BenchmarkPostgres(EmbeddedPostgres embedded, String server, String user, String password) {
        this.embedded = embedded;
        this.server = server;
        this.user = user;
        this.password = password;
    }

    /** Starts a server from the binaries that Maven brought; it ends with {@link #close()}. */
    public static BenchmarkPostgres embedded() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                // The builder's own defaults are for tests, which may lose everything.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
        return new BenchmarkPostgres(server, "127.0.0.1:" + server.getPort(), "postgres", "");
    }

    /**
     * Uses a server that is there already.
     *
     * @param server host and port
     * @param user may make databases and read {@code pg_stat_statements}, which the server must have loaded
     * @param password empty for none
     */
    public static BenchmarkPostgres given(String server, String user, String password) {
        return new BenchmarkPostgres(null, server, user, password);
    }

    /** Makes both databases, empty; those of an interrupted run are dropped. */
    public void createDatabases() throws SQLException {
        createDatabases(KEYCLOAK, SCHOOL);
    }

    /**
     * Makes databases, empty; those of an interrupted run are dropped.
     *
     * @param databases whose names begin as those of this class do: only such are ever dropped
     */
    public void createDatabases(String... databases) throws SQLException {
        try (Connection connection = source(MAINTENANCE).getConnection();
                Statement statement = connection.createStatement()) {
            dropDatabases(statement);
            for (String database : databases) {
                statement.execute("CREATE DATABASE " + database);
            }
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
            statement.execute("SELECT count(*) FROM pg_stat_statements");
        } catch (SQLException e) {
            throw new BenchmarkFailure("PostgreSQL at %s cannot be used: %s".formatted(server, e.getMessage()), e);
        }
    }

    /**
     * Makes one more database, which stays on a server that is there already.
     *
     * @throws BenchmarkFailure when there is one of that name
     */
    public void createDatabase(String database) throws SQLException {
        try (Connection connection = source(MAINTENANCE).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true));
        } catch (SQLException e) {
            throw new BenchmarkFailure("No database %s at %s: %s".formatted(database, server, e.getMessage()), e);
        }
    }

    /** Where the statements of all databases are counted. */
    public DatabaseAccess statements() {
        return access(MAINTENANCE);
    }

    /** How another process reaches one of the databases. */
    public DatabaseAccess access(String database) {
        return new DatabaseAccess(url(database), user, password);
    }

    /** JDBC URL of one of the databases. */
    public String url(String database) {
        return "jdbc:postgresql://%s/%s".formatted(server, database);
    }

    /** Role for every connection. */
    public String user() {
        return user;
    }

    /** Its password, empty for none. */
    public String password() {
        return password;
    }

    /** One of the databases, without a pool. */
    public DataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** A setting of the server as it is in force, such as {@code server_version}. */
    public String setting(String name) throws SQLException {
        try (Connection connection = source(MAINTENANCE).getConnection();
                Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("SHOW " + name)) {
            value.next();
            return value.getString(1);
        }
    }

    /** Stops the server, or leaves the given one as it was. */
    @Override
    public void close() throws SQLException, IOException {
        if (embedded != null) {
            embedded.close();
            return;
        }
        try (Connection connection = source(MAINTENANCE).getConnection();
                Statement statement = connection.createStatement()) {
            dropDatabases(statement);
        }
    }

    private static void dropDatabases(Statement statement) throws SQLException {
        List<String> databases = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(
                "SELECT datname FROM pg_database WHERE starts_with(datname, '" + PREFIX + "')")) {
            while (names.next()) {
                databases.add(names.getString(1));
            }
        }
        for (String database : databases) {
            statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(database));
        }
    }
}
