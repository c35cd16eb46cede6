package fr.educonnect.directory.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.jdbc.JdbcSchoolDirectory;
import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.directory.version.SchemaCheck;
import fr.educonnect.directory.version.SchemaStatus;
import java.time.Clock;
import java.time.Duration;
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
        for (String table : List.of("one_time_code", "permit", "quota_subject", "quota_use")) {
            fixture.run("DROP TABLE account." + table);
        }
        fixture.run("DELETE FROM account.databasechangelog WHERE id LIKE '2-%'");
        fixture.run("UPDATE account.schema_version SET version = 1");
        fixture.run("INSERT INTO account.account (identifiant, status, created_at)"
                + " VALUES ('a.delmas1', 'ACTIVE', CURRENT_TIMESTAMP)");
        assertThat(SchemaCheck.verify(database, LIMIT)).isEqualTo(new SchemaStatus.OtherVersion("account", 1, 2));

        migrator.migrateAccountSchema();

        assertThat(SchemaCheck.verify(database, LIMIT)).isEqualTo(new SchemaStatus.Ready());
        assertThat(fixture.count("SELECT COUNT(*) FROM account.schema_version")).isEqualTo(1);
        assertThat(new JdbcSchoolDirectory(database, Clock.systemUTC(), LIMIT).findByIdentifiant("a.delmas1"))
                .isPresent();
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
}
