package fr.educonnect.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.server.terminal.StartFailure;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Path REPOSITORY = Path.of("/somewhere/educonnect");

    @Test
    void anEmptyEnvironmentGivesTheContractsDefaults() {
        Settings settings = from(Map.of());

        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.teleservicePort()).isEqualTo(8081);
        assertThat(settings.outboxPort()).isEqualTo(8025);
        assertThat(settings.mail()).isEqualTo(new MailTarget("localhost", 3025));
        assertThat(settings.smsUrl()).isEqualTo(URI.create("http://localhost:8025/sms"));
        assertThat(settings.teleserviceUrl()).isEqualTo(URI.create("http://localhost:8081"));
        assertThat(settings.schoolBase()).isEmpty();
        assertThat(settings.dataFolder()).isEqualTo(REPOSITORY.resolve(".demo"));
        assertThat(settings.listenAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void addressesFollowTheirPorts() {
        Settings settings = from(Map.of(
                "EDUCONNECT_OUTBOX_PORT",
                "9025",
                "EDUCONNECT_TELESERVICE_PORT",
                "9081",
                "EDUCONNECT_HTTP_PORT",
                "9080"));

        assertThat(settings.smsUrl()).isEqualTo(URI.create("http://localhost:9025/sms"));
        assertThat(settings.teleserviceUrl()).isEqualTo(URI.create("http://localhost:9081"));
        assertThat(settings.keycloakUrl()).isEqualTo("http://localhost:9080");
    }

    @Test
    void aSchoolDatabaseIsTakenAsGiven() {
        Settings settings = from(Map.of(
                "EDUCONNECT_SCHOOL_DB_URL", "jdbc:postgresql://base/ecole",
                "EDUCONNECT_SCHOOL_DB_USER", "keycloak",
                "EDUCONNECT_SCHOOL_DB_PASSWORD", " with spaces "));

        assertThat(settings.schoolBase())
                .contains(new SchoolBase("jdbc:postgresql://base/ecole", "keycloak", " with spaces "));
        assertThat(settings.schoolBase().orElseThrow().toString()).doesNotContain("with spaces");
    }

    @Test
    void anEmptyVariableCountsAsNotSet() {
        Settings settings = from(Map.of("EDUCONNECT_HTTP_PORT", "", "EDUCONNECT_SCHOOL_DB_URL", " "));

        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.schoolBase()).isEmpty();
        assertThat(settings.isChosen(Settings.HTTP_PORT)).isFalse();
    }

    @Test
    void everyUnusableValueIsNamedAtOnce() {
        assertThatThrownBy(() -> from(Map.of(
                        "EDUCONNECT_HTTP_PORT", "eighty",
                        "EDUCONNECT_OUTBOX_PORT", "70000",
                        "EDUCONNECT_SMS_URL", "ftp://gateway",
                        "EDUCONNECT_SCHOOL_DB_URL", "mysql://base")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("EDUCONNECT_HTTP_PORT is \"eighty\"")
                .hasMessageContaining("EDUCONNECT_OUTBOX_PORT is \"70000\"")
                .hasMessageContaining("EDUCONNECT_SMS_URL is \"ftp://gateway\"")
                .hasMessageContaining("EDUCONNECT_SCHOOL_DB_URL must begin with");
    }

    @Test
    void aSchoolRoleWithoutItsDatabaseIsAMistake() {
        assertThatThrownBy(() -> from(Map.of("EDUCONNECT_SCHOOL_DB_USER", "keycloak")))
                .hasMessageContaining("without EDUCONNECT_SCHOOL_DB_URL");
    }

    private static Settings from(Map<String, String> environment) {
        return Settings.from(environment, REPOSITORY);
    }
}
