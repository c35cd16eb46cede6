package fr.educonnect.userstorage.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;

class SchoolDatabaseConfigTest {

    private final SettingProblems problems = new SettingProblems();

    @Test
    void whatIsNotSetHasItsDefault() {
        SchoolDatabaseConfig config =
                SchoolDatabaseConfig.read(component(Map.of("jdbcUrl", " jdbc:postgresql://db/school ")), problems);

        assertThat(problems.none()).isTrue();
        assertThat(config.jdbcUrl()).isEqualTo("jdbc:postgresql://db/school");
        assertThat(config.poolSize()).isEqualTo(20);
        assertThat(config.acquisitionTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.statementTimeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void everyProblemIsNamedAtOnceWithItsSetting() {
        SchoolDatabaseConfig.read(
                component(Map.of(
                        "jdbcUrl", "jdbc:mysql://db/school",
                        "poolSize", "many",
                        "acquisitionTimeout", "5",
                        "statementTimeout", "11",
                        "openDepartments", "09,xx,31@soon")),
                problems);

        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOfSatisfying(ComponentValidationException.class, e -> assertThat(e.getParameters()[0])
                        .asString()
                        .contains("JDBC URL: must begin with jdbc:postgresql: or jdbc:h2:.")
                        .contains("Connection pool size: \"many\" is not a number from 1 to 500.")
                        .contains("Acquisition time-out: \"5\" is not a number from 100 to 2000.")
                        .contains("Statement time-out: \"11\" is not a number from 1 to 10.")
                        .contains("Opened départements: ")
                        .contains("xx")
                        .contains("31@soon"));
    }

    @Test
    void anEmptyUrlIsAProblem() {
        SchoolDatabaseConfig.read(component(Map.of()), problems);

        assertThat(problems.toString()).startsWith("JDBC URL: is empty.");
    }

    @Test
    void theTextOfASettingNeverHoldsThePassword() {
        SchoolDatabaseConfig config = SchoolDatabaseConfig.read(
                component(Map.of("jdbcUrl", "jdbc:h2:mem:x", "jdbcUser", "keycloak", "jdbcPassword", "hunter2")),
                problems);

        assertThat(config.toString()).contains("keycloak").doesNotContain("hunter2");
    }

    private static ComponentModel component(Map<String, String> settings) {
        ComponentModel component = new ComponentModel();
        settings.forEach((key, value) -> component.getConfig().putSingle(key, value));
        return component;
    }
}
