package fr.educonnect.authenticators.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keycloak.representations.account.DeviceRepresentation;

class DeviceTest {

    @Test
    void namesBrowserAndSystemWithoutVersion() {
        assertThat(Device.of(seen("Firefox", "128.0", "Windows"))).isEqualTo(new Device("Firefox", "Windows"));
    }

    @Test
    void whatKeycloakDoesNotKnowIsLeftOut() {
        assertThat(Device.of(seen("Other", "Unknown", "Other"))).isEqualTo(new Device("", ""));
        assertThat(Device.of(new DeviceRepresentation())).isEqualTo(new Device("", ""));
        assertThat(Device.of(null)).isEqualTo(new Device("", ""));
    }

    private static DeviceRepresentation seen(String browser, String version, String system) {
        DeviceRepresentation seen = new DeviceRepresentation();
        seen.setBrowser(browser, version);
        seen.setOs(system);
        return seen;
    }
}
