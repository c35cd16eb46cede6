package fr.educonnect.directory.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.jdbc.JdbcSchoolDirectory;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.quota.Subjects;
import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.TestDatabases;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** An operator's SQL finds the very subjects that the server counts for. */
class RecoverySubjectsTest {

    @Test
    void functionOfTheScriptGivesTheServersSubjects() throws Exception {
        DataSource database = TestDatabases.migrated(Engine.POSTGRESQL);
        try (InputStream script = SchemaMigrator.class.getResourceAsStream("postgresql-recovery-subjects.sql");
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        SchoolFixture fixture = new SchoolFixture(database);
        Subjects subjects =
                new Subjects(new JdbcSchoolDirectory(database, Clock.systemUTC(), Duration.ofSeconds(5)).pseudonyms());

        assertFound(fixture, "number", "+33639981278", subjects.number("+33639981278"));
        assertFound(fixture, "address", " Hélène@Example.org ", subjects.address("hélène@example.org"));
        assertFound(fixture, "identifiant", "A.Delmas1", subjects.identifiant("a.delmas1"));
        assertFound(fixture, "network", "192.0.2.1", subjects.network("192.0.2.1"));
        assertFound(fixture, "network", "20010db800000001/64", subjects.network("2001:db8:0:1::1"));
        assertFound(fixture, "guardian", "0829990N610371", subjects.guardian("0829990N610371"));
        assertFound(fixture, "realm", "Realm-Id", subjects.realm("Realm-Id"));
    }

    private static void assertFound(SchoolFixture fixture, String kind, String typed, Subject subject) {
        fixture.run(
                "INSERT INTO account.quota_subject (subject, last_used_at) VALUES (?, CURRENT_TIMESTAMP)",
                subject.key());

        assertThat(fixture.run(
                        "DELETE FROM account.quota_subject WHERE subject = account.subject_of(?, ?)", kind, typed))
                .as(kind)
                .isEqualTo(1);
    }
}
