package fr.educonnect.directory.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.ActivationRegistry;
import fr.educonnect.directory.RecoveryStore;
import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.code.CodeCheck;
import fr.educonnect.directory.code.CodePurpose;
import fr.educonnect.directory.code.CodeRules;
import fr.educonnect.directory.code.IssuedCode;
import fr.educonnect.directory.code.NewCode;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.identifiant.IdentifiantPattern;
import fr.educonnect.directory.jdbc.JdbcAccountRegistry;
import fr.educonnect.directory.jdbc.JdbcActivationRegistry;
import fr.educonnect.directory.jdbc.JdbcRecoveryStore;
import fr.educonnect.directory.jdbc.JdbcSchoolDirectory;
import fr.educonnect.directory.permit.IssuedPermit;
import fr.educonnect.directory.permit.PermitClaim;
import fr.educonnect.directory.permit.PermitPurpose;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.QuotaAnswer;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.quota.Window.Sliding;
import fr.educonnect.directory.report.ReportState;
import fr.educonnect.directory.search.AccountSearch;
import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.directory.version.SchemaCheck;
import fr.educonnect.directory.version.SchemaStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The role of postgresql-roles.sql can serve everything and nothing more. */
class PostgresqlRolesTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Clock CLOCK = Clock.systemUTC();

    private static DataSource owner;
    private static DataSource server;

    @BeforeAll
    static void runTheScriptTwice() throws Exception {
        owner = TestDatabases.migrated(Engine.POSTGRESQL);
        runScript();
        runScript();
        server = TestDatabases.as("educonnect_server", owner);
    }

    @Test
    void servesEverything() {
        SchoolFixture fixture = new SchoolFixture(owner);
        long guardian = fixture.guardian("MME", "Anne", "DELMAS");
        fixture.link(guardian, fixture.child("LOU", "DELMAS", LocalDate.parse("2009-03-02")));
        SchoolDirectory directory = new JdbcSchoolDirectory(server, CLOCK, LIMIT);

        assertThat(SchemaCheck.verify(server, LIMIT)).isEqualTo(new SchemaStatus.Ready());
        long id = new JdbcAccountRegistry(server, CLOCK, LIMIT)
                .create(new NewAccount("a.delmas1", List.of(guardian), AccountStatus.ACTIVE, Optional.empty()));
        directory.storeVerifiedEmail(id, "anne@example.org");

        assertThat(directory.findById(id).orElseThrow().verifiedEmail()).contains("anne@example.org");
        assertThat(directory.search(AccountSearch.words("delmas"), 0, 10)).hasSize(1);
        assertThat(directory.pseudonyms()).isNotNull();
        servesRecovery(id);
        servesActivation(fixture);
    }

    private static void servesActivation(SchoolFixture fixture) {
        long school = fixture.school("0099990K", "Collège des Cimes", "009", false);
        long child = fixture.child("ZOÉ", "FAŸ", LocalDate.parse("2008-02-29"));
        fixture.enrol(child, school, "6A");
        ActivationRegistry registry = new JdbcActivationRegistry(server, CLOCK, LIMIT);
        fay(fixture, child);
        Person person = registry.peopleAt("+33639981278").get(0);
        long account = registry.open(person, IdentifiantPattern.DEFAULT).id();
        assertThat(registry.activate(account, Optional.empty())).isTrue();

        fay(fixture, child);
        assertThat(registry.joins().joinNewRecords("0099990K")).isEqualTo(1);
        assertThat(registry.joins().claimNotices(10)).hasSize(1);
        registry.reports().report(registry.personOf(account).orElseThrow(), Set.of(child));
        long report =
                registry.reports().page(ReportState.STANDING, 0, 10).get(0).id();
        assertThat(registry.reports().withdraw(report, "admin", "Erreur")).isTrue();
        assertThat(registry.reports().closeDropped()).isZero();
    }

    private static void fay(SchoolFixture fixture, long child) {
        long guardian = fixture.guardian("M.", "Joël", "FAŸ");
        fixture.contact(guardian, Contact.Kind.MOBILE, "+33639981278");
        fixture.contact(guardian, Contact.Kind.EMAIL, "fay@example.org");
        fixture.link(guardian, child);
    }

    private static void servesRecovery(long account) {
        RecoveryStore store = new JdbcRecoveryStore(server, CLOCK, LIMIT);
        Subject subject = new Subject("number:n");
        Duration hour = Duration.ofHours(1);
        CodeRules rules = new CodeRules(5, 25, hour);
        IssuedCode code = store.codes()
                .issue(new NewCode(
                        CodePurpose.LOST_PASSWORD, OptionalLong.of(account), "+33639981278", subject, 6, hour));
        IssuedPermit permit = store.permits().issue(PermitPurpose.NEW_PASSWORD, account, subject, hour);

        assertThat(store.quotas().use(List.of(new Limit("number", subject, 1, new Sliding(hour)))))
                .isEqualTo(new QuotaAnswer.Granted());
        assertThat(store.codes().check(code.handle(), CodePurpose.LOST_PASSWORD, "+33639981278", "no", rules))
                .isEqualTo(new CodeCheck.Wrong(4));
        assertThat(store.permits().claim(PermitPurpose.NEW_PASSWORD, permit.secret(), "browser", hour))
                .isEqualTo(new PermitClaim.Granted(account, subject));
        store.permits().passwordChanged(account, permit.secret());
        assertThat(store.purge()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO school.department (code, label, academy_label) VALUES ('009', 'Ariège', 'Toulouse')",
                "UPDATE school.guardian SET last_name = 'X'",
                "DELETE FROM school.enrolment",
                "TRUNCATE school.enrolment",
                "CREATE TABLE school.more (id INTEGER)",
                "CREATE TABLE account.more (id INTEGER)",
                "ALTER TABLE account.account ADD COLUMN more INTEGER",
                "DROP TABLE account.report",
                "TRUNCATE account.report",
                "DELETE FROM account.report",
                "DELETE FROM account.identifiant_stem",
                "UPDATE account.schema_version SET version = 2",
                "UPDATE account.pseudonym_key SET hmac_key = 'x'",
                "DELETE FROM account.pseudonym_key",
                "SELECT * FROM account.databasechangelog",
                "CREATE SCHEMA more",
                "CREATE TABLE public.more (id INTEGER)"
            })
    void doesNothingMore(String sql) throws SQLException {
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(SQLException.class, denied -> assertThat(denied.getSQLState())
                            .isEqualTo("42501"));
        }
    }

    private static void runScript() throws IOException, SQLException {
        try (InputStream script = SchemaMigrator.class.getResourceAsStream("postgresql-roles.sql");
                Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
