package fr.educonnect.authenticators.profile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.account.DeviceRepresentation;

/** What a browser says of itself, and where it comes from, as "Mes informations" shows it (security 41). */
class SeenOfABrowserFuzzTest {

    private static final List<String> ADDRESSES =
            List.of("82.64.12.7", "2a01:e0a:1:2::3", "::1", "::ffff:82.64.12.7", "unknown");
    private static final List<String> BROWSERS = List.of("Firefox/128.0", "Other", "Chrome Mobile/1", "Unknown");

    @Test
    void noWholeAddressIsShown() {
        Fuzzing.times(10_000, random -> assertThat(ShortAddress.of(some(random, ADDRESSES)))
                .matches("|[0-9]{1,3}\\.[0-9]{1,3}\\.…|[0-9a-fA-F]{1,4}:[0-9a-fA-F]{1,4}:…"));
    }

    @Test
    void aBrowserIsItsNameWithoutVersion() {
        Fuzzing.times(10_000, random -> {
            DeviceRepresentation seen = new DeviceRepresentation();
            seen.setBrowser(some(random, BROWSERS));
            seen.setOs(some(random, BROWSERS));

            Device device = Device.of(seen);

            assertThat(device.browser()).doesNotContain("/").isNotEqualTo("Other");
            assertThat(device.system()).doesNotContain("/").isNotEqualTo("Other");
        });
    }

    private static String some(Random random, List<String> right) {
        return random.nextBoolean() ? HostileInput.text(random) : HostileInput.near(random, right);
    }
}
