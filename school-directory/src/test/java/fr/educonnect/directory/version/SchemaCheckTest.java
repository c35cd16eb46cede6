package fr.educonnect.directory.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.DirectoryUnavailableException;
import fr.educonnect.directory.DirectoryUnavailableException.Reason;
import fr.educonnect.directory.schema.SchemaMigrator;
import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.directory.version.SchemaStatus.Missing;
import fr.educonnect.directory.version.SchemaStatus.OtherVersion;
import fr.educonnect.directory.version.SchemaStatus.PermissionDenied;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaCheckTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @ParameterizedTest
    @EnumSource
    void missingSchemasAreToldApart(Engine engine) {
        DataSource database = TestDatabases.bare(engine);
        assertThat(SchemaCheck.verify(database, LIMIT)).isEqualTo(new Missing("school"));

        new SchemaMigrator(database, Clock.systemUTC()).createSchoolSchemaIfAbsent();
        assertThat(SchemaCheck.verify(database, LIMIT)).isEqualTo(new Missing("account"));

        new SchoolFixture(database).run("DELETE FROM school.schema_version");
        assertThat(SchemaCheck.verify(database, LIMIT)).isEqualTo(new Missing("school"));
    }

    @ParameterizedTest
    @EnumSource
    void unknownVersionsNameBoth(Engine engine) {
        DataSource database = TestDatabases.migrated(engine);
        SchoolFixture fixture = new SchoolFixture(database);

        fixture.run("UPDATE account.schema_version SET version = 9");
        OtherVersion ahead = (OtherVersion) SchemaCheck.verify(database, LIMIT);
        assertThat(ahead).isEqualTo(new OtherVersion("account", 9, SchemaVersions.ACCOUNT));
        assertThat(ahead.older()).isFalse();

        fixture.run("UPDATE account.schema_version SET version = 0");
        assertThat(((OtherVersion) SchemaCheck.verify(database, LIMIT)).older()).isTrue();

        fixture.run("UPDATE school.schema_version SET version = 7");
        assertThat(SchemaCheck.verify(database, LIMIT)).isEqualTo(new OtherVersion("school", 7, 1));
        assertThat(SchemaCheck.verify(database, LIMIT).explanation()).contains("version 7", "version 1");
    }

    @ParameterizedTest
    @EnumSource
    void roleWithoutPrivilegesIsToldSo(Engine engine) {
        DataSource database = TestDatabases.migrated(engine);
        SchoolFixture fixture = new SchoolFixture(database);
        DataSource stranger = stranger(engine, database, fixture);

        assertThat(SchemaCheck.verify(stranger, LIMIT)).isEqualTo(new PermissionDenied("school"));
    }

    @Test
    void databaseThatDoesNotAnswerIsNoVerdict() {
        JdbcDataSource nobody = new JdbcDataSource();
        nobody.setURL("jdbc:h2:tcp://localhost:1/nothing");

        assertThatThrownBy(() -> SchemaCheck.verify(nobody, LIMIT))
                .isInstanceOfSatisfying(DirectoryUnavailableException.class, away -> assertThat(away.reason())
                        .isEqualTo(Reason.UNREACHABLE));
    }

    @Test
    void wrongPasswordIsToldApart() {
        JdbcDataSource stranger = new JdbcDataSource();
        stranger.setURL(TestDatabases.url(TestDatabases.migrated(Engine.H2)));
        stranger.setUser("sa");
        stranger.setPassword("wrong");

        assertThatThrownBy(() -> SchemaCheck.verify(stranger, LIMIT))
                .isInstanceOfSatisfying(DirectoryUnavailableException.class, away -> assertThat(away.reason())
                        .isEqualTo(Reason.CREDENTIALS));
    }

    private static DataSource stranger(Engine engine, DataSource database, SchoolFixture fixture) {
        if (engine == Engine.POSTGRESQL) {
            fixture.run("CREATE ROLE stranger LOGIN");
            return TestDatabases.as("stranger", database);
        }
        fixture.run("CREATE USER stranger PASSWORD ''");
        JdbcDataSource stranger = new JdbcDataSource();
        stranger.setURL(TestDatabases.url(database));
        stranger.setUser("stranger");
        stranger.setPassword("");
        return stranger;
    }
}
