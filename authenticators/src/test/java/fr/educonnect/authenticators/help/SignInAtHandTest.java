package fr.educonnect.authenticators.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInAtHandTest {

    @Test
    void linksNameTheTabAndTheClientsData() {
        SignInAtHand signIn = new SignInAtHand("qOmYEMCmDRc", "eyJydSI6Imh0dHA6Ly9sb2NhbGhvc3QifQ");
        assertThat(signIn.recoveryQuery()).isEqualTo("&tab_id=qOmYEMCmDRc");
        assertThat(signIn.signInQuery())
                .isEqualTo("&tab_id=qOmYEMCmDRc&client_data=eyJydSI6Imh0dHA6Ly9sb2NhbGhvc3QifQ");
        assertThat(new SignInAtHand("tab", null).signInQuery()).isEqualTo("&tab_id=tab");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a b", "a&goal=x", "\"><script>", "a\r\nb", "é", "%41"})
    void whatKeycloakCannotHaveWrittenIsDropped(String value) {
        assertThat(new SignInAtHand(value, "abc").signInQuery()).isEmpty();
        assertThat(new SignInAtHand("tab", value).signInQuery()).isEqualTo("&tab_id=tab");
    }

    @Test
    void tooLongIsDropped() {
        assertThat(new SignInAtHand("a".repeat(65), null).recoveryQuery()).isEmpty();
        assertThat(new SignInAtHand("a", "b".repeat(4097)).signInQuery()).isEqualTo("&tab_id=a");
    }
}
