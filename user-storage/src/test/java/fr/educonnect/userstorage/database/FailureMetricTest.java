package fr.educonnect.userstorage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.userstorage.SchoolDatabaseProviderFactory;
import fr.educonnect.userstorage.config.SchoolDatabaseConfig;
import fr.educonnect.userstorage.config.SchoolDatabaseSetting;
import fr.educonnect.userstorage.config.SettingProblems;
import fr.educonnect.userstorage.outage.SchoolDatabaseUnavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSessionFactory;

/** What an operator sees of a school base that does not answer. */
class FailureMetricTest {

    /** The longest allowed: on a busy machine even a refusal takes its time, and would count as an acquisition that takes too long. */
    private static final Duration PATIENT = Duration.ofSeconds(2);

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
        ask("jdbc:h2:mem:", PATIENT);

        assertThat(failures("schema")).isEqualTo(1);
        assertThat(failures("unreachable")).isZero();
    }

    @Test
    void aBaseThatIsNotThere() throws SQLException {
        // Nobody listens on port 1. H2 would try for longer than the pool waits.
        ask("jdbc:postgresql://127.0.0.1:1/school", PATIENT);

        assertThat(failures("unreachable")).isEqualTo(1);
        assertThat(failures("schema")).isZero();
    }

    @Test
    void aBaseThatTakesTheConnectionAndSaysNothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ask("jdbc:h2:tcp://127.0.0.1:" + silent.getLocalPort() + "/school", Duration.ofSeconds(1));
        }

        assertThat(failures("no_connection")).isEqualTo(1);
        assertThat(failures("unreachable")).isZero();
    }

    @Test
    void everyReasonIsShownBeforeAnythingFails() {
        new SchoolDatabaseProviderFactory().postInit(noServer());

        assertThat(registry.find("educonnect.school.database.failures").counters())
                .allSatisfy(counter -> assertThat(counter.count()).isZero())
                .extracting(counter -> counter.getId().getTag("reason"))
                .containsExactlyInAnyOrder(
                        "unreachable",
                        "no_connection",
                        "credentials",
                        "no_such_database",
                        "permission",
                        "timeout",
                        "statement",
                        "schema");
    }

    private static void ask(String jdbcUrl, Duration patience) throws SQLException {
        ComponentModel component = new ComponentModel();
        component.put(SchoolDatabaseSetting.JDBC_URL, jdbcUrl);
        component.put(SchoolDatabaseSetting.ACQUISITION_TIMEOUT, String.valueOf(patience.toMillis()));
        SchoolDatabaseConfig config = SchoolDatabaseConfig.read(component, new SettingProblems());
        try (SchoolDatabase database = SchoolDatabase.open(config, "")) {
            assertThatThrownBy(() -> database.ask(SchoolDirectory::pseudonyms))
                    .isInstanceOf(SchoolDatabaseUnavailable.class);
        }
    }

    /** A server that only takes listeners. */
    private static KeycloakSessionFactory noServer() {
        return (KeycloakSessionFactory) Proxy.newProxyInstance(
                FailureMetricTest.class.getClassLoader(),
                new Class<?>[] {KeycloakSessionFactory.class},
                (proxy, method, arguments) -> null);
    }

    private double failures(String reason) {
        Counter counter = registry.find("educonnect.school.database.failures")
                .tag("reason", reason)
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
