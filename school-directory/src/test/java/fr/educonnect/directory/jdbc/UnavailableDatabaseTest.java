package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.educonnect.directory.DirectoryUnavailableException;
import fr.educonnect.directory.DirectoryUnavailableException.Reason;
import fr.educonnect.directory.RecoveryStore;
import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.code.CodePurpose;
import fr.educonnect.directory.code.CodeRules;
import fr.educonnect.directory.code.NewCode;
import fr.educonnect.directory.permit.PermitPurpose;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.quota.Window.Sliding;
import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.TestDatabases;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that fails is never "not found", and its failure tells nothing about anybody. */
class UnavailableDatabaseTest {

    private static final Limit LIMIT =
            new Limit("number", new Subject("number:n"), 1, new Sliding(Duration.ofMinutes(1)));

    @Test
    void nobodyAnswers() {
        JdbcDataSource nobody = new JdbcDataSource();
        nobody.setURL("jdbc:h2:tcp://localhost:1/nothing");

        assertThat(failure(directory(nobody)).reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void roleThatMayNotConnectLacksAPrivilege() {
        DataSource forbidden = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException("permission denied for database", "42501");
                });

        assertThat(failure(directory(forbidden)).reason()).isEqualTo(Reason.PERMISSION);
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

    @Test
    void property50_recoveryRefusesWhereNobodyAnswers() {
        JdbcDataSource nobody = new JdbcDataSource();
        nobody.setURL("jdbc:h2:tcp://localhost:1/nothing");

        assertThat(recoveryFailures(nobody)).hasSize(9).containsOnly(Reason.UNREACHABLE);
    }

    @ParameterizedTest
    @EnumSource
    void property50_recoveryRefusesWhereTheTablesCannotBeRead(Engine engine) {
        DataSource database = TestDatabases.migrated(engine);
        for (String table : List.of("one_time_code", "permit", "quota_subject")) {
            new SchoolFixture(database).run("ALTER TABLE account." + table + " RENAME TO gone_" + table);
        }
        new SchoolFixture(database).run("ALTER TABLE account.account RENAME TO gone_account");

        assertThat(recoveryFailures(database)).hasSize(9).containsOnly(Reason.STATEMENT);
    }

    @Test
    void useThatWaitsTooLongForAnotherIsGivenUp() throws Exception {
        DataSource database = TestDatabases.migrated(Engine.POSTGRESQL);
        try (Connection blocker = database.getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE account.quota_subject IN ACCESS EXCLUSIVE MODE");
            RecoveryStore store = new JdbcRecoveryStore(database, Clock.systemUTC(), Duration.ofMillis(200));

            DirectoryUnavailableException failure = catchThrowableOfType(
                    DirectoryUnavailableException.class, () -> store.quotas().use(List.of(LIMIT)));
            assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        }
    }

    private static List<Reason> recoveryFailures(DataSource database) {
        RecoveryStore store = new JdbcRecoveryStore(database, Clock.systemUTC(), Duration.ofSeconds(5));
        Duration minute = Duration.ofMinutes(1);
        CodeRules rules = new CodeRules(5, 25, minute);
        CodePurpose lost = CodePurpose.LOST_PASSWORD;
        PermitPurpose password = PermitPurpose.NEW_PASSWORD;
        return Stream.<ThrowingCallable>of(
                        () -> store.quotas().use(List.of(LIMIT)),
                        () -> store.codes()
                                .issue(new NewCode(lost, OptionalLong.empty(), "", LIMIT.subject(), 6, minute)),
                        () -> store.codes().resend("handle", lost, "", 6, minute, rules),
                        () -> store.codes().check("handle", lost, "", "123456", rules),
                        () -> store.permits().issue(password, 1, LIMIT.subject(), minute),
                        () -> store.permits().look(password, "secret"),
                        () -> store.permits().claim(password, "secret", "browser", minute),
                        () -> store.permits().passwordChanged(1, "secret"),
                        store::purge)
                .map(call -> catchThrowableOfType(DirectoryUnavailableException.class, call)
                        .reason())
                .toList();
    }

    private static SchoolDirectory directory(DataSource database) {
        return new JdbcSchoolDirectory(database, Clock.systemUTC(), Duration.ofSeconds(5));
    }

    private static DirectoryUnavailableException failure(SchoolDirectory directory) {
        return catchThrowableOfType(
                DirectoryUnavailableException.class, () -> directory.findByIdentifiant("a.delmas1"));
    }
}
