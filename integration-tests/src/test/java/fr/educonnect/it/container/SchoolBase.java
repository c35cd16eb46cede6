package fr.educonnect.it.container;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.jdbc.JdbcAccountRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;

/** A school base in an H2 file, filled by the packaged import command from the demo's exports. */
final class SchoolBase {

    static final String USER = "educonnect";
    static final String PASSWORD = "only-for-this-test";

    private final Path folder;
    private final JdbcDataSource database = new JdbcDataSource();

    private SchoolBase(Path folder) {
        this.folder = folder;
        database.setURL("jdbc:h2:file:" + folder.resolve("school"));
        database.setUser(USER);
        database.setPassword(PASSWORD);
    }

    /**
     * A new base.
     *
     * @param folder empty; the file and the command's log go there
     */
    static SchoolBase fill(Path folder) throws IOException, InterruptedException {
        SchoolBase base = new SchoolBase(folder);
        base.run("migrate");
        base.run(
                "import",
                "--schools",
                Repository.exports().resolve("etablissements.csv").toString(),
                Repository.exports().toString());
        return base;
    }

    /** The database file, complete as soon as nobody is connected. */
    Path file() {
        return folder.resolve("school.mv.db");
    }

    /**
     * Makes an account as it is after its activation, without a password.
     *
     * @param sourceKeys the parent's records in the schools' files
     */
    void activate(String identifiant, String... sourceKeys) throws SQLException {
        List<Long> guardians = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String sourceKey : sourceKeys) {
                guardians.add(guardianId(connection, sourceKey));
            }
        }
        new JdbcAccountRegistry(database, Clock.systemUTC(), Duration.ofSeconds(10))
                .create(new NewAccount(identifiant, guardians, AccountStatus.ACTIVE, Optional.empty()));
    }

    private static long guardianId(Connection connection, String sourceKey) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM school.guardian WHERE source_key = ?")) {
            select.setString(1, sourceKey);
            try (ResultSet guardian = select.executeQuery()) {
                if (!guardian.next()) {
                    throw new AssertionError("the exports hold no guardian " + sourceKey);
                }
                return guardian.getLong(1);
            }
        }
    }

    private void run(String subcommand, String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve(subcommand + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Repository.schoolImport().toString(),
                subcommand,
                "--url",
                database.getURL(),
                "--user",
                USER));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("EDUCONNECT_SCHOOL_DB_PASSWORD", PASSWORD);
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("school-import " + subcommand + " takes more than 2 minutes, see " + log);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(
                    "school-import " + subcommand + " failed with " + process.exitValue() + ", see " + log);
        }
    }
}
