package fr.educonnect.directory.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.educonnect.directory.guardian.Guardianship;
import fr.educonnect.directory.jdbc.JdbcActivationRegistry;
import fr.educonnect.directory.jdbc.JdbcSchoolDirectory;
import fr.educonnect.directory.report.ChildReport;
import fr.educonnect.directory.report.ChildReports;
import fr.educonnect.directory.report.ReportState;
import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.directory.version.SchemaCheck;
import fr.educonnect.directory.version.SchemaStatus;
import fr.educonnect.directory.version.SchemaVersions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaMigratorTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @ParameterizedTest
    @EnumSource
    void bareDatabaseBecomesReadyAndASecondRunChangesNothing(Engine engine) {
        DataSource database = TestDatabases.bare(engine);
        SchemaMigrator migrator = new SchemaMigrator(database, Clock.systemUTC());
        SchoolFixture fixture = new SchoolFixture(database);

        assertThat(migrator.createSchoolSchemaIfAbsent()).isTrue();
        migrator.migrateAccountSchema();
        fixture.school("0099990K", "Collège des Cimes", "009", false);
        fixture.run("UPDATE account.pseudonym_key SET hmac_key = 'kept'");

        assertThat(migrator.createSchoolSchemaIfAbsent()).isFalse();
        migrator.migrateAccountSchema();

        assertThat(SchemaCheck.verify(database, LIMIT)).isEqualTo(new SchemaStatus.Ready());
        assertThat(fixture.count("SELECT COUNT(*) FROM school.school")).isEqualTo(1);
        assertThat(fixture.count("SELECT COUNT(*) FROM account.pseudonym_key WHERE hmac_key = 'kept'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void databaseOfVersion1KeepsItsAccounts(Engine engine) {
        DataSource database = TestDatabases.bare(engine);
        SchemaMigrator migrator = new SchemaMigrator(database, Clock.systemUTC());
        migrator.createSchoolSchemaIfAbsent();
        migrator.migrateAccountSchema();
        SchoolFixture fixture = new SchoolFixture(database);
        backToVersion2(fixture);
        for (String table : List.of("one_time_code", "permit", "quota_subject", "quota_use")) {
            fixture.run("DROP TABLE account." + table);
        }
        backTo(1, fixture);
        fixture.run("INSERT INTO account.account (identifiant, status, created_at)"
                + " VALUES ('a.delmas1', 'ACTIVE', CURRENT_TIMESTAMP)");
        assertThat(SchemaCheck.verify(database, LIMIT))
                .isEqualTo(new SchemaStatus.OtherVersion("account", 1, SchemaVersions.ACCOUNT));

        migrator.migrateAccountSchema();

        assertThat(SchemaCheck.verify(database, LIMIT)).isEqualTo(new SchemaStatus.Ready());
        assertThat(fixture.count("SELECT COUNT(*) FROM account.schema_version")).isEqualTo(1);
        assertThat(new JdbcSchoolDirectory(database, Clock.systemUTC(), LIMIT).findByIdentifiant("a.delmas1"))
                .isPresent();
    }

    /** Reports hung on accounts: each goes to the account's records that are linked to the child. */
    @ParameterizedTest
    @EnumSource
    void databaseOfVersion2KeepsItsReports(Engine engine) {
        DataSource database = TestDatabases.bare(engine);
        SchemaMigrator migrator = new SchemaMigrator(database, Clock.systemUTC());
        migrator.createSchoolSchemaIfAbsent();
        migrator.migrateAccountSchema();
        SchoolFixture fixture = new SchoolFixture(database);
        long lou = fixture.child("LOU", "DELMAS", LocalDate.parse("2009-03-02"));
        long sacha = fixture.child("SACHA", "DELMAS", LocalDate.parse("2007-06-30"));
        long anne = fixture.guardian("MME", "Anne", "DELMAS");
        fixture.link(anne, lou);
        fixture.link(anne, sacha);
        long again = fixture.guardian("MME", "Anne", "DELMAS");
        fixture.link(again, lou);
        long account = fixture.account("a.delmas1", anne, again);
        backToVersion2(fixture);
        childReport(fixture, account, lou, "2020-11-02T08:00:00Z", null);
        childReport(fixture, account, lou, "2020-11-01T08:00:00Z", null);
        childReport(fixture, account, lou, "2020-10-01T08:00:00Z", "2020-10-02T08:00:00Z");
        childReport(fixture, account, sacha, "2020-10-01T08:00:00Z", "2020-10-02T08:00:00Z");

        migrator.migrateAccountSchema();

        assertThat(new JdbcSchoolDirectory(database, Clock.systemUTC(), LIMIT)
                        .findById(account)
                        .orElseThrow()
                        .guardianships())
                .extracting(Guardianship::guardianId, link -> link.child().id(), Guardianship::reported)
                .containsExactly(tuple(anne, lou, true), tuple(anne, sacha, false), tuple(again, lou, true));
        ChildReports reports = new JdbcActivationRegistry(database, Clock.systemUTC(), LIMIT).reports();
        assertThat(reports.page(ReportState.STANDING, 0, 10))
                .extracting(ChildReport::reportedAt)
                .containsExactly(Instant.parse("2020-11-01T08:00:00Z"), Instant.parse("2020-11-01T08:00:00Z"));
        assertThat(reports.count(ReportState.CLOSED)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void onlyOurTwoSchemasAreTouched(Engine engine) {
        assertThat(new SchoolFixture(TestDatabases.migrated(engine))
                        .count("SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_schema) NOT IN"
                                + " ('school', 'account', 'information_schema', 'pg_catalog')"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void secondKeyForPseudonymsIsImpossible(Engine engine) {
        SchoolFixture fixture = new SchoolFixture(TestDatabases.migrated(engine));

        assertThatThrownBy(() -> fixture.run("INSERT INTO account.pseudonym_key (id, hmac_key, created_at)"
                        + " SELECT 2, hmac_key, created_at FROM account.pseudonym_key"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void childReport(
            SchoolFixture fixture, long account, long child, String reportedAt, String withdrawnAt) {
        fixture.run(
                "INSERT INTO account.child_report (account_id, child_id, reported_at, withdrawn_at) VALUES (?, ?, ?, ?)",
                account,
                child,
                OffsetDateTime.parse(reportedAt),
                withdrawnAt == null ? null : OffsetDateTime.parse(withdrawnAt));
    }

    private static void backToVersion2(SchoolFixture fixture) {
        fixture.run("DROP TABLE account.grouping_record");
        fixture.run("DROP TABLE account.grouping");
        fixture.run("DROP INDEX account.record_join_by_account");
        backTo(3, fixture);
        for (String table : List.of("report", "record_join", "identifiant_stem")) {
            fixture.run("DROP TABLE account." + table);
        }
        fixture.run("DROP INDEX account.account_by_stated_email");
        fixture.run("ALTER TABLE account.account DROP COLUMN stated_email");
        fixture.run("CREATE TABLE account.child_report (account_id BIGINT NOT NULL REFERENCES account.account (id),"
                + " child_id BIGINT NOT NULL, reported_at TIMESTAMP WITH TIME ZONE NOT NULL,"
                + " withdrawn_at TIMESTAMP WITH TIME ZONE, PRIMARY KEY (account_id, child_id, reported_at))");
        backTo(2, fixture);
    }

    private static void backTo(int version, SchoolFixture fixture) {
        fixture.run("DELETE FROM account.databasechangelog WHERE id LIKE '" + (version + 1) + "-%'");
        fixture.run("UPDATE account.schema_version SET version = " + version);
    }
}
