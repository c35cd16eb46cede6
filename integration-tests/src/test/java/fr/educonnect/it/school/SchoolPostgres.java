package fr.educonnect.it.school;

import fr.educonnect.it.build.Await;
import fr.educonnect.it.build.Build;
import fr.educonnect.it.build.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The PostgreSQL server of the school base. It can be stopped, which clients see as a refused connection, and frozen, which
 * they see as silence. It asks for passwords, except from its superuser, and logs every statement.
 */
public final class SchoolPostgres implements AutoCloseable {

    private static final String OWNER = "postgres";
    private static final String ROLE = "educonnect_server";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;
    private List<Long> frozen = List.of();
    private Connection locking;

    private SchoolPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts an empty server; nothing of an earlier run is kept. */
    public static SchoolPostgres start() {
        SchoolPostgres postgres = new SchoolPostgres(Build.target("postgresql"), FreePort.pick());
        delete(postgres.folder);
        postgres.resume();
        postgres.execute(
                "ALTER SYSTEM SET log_statement = 'all'",
                // %u: whose statement it is.
                "ALTER SYSTEM SET log_line_prefix = '%u|'",
                "SELECT pg_reload_conf()");
        return postgres;
    }

    /** The base as an operator would name it; {@code postgres} is its name, too. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /** Owner of the schemas; needs no password. */
    public String owner() {
        return OWNER;
    }

    /** The role that Keycloak uses. */
    public String role() {
        return ROLE;
    }

    /** The base for its owner. */
    public DataSource database() {
        return server.getPostgresDatabase();
    }

    /** Runs statements as the owner. */
    public void execute(String... statements) {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Changes rows as the owner.
     *
     * @return how many
     */
    public int update(String sql, Object... parameters) {
        try (Connection connection = database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The first column of one row, read as the owner.
     *
     * @throws AssertionError where there is no row
     */
    public String text(String sql, Object... parameters) {
        try (Connection connection = database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new AssertionError("no row for " + List.of(parameters) + ": " + sql);
                }
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives Keycloak's role another password, and ends what it had opened with the old one. */
    public void changePassword(String password) {
        execute(
                "ALTER ROLE " + ROLE + " PASSWORD '" + password + "'",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + ROLE + "'");
    }

    /** Asks every role but the owner for its password from now on. */
    void requirePasswords() {
        try {
            Files.writeString(folder.resolve("pg_hba.conf"), """
                    local all all           trust
                    host  all %s all  trust
                    host  all all      all  scram-sha-256
                    """.formatted(OWNER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("SELECT pg_reload_conf()");
    }

    /** Shuts the server down, as for maintenance. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server after {@link #stop()}, with the same data at the same port. */
    public void resume() {
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_filename", "statements.log")
                    .setServerConfig("max_connections", "60")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Freezes every process of the server (SIGSTOP): connections stay open, nobody answers. */
    public void freeze() {
        List<Long> processes = new ArrayList<>();
        try (Stream<String> lines = Files.lines(folder.resolve("postmaster.pid"))) {
            ProcessHandle postmaster = ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
            processes.add(postmaster.pid());
            postmaster.descendants().map(ProcessHandle::pid).forEach(processes::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        frozen = processes;
        frozen.forEach(pid -> signal("-STOP", pid));
    }

    /** Lets the server go on after {@link #freeze()}. */
    public void thaw() {
        frozen.forEach(pid -> signal("-CONT", pid));
        frozen = List.of();
        Await.until("PostgreSQL answers again", SOON, () -> {
            execute("SELECT 1");
            return true;
        });
    }

    /** Lets every statement on a table wait until {@link #unlock()}, as a long change of the table does. */
    public void lock(String table) {
        try {
            locking = database().getConnection();
            locking.setAutoCommit(false);
            try (Statement statement = locking.createStatement()) {
                statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends {@link #lock}. */
    public void unlock() {
        try {
            locking.rollback();
            locking.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The log of all statements. */
    Path statementLog() {
        return folder.resolve("log").resolve("statements.log");
    }

    @Override
    public void close() {
        frozen.forEach(pid -> signal("-CONT", pid));
        stop();
    }

    private static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", signal, String.valueOf(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
