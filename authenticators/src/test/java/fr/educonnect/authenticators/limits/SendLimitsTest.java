package fr.educonnect.authenticators.limits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.authenticators.step.StepSettings;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.quota.Window.Sliding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticatorConfigModel;

class SendLimitsTest {

    private static final Subject ACCOUNT = new Subject("identifiant:a");
    private static final Subject NETWORK = new Subject("network:n");

    @Test
    void theDefaultsAreThoseOfTheDesign() {
        assertThat(SendLimits.of(StepSettings.of(null)).ofRequest(ACCOUNT, NETWORK))
                .containsExactlyInAnyOrder(
                        new Limit("request-pause", ACCOUNT, 1, new Sliding(Duration.ofSeconds(30))),
                        new Limit("request-15min", ACCOUNT, 5, new Sliding(Duration.ofMinutes(15))),
                        new Limit("request-24h", ACCOUNT, 10, new Sliding(Duration.ofHours(24))),
                        new Limit("network-minute", NETWORK, 60, new Sliding(Duration.ofMinutes(1))));
    }

    @Test
    void aTargetHasNoPauseOfItsOwn() {
        assertThat(SendLimits.of(StepSettings.of(null)).ofTarget(ACCOUNT))
                .extracting(Limit::name)
                .containsExactly("target-15min", "target-24h");
    }

    @Test
    void theAdministratorsNumbersCountAndAWrongOneDoesNot() {
        SendLimits limits = SendLimits.of(settings(
                Map.of("cooldownSeconds", "0", "perQuarterHour", "7", "perDay", "many", "perNetworkAndMinute", "-1")));

        assertThat(limits).isEqualTo(new SendLimits(Duration.ZERO, 7, 10, 60));
        assertThat(limits.ofRequest(ACCOUNT, NETWORK)).extracting(Limit::name).doesNotContain("request-pause");
    }

    private static StepSettings settings(Map<String, String> values) {
        AuthenticatorConfigModel config = new AuthenticatorConfigModel();
        config.setAlias("test");
        config.setConfig(values);
        return StepSettings.of(config);
    }
}
