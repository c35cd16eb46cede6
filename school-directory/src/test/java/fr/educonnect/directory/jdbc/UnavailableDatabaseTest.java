package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.educonnect.directory.DirectoryUnavailableException;
import fr.educonnect.directory.DirectoryUnavailableException.Reason;
import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.TestDatabases;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that fails is never "not found", and its failure tells nothing about anybody. */
class UnavailableDatabaseTest {

    @Test
    void nobodyAnswers() {
        JdbcDataSource nobody = new JdbcDataSource();
        nobody.setURL("jdbc:h2:tcp://localhost:1/nothing");

        assertThat(failure(directory(nobody)).reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @ParameterizedTest
    @EnumSource
    void failedStatementTellsNoValueAnywhereInItsTrace(Engine engine) {
        DataSource database = TestDatabases.migrated(engine);
        new SchoolFixture(database).run("ALTER TABLE account.account RENAME COLUMN identifiant TO other");

        DirectoryUnavailableException failure = failure(directory(database));

        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(failure.reason()).isEqualTo(Reason.STATEMENT);
        assertThat(trace.toString()).contains("SQLSTATE").doesNotContain("a.delmas1", "SELECT");
    }

    @Test
    void statementThatWaitsTooLongIsGivenUp() throws Exception {
        DataSource database = TestDatabases.migrated(Engine.POSTGRESQL);
        try (Connection blocker = database.getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE account.account IN ACCESS EXCLUSIVE MODE");

            assertThat(failure(new JdbcSchoolDirectory(database, Clock.systemUTC(), Duration.ofMillis(200)))
                            .reason())
                    .isEqualTo(Reason.TIMEOUT);
        }
    }

    private static SchoolDirectory directory(DataSource database) {
        return new JdbcSchoolDirectory(database, Clock.systemUTC(), Duration.ofSeconds(5));
    }

    private static DirectoryUnavailableException failure(SchoolDirectory directory) {
        return catchThrowableOfType(
                DirectoryUnavailableException.class, () -> directory.findByIdentifiant("a.delmas1"));
    }
}
