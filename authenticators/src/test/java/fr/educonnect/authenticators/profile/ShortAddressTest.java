package fr.educonnect.authenticators.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortAddressTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "82.64.17.203, 82.64.…",
                "2a01:e0a:1b2:3c40::1, 2a01:e0a:…",
                "::1, ''",
                "null, ''",
                "a proxy, ''",
                "1.2.3, ''"
            })
    void keepsTheBeginning(String address, String shown) {
        assertThat(ShortAddress.of(address)).isEqualTo(shown);
    }
}
