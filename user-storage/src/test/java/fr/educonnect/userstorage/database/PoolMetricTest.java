package fr.educonnect.userstorage.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.userstorage.config.SchoolDatabaseConfig;
import fr.educonnect.userstorage.config.SchoolDatabaseSetting;
import fr.educonnect.userstorage.config.SettingProblems;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.keycloak.component.ComponentModel;

/** What an operator sees of the connections to a school base. */
class PoolMetricTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void count() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void countNoMore() {
        Metrics.removeRegistry(registry);
    }

    @Test
    @Timeout(30)
    void busyFreeAndAwaited() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (AgroalDataSource pool = pool("1")) {
            PoolMetric shown = PoolMetric.show("School database", "id-1", pool);
            Connection only = pool.getConnection();
            assertThat(connections("id-1", "busy")).isEqualTo(1);
            assertThat(connections("id-1", "free")).isZero();

            Future<?> waiting = other.submit(() -> {
                pool.getConnection().close();
                return null;
            });
            while (connections("id-1", "awaited") < 1) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            only.close();
            waiting.get();

            assertThat(connections("id-1", "busy")).isZero();
            assertThat(connections("id-1", "free")).isEqualTo(1);
            assertThat(connections("id-1", "awaited")).isZero();
            shown.close();
            assertThat(registry.getMeters()).as("once it is closed").isEmpty();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void twoFederationsOfOneNameAreTwo() throws SQLException {
        try (AgroalDataSource first = pool("5");
                AgroalDataSource second = pool("5")) {
            List<PoolMetric> shown = List.of(
                    PoolMetric.show("School database", "id-1", first),
                    PoolMetric.show("School database", "id-2", second));
            Connection busy = second.getConnection();

            assertThat(connections("id-1", "busy")).isZero();
            assertThat(connections("id-2", "busy")).isEqualTo(1);

            busy.close();
            shown.forEach(PoolMetric::close);
        }
    }

    private static AgroalDataSource pool(String size) throws SQLException {
        ComponentModel component = new ComponentModel();
        component.put(SchoolDatabaseSetting.JDBC_URL, "jdbc:h2:mem:");
        component.put(SchoolDatabaseSetting.POOL_SIZE, size);
        component.put(SchoolDatabaseSetting.ACQUISITION_TIMEOUT, "2000");
        return ConnectionPool.open(SchoolDatabaseConfig.read(component, new SettingProblems()), "");
    }

    private double connections(String component, String state) {
        return registry.get("educonnect.school.database.connections")
                .tag("component", component)
                .tag("state", state)
                .gauge()
                .value();
    }
}
