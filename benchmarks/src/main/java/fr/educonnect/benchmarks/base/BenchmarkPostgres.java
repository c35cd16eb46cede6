package fr.educonnect.benchmarks.base;

import fr.educonnect.benchmarks.BenchmarkFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL server of a run, with two databases of its own: the school base and Keycloak's. Either started here, with
 * the durability of production (every commit reaches the disk), or given.
 */
public final class BenchmarkPostgres implements AutoCloseable {

    /** Keycloak's own database. */
    public static final String KEYCLOAK = "educonnect_benchmark_keycloak";

    /** The school base. */
    public static final String SCHOOL = "educonnect_benchmark_school";

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
        try (Connection connection = source(MAINTENANCE).getConnection();
                Statement statement = connection.createStatement()) {
            dropDatabases(statement);
            statement.execute("CREATE DATABASE " + KEYCLOAK);
            statement.execute("CREATE DATABASE " + SCHOOL);
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
            statement.execute("SELECT count(*) FROM pg_stat_statements");
        } catch (SQLException e) {
            throw new BenchmarkFailure("PostgreSQL at %s cannot be used: %s".formatted(server, e.getMessage()), e);
        }
    }

    /** Where the statements of all databases are counted. */
    public String statementsUrl() {
        return url(MAINTENANCE);
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
        statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(KEYCLOAK));
        statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(SCHOOL));
    }
}
