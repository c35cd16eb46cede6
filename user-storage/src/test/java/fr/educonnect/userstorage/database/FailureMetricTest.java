package fr.educonnect.userstorage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.userstorage.config.SchoolDatabaseConfig;
import fr.educonnect.userstorage.config.SettingProblems;
import fr.educonnect.userstorage.outage.SchoolDatabaseUnavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.component.ComponentModel;

/** What an operator sees of a school base that does not answer. */
class FailureMetricTest {

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
    void aBaseOfAnotherSchema() throws SQLException {
        ask("jdbc:h2:mem:");

        assertThat(failures("schema")).isEqualTo(1);
        assertThat(failures("unreachable")).isZero();
    }

    @Test
    void aBaseThatIsNotThere() throws SQLException {
        // Nobody listens on port 1. H2 would try for longer than the pool waits.
        ask("jdbc:postgresql://127.0.0.1:1/school");

        assertThat(failures("unreachable")).isEqualTo(1);
        assertThat(failures("schema")).isZero();
    }

    @Test
    void aBaseThatTakesTheConnectionAndSaysNothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ask("jdbc:h2:tcp://127.0.0.1:" + silent.getLocalPort() + "/school");
        }

        assertThat(failures("no_connection")).isEqualTo(1);
        assertThat(failures("unreachable")).isZero();
    }

    private static void ask(String jdbcUrl) throws SQLException {
        ComponentModel component = new ComponentModel();
        component.put("jdbcUrl", jdbcUrl);
        SchoolDatabaseConfig config = SchoolDatabaseConfig.read(component, new SettingProblems());
        try (SchoolDatabase database = SchoolDatabase.open(config, "")) {
            assertThatThrownBy(() -> database.ask(SchoolDirectory::pseudonyms))
                    .isInstanceOf(SchoolDatabaseUnavailable.class);
        }
    }

    private double failures(String reason) {
        Counter counter = registry.find("educonnect.school.database.failures")
                .tag("reason", reason)
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
