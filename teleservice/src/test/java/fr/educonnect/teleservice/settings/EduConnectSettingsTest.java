package fr.educonnect.teleservice.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class EduConnectSettingsTest {

    private static final String ISSUER = "https://connexion.example.org:8443/realms/educonnect";

    @Test
    void namesTheMissingVariable() {
        assertThatExceptionOfType(UnusableSettingException.class)
                .isThrownBy(() -> new EduConnectSettings(ISSUER, "teleservice-demo", ""))
                .withMessageContaining("EDUCONNECT_CLIENT_SECRET is not set");
    }

    @Test
    void saysWhatToDoAtStart() {
        UnusableSettingException missing = new UnusableSettingException("EDUCONNECT_CLIENT_SECRET", "is not set");

        FailureAnalysis analysis = new UnusableSettingAnalyzer().analyze(missing, missing);

        assertThat(analysis.getDescription()).contains("EDUCONNECT_CLIENT_SECRET is not set");
        assertThat(analysis.getAction()).contains("EDUCONNECT_CLIENT_SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "ftp://example.org/realms/x", "http:///realms/x", "http://a b/"})
    void refusesAnIssuerThatIsNoWebAddress(String issuer) {
        assertThatExceptionOfType(UnusableSettingException.class)
                .isThrownBy(() -> new EduConnectSettings(issuer, "teleservice-demo", "s"))
                .withMessageContaining("EDUCONNECT_ISSUER");
    }

    @Test
    void knowsWhereTheProvidersPagesLive() {
        assertThat(new EduConnectSettings(ISSUER, "teleservice-demo", "s").issuerOrigin())
                .isEqualTo("https://connexion.example.org:8443");
    }

    @Test
    void keepsTheSecretOutOfLogs() {
        assertThat(new EduConnectSettings(ISSUER, "teleservice-demo", "hush"))
                .asString()
                .doesNotContain("hush");
    }
}
