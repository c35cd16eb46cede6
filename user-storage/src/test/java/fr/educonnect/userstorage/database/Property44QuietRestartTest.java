package fr.educonnect.userstorage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.userstorage.config.SchoolDatabaseConfig;
import fr.educonnect.userstorage.config.SchoolDatabaseSetting;
import fr.educonnect.userstorage.config.SettingProblems;
import fr.educonnect.userstorage.outage.SchoolDatabaseUnavailable;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.keycloak.component.ComponentModel;

/**
 * Property 44: the school base is restarted while nobody asks it anything, as at night. All connections that the server holds are
 * dead, and it does not know; who comes first does not pay for that.
 */
class Property44QuietRestartTest {

    private static final int CONNECTIONS = 5;
    private static final String OURS = "datname = current_database() AND application_name = 'educonnect-keycloak'";
    private static final Duration AT_ONCE = Duration.ofNanos(1);
    private static final IdleTimes KEPT = new IdleTimes(AT_ONCE, Duration.ofMinutes(5));
    private static final IdleTimes GIVEN_BACK = new IdleTimes(AT_ONCE, Duration.ofMillis(100));

    private final DataSource base = TestDatabases.migrated(Engine.POSTGRESQL);

    @Test
    @Timeout(60)
    void whoComesFirstGetsAnAnswer() throws SQLException {
        try (AgroalDataSource pool = ConnectionPool.open(config(), "", KEPT, () -> {})) {
            useAtTheSameTime(pool);
            assertThat(backends()).isEqualTo(CONNECTIONS);

            endBackends();
            for (int i = 0; i < CONNECTIONS; i++) {
                assertThat(number(pool, "SELECT 1")).isEqualTo(1);
            }
            assertThat(backends()).as("the dead ones are gone, one is enough").isEqualTo(1);
        }
    }

    @Test
    @Timeout(60)
    void whatWasMigratedMeanwhileIsNoticedBeforeItIsAsked() throws SQLException {
        try (SchoolDatabase database = SchoolDatabase.open(config(), "", KEPT)) {
            assertThat(hasAccount(database)).isFalse();

            migrateToANewerVersion();
            assertThat(hasAccount(database))
                    .as("versions are not read each time")
                    .isFalse();
            endBackends();

            assertThatThrownBy(() -> hasAccount(database))
                    .isInstanceOf(SchoolDatabaseUnavailable.class)
                    .hasMessageContaining("has version 99");
        }
    }

    @Test
    @Timeout(60)
    void soItIsWhereNoConnectionIsLeftThatCouldBeDead() throws SQLException {
        try (SchoolDatabase database = SchoolDatabase.open(config(), "", GIVEN_BACK)) {
            assertThat(hasAccount(database)).isFalse();

            migrateToANewerVersion();
            while (backends() > 0) {
                Thread.onSpinWait();
            }

            assertThatThrownBy(() -> hasAccount(database))
                    .isInstanceOf(SchoolDatabaseUnavailable.class)
                    .hasMessageContaining("has version 99");
        }
    }

    private void migrateToANewerVersion() throws SQLException {
        number(
                base,
                "WITH newer AS (UPDATE account.schema_version SET version = 99 RETURNING 1) SELECT count(*) FROM newer");
    }

    private static boolean hasAccount(SchoolDatabase database) {
        return database.<Boolean>ask(directory -> directory.findById(1).isPresent());
    }

    private static void useAtTheSameTime(DataSource pool) throws SQLException {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            all.add(pool.getConnection());
        }
        for (Connection connection : all) {
            connection.close();
        }
    }

    private void endBackends() throws SQLException {
        number(base, "SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity WHERE " + OURS);
        assertThat(backends()).isZero();
    }

    private int backends() throws SQLException {
        return number(base, "SELECT count(*) FROM pg_stat_activity WHERE " + OURS);
    }

    private static int number(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private SchoolDatabaseConfig config() {
        ComponentModel component = new ComponentModel();
        component.put(SchoolDatabaseSetting.JDBC_URL, TestDatabases.url(base).replaceFirst("\\?.*", ""));
        component.put(SchoolDatabaseSetting.JDBC_USER, "postgres");
        return SchoolDatabaseConfig.read(component, new SettingProblems());
    }
}
